package org.xianfeng.knowledge.meaning;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordPieceTokenizerTest {

    private static final String VOCABULARY = """
            {"model": {"vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "红": 4, "军": 5, "，": 6, "1935": 7,
            "年": 8, "co": 9, "##vid": 10, "-": 11, "19": 12, "##35": 13}}}""";

    private final WordPieceTokenizer pieces = WordPieceTokenizer
            .read(new ByteArrayInputStream(VOCABULARY.getBytes(StandardCharsets.UTF_8)));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"红军, 2 4 5 3", "红 军, 2 4 5 3", "红，军, 2 4 6 5 3", "1935年, 2 7 8 3",
            "covid-19, 2 9 10 11 12 3", "covad, 2 1 3", "龘, 2 1 3", "\"\", 2 3"})
    void cutsTextIntoWhatTheModelKnows(String text, String expected) {
        assertThat(pieces.of(text, 512)).containsExactly(numbers(expected));
    }

    @ParameterizedTest
    @CsvSource({"4, 2 4 4 3", "2, 2 3"})
    void leavesOutWhatIsTooLong(int most, String expected) {
        assertThat(pieces.of("红红红红红", most)).containsExactly(numbers(expected));
    }

    private static long[] numbers(String text) {
        return Pattern.compile(" ").splitAsStream(text).mapToLong(Long::parseLong).toArray();
    }
}
