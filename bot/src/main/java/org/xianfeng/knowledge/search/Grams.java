package org.xianfeng.knowledge.search;

/**
 * Walks over folded text gram by gram: each Chinese character and each run of Latin letters or of digits is one, and so
 * are any two of them that stand side by side.
 */
final class Grams {

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
        while (next < text.length() && !Character.isLetterOrDigit(text.codePointAt(next))) {
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
        int first = text.codePointAt(from);
        int next = from + Character.charCount(first);
        if (Character.isIdeographic(first)) {
            return next;
        }
        boolean digits = Character.isDigit(first);
        while (next < text.length() && continues(text.codePointAt(next), digits)) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next;
    }

    private static boolean continues(int character, boolean digits) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character)
                && Character.isDigit(character) == digits;
    }
}
