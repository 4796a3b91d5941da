package org.xianfeng.knowledge.text;

/**
 * Walks over folded text gram by gram: each Chinese character and each run of Latin letters or of digits is one, and so
 * are any two of them that stand side by side.
 */
public final class Grams {

    private static final String CHINESE_NUMBER = "〇零一二三四五六七八九十百千";

    /** Nobody asks for longer ones, and an index takes no term without end. */
    private static final int LONGEST_WORD = 64;

    private final String text;
    private int wordStart = -1;
    private int wordEnd = -1;
    private int pairStart = -1;
    private int start;

    Grams(String folded) {
        this.text = folded;
    }

    /** Moves to the next gram; false after the last one. */
    boolean next() {
        if (pairStart >= 0) {
            start = pairStart;
            pairStart = -1;
            return true;
        }
        int next = wordEnd < 0 ? 0 : wordEnd;
        while (next < text.length() && Word.of(text.codePointAt(next)) == Word.NONE) {
            next += Character.charCount(text.codePointAt(next));
        }
        if (next == text.length()) {
            return false;
        }
        pairStart = next == wordEnd ? wordStart : -1;
        wordStart = next;
        wordEnd = endOfWord(next);
        start = wordStart;
        return true;
    }

    /** Where the gram begins in the text. */
    int start() {
        return start;
    }

    /** Where it ends, exclusive. */
    int end() {
        return wordEnd;
    }

    private int endOfWord(int from) {
        int last = text.codePointAt(from);
        int next = from + Character.charCount(last);
        while (next < text.length() && next - from < LONGEST_WORD && areOneWord(last, text.codePointAt(next))) {
            last = text.codePointAt(next);
            next += Character.charCount(last);
        }
        return next;
    }

    /** Where the second of a gram's two words begins; its end, if there is but one. */
    public static int secondWord(String gram) {
        for (int i = gram.offsetByCodePoints(0, 1); i < gram.length(); i += Character.charCount(gram.codePointAt(i))) {
            if (!areOneWord(gram.codePointBefore(i), gram.codePointAt(i))) {
                return i;
            }
        }
        return gram.length();
    }

    /** Whether two neighbouring characters belong to one word. */
    static boolean areOneWord(int left, int right) {
        Word word = Word.of(left);
        return word != Word.CHARACTER && word != Word.NONE && Word.of(right) == word;
    }

    /** What a character makes words of. Of Chinese characters, only digits run together: 一大 is not in 十一大. */
    private enum Word {

        CHARACTER, DIGITS, CHINESE_DIGITS, LETTERS, NONE;

        static Word of(int character) {
            if ((character >= '\u4E00' && character <= '\u9FFF') || Character.isIdeographic(character)) {
                return CHINESE_NUMBER.indexOf(character) >= 0 ? CHINESE_DIGITS : CHARACTER;
            }
            if (Character.isDigit(character)) {
                return DIGITS;
            }
            return Character.isLetter(character) ? LETTERS : NONE;
        }
    }
}
