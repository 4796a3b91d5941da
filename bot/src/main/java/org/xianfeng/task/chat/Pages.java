package org.xianfeng.task.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.xianfeng.chat.Button;

/** Where somebody is in what has several pages. */
record Pages(int length, int size, int wanted) {

    int page() {
        return Math.min(wanted, count() - 1);
    }

    int offset() {
        return page() * size;
    }

    private int count() {
        return Math.max(1, Math.ceilDiv(length, size));
    }

    /** To the page before and the page after, as far as there are such. */
    List<Button> buttons(IntFunction<String> action) {
        List<Button> buttons = new ArrayList<>();
        if (page() > 0) {
            buttons.add(new Button("◀ " + page() + "/" + count(), action.apply(page() - 1)));
        }
        if (page() + 1 < count()) {
            buttons.add(new Button(page() + 2 + "/" + count() + " ▶", action.apply(page() + 1)));
        }
        return buttons;
    }
}
