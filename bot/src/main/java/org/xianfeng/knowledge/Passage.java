package org.xianfeng.knowledge;

/**
 * As much of an entry as one answer needs.
 *
 * @param entry the entry's id
 * @param title the entry's title
 * @param heading of the part of the entry; empty if it has none
 * @param text verbatim from the entry
 */
public record Passage(String entry, String title, String heading, String text) {

    private static final String BELOW = " · ";

    public Passage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("passage of " + entry + " must not be blank");
        }
    }

    /** The title, and what stands below it. */
    public String titled() {
        return heading.isEmpty() ? title : title + BELOW + heading;
    }
}
