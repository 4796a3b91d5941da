package org.xianfeng.knowledge.spelling;

/** Punctuation marks, which folding made narrow. */
final class Punctuation {

    private static final String NARROW = ",;:?!()";
    private static final String WIDE = "，；：？！（）";

    private Punctuation() {}

    /** As it is set in Chinese: the marks of the same text wide again where Chinese characters are beside them. */
    static String inChinese(String folded) {
        StringBuilder text = new StringBuilder(folded);
        for (int i = 0; i < folded.length(); i++) {
            int mark = NARROW.indexOf(folded.charAt(i));
            if (mark >= 0 && (isChinese(folded, i - 1) || isChinese(folded, i + 1))) {
                text.setCharAt(i, WIDE.charAt(mark));
            }
        }
        return text.toString();
    }

    private static boolean isChinese(String text, int place) {
        return place >= 0 && place < text.length() && Letters.isChinese(text.charAt(place));
    }
}
