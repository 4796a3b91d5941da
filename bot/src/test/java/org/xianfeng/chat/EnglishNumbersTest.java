package org.xianfeng.chat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 places left                            | 1 place left
            👥 1 places, 0 taken, 21 waiting         | 👥 1 place, 0 taken, 21 waiting
            <b>1</b> entries                         | <b>1</b> entry
            11 places, 2.1 hours, 10:1 days, 1-1 days | 11 places, 2.1 hours, 10:1 days, 1-1 days
            1 people came                            | 1 person came
            """)
    void saysOneOfOne(String written, String said) {
        assertThat(EnglishNumbers.agree(written)).isEqualTo(said);
    }

    @Test
    void saysSoInEveryPhrase() {
        assertThat(ShippedPhrases.load().plain(Locale.ENGLISH, "volunteer.fill.free", 1)).isEqualTo("1 place left");
        assertThat(ShippedPhrases.load().plain(Locale.ENGLISH, "volunteer.fill.free", 2)).isEqualTo("2 places left");
    }
}
