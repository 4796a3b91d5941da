package org.xianfeng.knowledge.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text where its sentences end: at 。！？ and at line ends, but not inside quotation marks or brackets. */
public final class Sentences {

    private static final String ENDS = "。！？!?…";
    private static final String OPENING = "“‘「『《（(【";
    private static final String CLOSING = "”’」』》）)】";
    private static final String CLOSING_QUOTATION = "”’」』";

    private final String text;
    private final List<Span> found = new ArrayList<>();
    private int start;
    private int depth;

    private Sentences(String text) {
        this.text = text;
    }

    /** The sentences in order, each without white space around it. */
    public static List<Span> of(String text) {
        Sentences sentences = new Sentences(text);
        for (int i = 0; i < text.length(); i++) {
            sentences.look(i);
        }
        sentences.close(text.length());
        return sentences.found;
    }

    private void look(int i) {
        char character = text.charAt(i);
        if (character == '\n') {
            close(i + 1);
        } else if (OPENING.indexOf(character) >= 0) {
            depth++;
        } else if (CLOSING.indexOf(character) >= 0) {
            depth = Math.max(0, depth - 1);
            if (depth == 0 && CLOSING_QUOTATION.indexOf(character) >= 0 && i > 0
                    && ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                close(i + 1);
            }
        } else if (depth == 0 && ENDS.indexOf(character) >= 0 && !goesOn(i + 1)) {
            close(i + 1);
        }
    }

    /** Whether another end mark or a closing quotation mark follows, which belongs to the same sentence. */
    private boolean goesOn(int next) {
        return next < text.length()
                && (ENDS.indexOf(text.charAt(next)) >= 0 || CLOSING.indexOf(text.charAt(next)) >= 0);
    }

    private void close(int end) {
        Span sentence = strip(start, end);
        if (sentence.length() > 0) {
            found.add(sentence);
        }
        start = end;
        depth = 0;
    }

    private Span strip(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }
}
