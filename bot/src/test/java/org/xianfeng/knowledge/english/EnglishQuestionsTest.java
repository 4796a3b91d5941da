package org.xianfeng.knowledge.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.EnglishReply;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.entry.Heading;

import static org.assertj.core.api.Assertions.assertThat;

/** English questions over the library that is shipped. */
class EnglishQuestionsTest {

    private static Library library;

    @BeforeAll
    static void open() {
        library = TestLibrary.shipped();
    }

    @Test
    void mostQuestionsAreAnsweredRightly() {
        Map<String, int[]> right = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String[] row : Resource.rows("questions.tsv")) {
            Answer answer = library.ask(new Question(row[1]));
            boolean isRight = isRight(answer, row[2], row[3]);
            int[] counts = right.computeIfAbsent(row[0], _ -> new int[2]);
            counts[0] += isRight ? 1 : 0;
            counts[1]++;
            if (!isRight) {
                wrong.add(row[1] + " → " + shown(answer));
            }
        }
        int all = right.values().stream().mapToInt(counts -> counts[1]).sum();
        StringBuilder figures = new StringBuilder();
        right.forEach((kind, counts) -> figures.append(kind).append(' ').append(counts[0]).append('/')
                .append(counts[1]).append(' '));
        assertThat(wrong).as("%s", figures).hasSizeLessThanOrEqualTo(all / 10);
        assertThat(all).isGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"zunyi huiyi shi shenme shihou, 1935年1月15日", "mao ze dong na nian chu sheng, 1893年12月26日",
            "遵义会议是什么时候召开的, 1935年1月15日"})
    void chineseInLatinLettersIsStillChinese(String question, String fact) {
        Answer answer = library.ask(new Question(question));
        assertThat(answer.english()).isEmpty();
        assertThat(finding(answer).map(Finding::sentence).orElse("")).contains(fact);
    }

    @Test
    void goesOnAboutWhatWasAskedBefore() {
        Question first = new Question("When was the Gutian Conference held?");
        Optional<Turn> before = Turn.of(first, library.ask(first));
        Answer answer = library.ask(new Question("Where was it held?", before));
        assertThat(answer.english().flatMap(EnglishReply::line).orElse("")).contains("Shanghang, Fujian");
    }

    @ParameterizedTest
    @ValueSource(strings = {"When was the Battle of Stalingrad?", "Who is the president of the United States?"})
    void whatIsNotKnownIsSaidInEnglish(String question) {
        Answer answer = library.ask(new Question(question));
        assertThat(answer).isInstanceOf(Answer.NotFound.class);
        assertThat(answer.english()).isPresent();
    }

    @Test
    void offersEntriesThatComeNearByTheirEnglishNames() {
        assertThat(library.ask(new Question("What is the Zunyi Confrence about?")).related()).extracting(Heading::title)
                .contains("Zunyi Meeting");
    }

    private static boolean isRight(Answer answer, String fact, String english) {
        if (fact.equals("REFUSE")) {
            return answer instanceof Answer.NotFound && answer.english().isPresent();
        }
        Optional<String> sentence = finding(answer).map(Finding::sentence);
        Optional<String> line = answer.english().flatMap(EnglishReply::line);
        return sentence.isPresent() && Pattern.compile(fact).matcher(sentence.get()).find()
                && answer.english().isPresent()
                && line.map(told -> english.equals("-") || Pattern.compile(english).matcher(told).find()).orElse(true);
    }

    private static Optional<Finding> finding(Answer answer) {
        return switch (answer) {
            case Answer.Answered(Finding finding, _) -> Optional.of(finding);
            case Answer.Suggested(Finding finding, _) -> Optional.of(finding);
            case Answer.Surveyed _,Answer.NotFound _ -> Optional.empty();
        };
    }

    private static String shown(Answer answer) {
        return answer.getClass().getSimpleName() + " " + answer.understoodAs().orElse("") + " | "
                + answer.english().flatMap(EnglishReply::line).orElse("-") + " | "
                + finding(answer).map(Finding::sentence).orElse("");
    }
}
