package org.xianfeng.knowledge.overview;

/** Numbers in Chinese. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";

    private Numerals() {}

    /** A number below a hundred. */
    static String chinese(int number) {
        String tens = number >= 20 ? DIGITS.charAt(number / 10) + "十" : number >= 10 ? "十" : "";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }

    /** What a number is that is written in either script or in both: 二万五千, 2.5万, 25000. */
    static double value(String written) {
        double total = 0;
        double section = 0;
        double digit = 0;
        int i = 0;
        while (i < written.length()) {
            char one = written.charAt(i);
            int end = i;
            while (end < written.length() && "0123456789.".indexOf(written.charAt(end)) >= 0) {
                end++;
            }
            if (end > i) {
                digit = Double.parseDouble(written.substring(i, end));
                i = end;
                continue;
            }
            if (one == '万' || one == '亿') {
                total = (total + section + digit) * (one == '万' ? 10_000 : 100_000_000);
                section = 0;
                digit = 0;
            } else if (UNITS.indexOf(one) >= 0) {
                section += (digit == 0 ? 1 : digit) * Math.pow(10, UNITS.indexOf(one) + 1.0);
                digit = 0;
            } else {
                digit = one == '两' ? 2 : one == '零' ? 0 : DIGITS.indexOf(one);
            }
            i++;
        }
        return total + section + digit;
    }
}
