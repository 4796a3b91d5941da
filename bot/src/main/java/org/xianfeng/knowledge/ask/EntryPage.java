package org.xianfeng.knowledge.ask;

/**
 * A page of an entry.
 *
 * @param entry the entry's id
 * @param number the first one being 0
 */
public record EntryPage(String entry, int number) {

    /** Where an entry begins. */
    public static EntryPage first(String entry) {
        return new EntryPage(entry, 0);
    }
}
