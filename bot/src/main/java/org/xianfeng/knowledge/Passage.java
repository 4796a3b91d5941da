package org.xianfeng.knowledge;

/**
 * As much of an entry as one answer needs.
 *
 * @param entry the entry's id
 * @param title the entry's title
 * @param text verbatim from the entry
 */
public record Passage(String entry, String title, String text) {

    public Passage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("passage of " + entry + " must not be blank");
        }
    }
}
