package org.xianfeng.knowledge.overview;

/** Numbers below a hundred in Chinese. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    static String chinese(int number) {
        String tens = number >= 20 ? DIGITS.charAt(number / 10) + "十" : number >= 10 ? "十" : "";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }
}
