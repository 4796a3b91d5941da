package org.xianfeng.knowledge.text;

/** Numbers below a hundred in Chinese. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char TEN = '十';

    private Numerals() {}

    /** @param number 1 to 99 */
    public static String chinese(int number) {
        String tens = number >= 20 ? DIGITS.charAt(number / 10) + "十" : number >= 10 ? "十" : "";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }

    /** Reads what {@link #chinese} wrote. */
    public static int parse(String chinese) {
        int number = 0;
        for (char digit : chinese.toCharArray()) {
            number = digit == TEN ? Math.max(1, number) * 10 : number + DIGITS.indexOf(digit);
        }
        return number;
    }
}
