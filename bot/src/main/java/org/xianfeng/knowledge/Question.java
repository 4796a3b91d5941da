package org.xianfeng.knowledge;

import java.util.Optional;

/**
 * What somebody asks, in their words.
 *
 * @param text not blank, at most 4,096 characters; what goes beyond the first 512 is not considered
 * @param before what was answered before it in the same conversation, unless that is long ago
 */
public record Question(String text, Optional<Turn> before) {

    public static final int LONGEST = 4096;

    private static final int CONSIDERED = 512;

    public Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("question must not be blank");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("question must be at most 4,096 characters, got " + text.length());
        }
    }

    /** A question that stands by itself. */
    public Question(String text) {
        this(text, Optional.empty());
    }

    /** The part of the text that decides the answer. */
    public String considered() {
        return text.length() <= CONSIDERED ? text : text.substring(0, CONSIDERED);
    }
}
