package org.xianfeng.knowledge;

import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.entry.Entry;

/**
 * The place in the library that a question led to.
 *
 * @param entry what the passage is part of
 * @param start where the sentence begins in the passage's text
 * @param end where it ends, exclusive
 * @param point the day or the number in the sentence, if that is what was asked for
 * @param items what the sentence enumerates, in order and verbatim, if a list was asked for
 */
public record Finding(Entry entry, Passage passage, int start, int end, Optional<String> point,
        List<String> items) {

    public Finding {
        if (start < 0 || end <= start || end > passage.text().length()) {
            throw new IllegalArgumentException(
                    "sentence must lie in the passage of " + passage.text().length() + " characters, got " + start
                            + " to " + end);
        }
        items = List.copyOf(items);
    }

    /** The sentence, or the two neighbouring ones, as they stand in the passage. */
    public String sentence() {
        return passage.text().substring(start, end);
    }
}
