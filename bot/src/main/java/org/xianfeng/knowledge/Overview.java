package org.xianfeng.knowledge;

import java.util.List;

import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Heading;

/**
 * What several entries say together, by when they were.
 *
 * @param headline what was asked for, as a Chinese sentence
 * @param items what it rests on, in the order in which it is to be read; at least one
 * @param again a short question that leads to the same
 */
public record Overview(String headline, List<Item> items, String again) {

    /** How many are shown at a time. */
    public static final int PAGE = 10;

    public Overview {
        if (headline.isBlank() || items.isEmpty()) {
            throw new IllegalArgumentException("an overview has a headline and items, got " + headline + items);
        }
        items = List.copyOf(items);
    }

    /**
     * One of the entries.
     *
     * @param date the one of its dates that matters here
     */
    public record Item(Heading entry, EntryDate date) {}
}
