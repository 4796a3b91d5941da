package org.xianfeng.knowledge;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param total how many the whole list has
 */
public record Listing<T>(List<T> items, int total) {

    public Listing {
        items = List.copyOf(items);
        if (total < items.size()) {
            throw new IllegalArgumentException("total must be >= " + items.size() + ", got " + total);
        }
    }
}
