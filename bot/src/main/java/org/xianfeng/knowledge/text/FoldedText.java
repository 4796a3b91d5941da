package org.xianfeng.knowledge.text;

/** A folded text that is asked which grams are in it; much cheaper than listing them all. */
public record FoldedText(String text) {

    public boolean bears(String gram) {
        for (int at = text.indexOf(gram); at >= 0; at = text.indexOf(gram, at + 1)) {
            if (isWhole(at, at + gram.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word goes on over either end of this stretch. */
    public boolean isWhole(int start, int end) {
        return !continues(start) && !continues(end);
    }

    /** Whether a word goes on over this place, so that no gram begins or ends there. */
    private boolean continues(int at) {
        return at > 0 && at < text.length() && Grams.areOneWord(text.charAt(at - 1), text.charAt(at));
    }
}
