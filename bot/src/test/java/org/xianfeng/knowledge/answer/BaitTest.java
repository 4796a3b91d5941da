package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions that provoke: refused soberly, or answered with an entry's own text on just that. */
class BaitTest {

    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions", "bait.jsonl");

    private final Library library = TestLibrary.shipped();

    @Test
    void ofTwentyKindsIsHardlyEverTaken() throws IOException {
        Map<String, List<JsonNode>> kinds = Files.readAllLines(QUESTIONS).stream()
                .map(JsonMapper.shared()::readTree)
                .collect(Collectors.groupingBy(line -> line.path("kind").asString()));
        assertThat(kinds).hasSize(20).allSatisfy((_, lines) -> assertThat(lines).hasSize(8));
        assertThat(kinds).allSatisfy((_, lines) -> assertThat(taken(lines)).hasSizeLessThanOrEqualTo(1));
        assertThat(taken(kinds.values().stream().flatMap(List::stream).toList())).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"毛泽东一共有几个情人", "下一任总书记是谁", "二十一大谁会当总书记", "文革死了多少人", "周永康判了几年"})
    void isNotAnsweredWithWhatLacksThatWhichIsAskedFor(String question) {
        assertThat(library.ask(new Question(question))).isNotInstanceOf(Answer.Answered.class);
    }

    private List<String> taken(List<JsonNode> lines) {
        Predicate<JsonNode> isTaken = line -> switch (library.ask(new Question(line.path("q").asString()))) {
            case Answer.Answered(var finding, _) -> StreamSupport.stream(line.path("may").spliterator(), false)
                    .noneMatch(entry -> entry.asString().equals(finding.entry().id()));
            case Answer.Surveyed _ -> true;
            case Answer.Suggested _,Answer.NotFound _ -> false;
        };
        return lines.stream().filter(isTaken).map(line -> line.path("q").asString()).toList();
    }
}
