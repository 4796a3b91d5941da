package org.xianfeng.knowledge.text;

import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnchoredPatternTest {

    private static final Pattern MONTH = Pattern
            .compile("(?<![十\\d])(0?\\d|1\\d|[一二十]{1,2})月(?:(\\d{1,2}|[一二十]{1,3})[日号])?");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");

    @Test
    void replacesWhatAPlainPatternDoes() {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, "一二十月月日号0123年中");
            assertThat(new AnchoredPattern(MONTH, "月", 1, 2).replaceAll(text, AnchoredPatternTest::marked))
                    .as("seed %s, %s", seed, text)
                    .isEqualTo(MONTH.matcher(text).replaceAll(AnchoredPatternTest::marked));
            String days = text(random, "0123-/.--中");
            assertThat(new AnchoredPattern(DAY, "-/.", 4, 4).replaceAll(days, AnchoredPatternTest::marked))
                    .as("seed %s, %s", seed, days)
                    .isEqualTo(DAY.matcher(days).replaceAll(AnchoredPatternTest::marked));
        }
    }

    private static String marked(MatchResult match) {
        return "<" + match.group() + ">";
    }

    private static String text(Random random, String characters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
