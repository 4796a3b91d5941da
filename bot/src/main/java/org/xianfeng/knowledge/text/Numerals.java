package org.xianfeng.knowledge.text;

/** Numbers in Chinese. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";
    private static final char TEN = '十';

    private Numerals() {}

    /**
     * A number as it is written.
     *
     * @param number 1 to 99
     */
    public static String chinese(int number) {
        String tens = number >= 20 ? DIGITS.charAt(number / 10) + "十" : number >= 10 ? "十" : "";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }

    /** Reads what {@link #chinese} wrote. */
    public static int parse(String chinese) {
        int number = 0;
        for (int i = 0; i < chinese.length(); i++) {
            char digit = chinese.charAt(i);
            number = digit == TEN ? Math.max(1, number) * 10 : number + DIGITS.indexOf(digit);
        }
        return number;
    }

    /** What a number is that is written in either script or in both: 二万五千, 2.5万, 25000. */
    public static double value(String written) {
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
