package org.xianfeng.standin;

import java.util.HashSet;
import java.util.Set;

/** Pressed buttons that wait for {@code answerCallbackQuery}. */
final class Queries {

    private final Set<String> open = new HashSet<>();
    private String said = "";
    private long last = 4_000_000_000L;

    synchronized String ask() {
        String id = Long.toString(++last);
        open.add(id);
        return id;
    }

    synchronized void answer(String id, String text) {
        if (open.remove(id)) {
            said = text;
        } else {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
    }

    /** What the last answer showed to who pressed. */
    synchronized String said() {
        return said;
    }

    synchronized boolean areAllAnswered() {
        return open.isEmpty();
    }
}
