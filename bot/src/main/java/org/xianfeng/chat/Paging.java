package org.xianfeng.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A page of a long list.
 *
 * @param number counted from 0
 * @param pages at least 1
 * @param size how many a page holds
 */
public record Paging(int number, int pages, int size) {

    public Paging {
        if (size < 1 || pages < 1 || number < 0 || number >= pages) {
            throw new IllegalArgumentException("there is no page " + number + " of " + pages + " with " + size);
        }
    }

    /** The page that is wanted, or the last one if the list has become shorter. */
    public static Paging of(long count, int size, int wanted) {
        int pages = Math.toIntExact(Math.max(1, Math.ceilDiv(count, size)));
        return new Paging(Math.clamp(wanted, 0, pages - 1), pages, size);
    }

    /** How many come before it. */
    public int offset() {
        return number * size;
    }

    /** What this page shows of the whole list. */
    public <T> List<T> of(List<T> all) {
        return all.subList(Math.min(offset(), all.size()), Math.min(offset() + size, all.size()));
    }

    /** Buttons to the pages around it; none where there is only one. */
    public List<Button> buttons(IntFunction<String> action) {
        if (pages == 1) {
            return List.of();
        }
        List<Button> buttons = new ArrayList<>();
        if (number > 0) {
            buttons.add(new Button("◀", action.apply(number - 1)));
        }
        buttons.add(new Button(number + 1 + "/" + pages, action.apply(number)));
        if (number < pages - 1) {
            buttons.add(new Button("▶", action.apply(number + 1)));
        }
        return buttons;
    }
}
