package org.xianfeng.chat.flow;

import java.text.Normalizer;
import java.util.OptionalInt;

/** Whole numbers as people write them: 20, ２０, 二十, 两, 一百零五, 三千. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final int TEN_THOUSAND = 10_000;

    private Numerals() {}

    /** Empty if it is none, or one above 999,999,999. */
    static OptionalInt parse(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replace('两', '二').replace('〇', '零')
                .replace('俩', '二').replace('仨', '三');
        if (text.matches("[0-9]{1,9}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        int many = text.indexOf('万');
        if (many < 0) {
            return belowTenThousand(text);
        }
        OptionalInt above = belowTenThousand(text.substring(0, many));
        OptionalInt below = many == text.length() - 1
                ? OptionalInt.of(0)
                : belowTenThousand(text.substring(many + 1));
        return above.isPresent() && below.isPresent()
                ? OptionalInt.of(above.getAsInt() * TEN_THOUSAND + below.getAsInt())
                : OptionalInt.empty();
    }

    private static OptionalInt belowTenThousand(String text) {
        if (!text.matches("[零一二三四五六七八九十百千]{1,7}")) {
            return OptionalInt.empty();
        }
        int sum = 0;
        int digit = -1;
        int lastUnit = TEN_THOUSAND;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int unit = UNITS.indexOf(character);
            if (unit < 0) {
                if (digit > 0) {
                    return OptionalInt.empty();
                }
                digit = DIGITS.indexOf(character);
            } else {
                int worth = unit == 0 ? 10 : unit == 1 ? 100 : 1000;
                boolean isFirstTen = digit < 0 && sum == 0 && worth == 10;
                if ((digit < 1 && !isFirstTen) || worth >= lastUnit) {
                    return OptionalInt.empty();
                }
                sum += Math.max(digit, 1) * worth;
                lastUnit = worth;
                digit = -1;
            }
        }
        return OptionalInt.of(sum + Math.max(digit, 0));
    }
}
