package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Answer.Answered;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions as members type them, of the part for tuning, by words alone; quality.md has the figures of the part for testing. */
class MembersQuestionsTest {

    private static final Path QUESTIONS = Path.of("src", "test", "resources", "questions");
    private static final int EVERY = 5;

    private static Library library;

    @BeforeAll
    static void open() {
        library = TestLibrary.shipped();
    }

    @Test
    void areAnsweredRightly() throws IOException {
        assertThat(share("members-tune.jsonl", MembersQuestionsTest::isRight)).isGreaterThan(0.78);
    }

    @Test
    void areHardlyEverTurnedAway() throws IOException {
        assertThat(share("members-tune.jsonl", line -> ask(line) instanceof Answer.NotFound)).isLessThan(0.05);
    }

    @Test
    void areRarelyAnsweredWhereTheLibraryHasNoAnswer() throws IOException {
        // by words alone; a fifth of these share as many words as they can with what an entry does tell
        assertThat(share("refused-tune.jsonl", line -> ask(line) instanceof Answered)).isLessThan(0.25);
    }

    private static boolean isRight(JsonNode line) {
        return ask(line) instanceof Answered(var finding, _)
                && Pattern.compile(line.path("any").path(0).asString()).matcher(finding.sentence()).find();
    }

    private static Answer ask(JsonNode line) {
        return library.ask(new Question(line.path("q").asString()));
    }

    private static double share(String file, Predicate<JsonNode> which) throws IOException {
        List<String> lines = Files.readAllLines(QUESTIONS.resolve(file));
        List<JsonNode> some = IntStream.range(0, lines.size()).filter(number -> number % EVERY == 0)
                .mapToObj(number -> JsonMapper.shared().readTree(lines.get(number))).toList();
        return (double) some.stream().filter(which).count() / some.size();
    }
}
