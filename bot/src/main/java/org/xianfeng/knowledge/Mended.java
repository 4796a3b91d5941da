package org.xianfeng.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A question as it was probably meant, where it was misspelt or typed in pinyin.
 *
 * @param parts in order; simplified characters
 * @param sureness how much better than the question as it was typed, from 0 to 1
 */
public record Mended(List<Part> parts, double sureness) {

    public Mended {
        parts = List.copyOf(parts);
        if (parts.stream().noneMatch(Part::changed)) {
            throw new IllegalArgumentException("something must be changed, got " + parts);
        }
        if (!(sureness >= 0 && sureness <= 1)) {
            throw new IllegalArgumentException("sureness must be 0 to 1, got " + sureness);
        }
    }

    public String text() {
        return parts.stream().map(Part::meant).collect(Collectors.joining());
    }

    /** A stretch of the question; either side may be empty. */
    public record Part(String typed, String meant) {

        public boolean changed() {
            return !typed.equals(meant);
        }
    }
}
