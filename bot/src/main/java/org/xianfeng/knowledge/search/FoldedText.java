package org.xianfeng.knowledge.search;

/** A folded text that is asked which grams are in it; much cheaper than listing them all. */
record FoldedText(String text) {

    boolean bears(String gram) {
        for (int at = text.indexOf(gram); at >= 0; at = text.indexOf(gram, at + 1)) {
            if (!continues(at) && !continues(at + gram.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a run of digits or letters goes on over this place, so that no gram begins or ends there. */
    private boolean continues(int at) {
        if (at == 0 || at == text.length()) {
            return false;
        }
        char left = text.charAt(at - 1);
        char right = text.charAt(at);
        return isDigit(left) ? isDigit(right) : isLatin(left) && isLatin(right);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLatin(char character) {
        return character >= 'a' && character <= 'z';
    }
}
