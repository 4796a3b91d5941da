package org.xianfeng.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Cuts a text into passages of about 500 characters, at paragraphs if it can be and at sentences otherwise. */
public final class Passages {

    /** BM25 finds whole texts of this length as well as their parts, and a reader sees more around the answer. */
    private static final int UNCUT = 700;
    private static final int LENGTH = 500;

    private Passages() {}

    public static List<String> of(String text) {
        if (text.length() <= UNCUT) {
            return List.of(text);
        }
        List<String> passages = new ArrayList<>();
        @Nullable
        Span open = null;
        for (Span sentence : Sentences.of(text).stream().flatMap(sentence -> pieces(sentence).stream()).toList()) {
            if (open != null && isFull(text, open, sentence)) {
                passages.add(open.in(text));
                open = null;
            }
            open = open == null ? sentence : open.to(sentence);
        }
        Optional.ofNullable(open).map(last -> last.in(text)).ifPresent(passages::add);
        return passages;
    }

    /** Whether the next sentence begins a passage: it would be too long, or half of it is there and a paragraph ends. */
    private static boolean isFull(String text, Span open, Span next) {
        return open.to(next).length() > LENGTH
                || (open.length() > LENGTH / 2 && text.substring(open.end(), next.start()).contains("\n"));
    }

    /** A sentence, or parts of it if it is longer than a passage may be. */
    private static List<Span> pieces(Span sentence) {
        List<Span> pieces = new ArrayList<>();
        for (int start = sentence.start(); start < sentence.end(); start += LENGTH) {
            pieces.add(new Span(start, Math.min(start + LENGTH, sentence.end())));
        }
        return pieces;
    }
}
