package org.xianfeng.task;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;

/**
 * The person in charge (具体责任人).
 *
 * @param name as the list has it; empty while nobody is
 * @param chat where to reach them, or null until they have joined
 */
public record Assignee(String name, @Nullable ChatId chat) {

    public static final Assignee NOBODY = new Assignee("", null);
    static final int LONGEST_NAME = 64;

    public Assignee {
        Details.check("name", name, 0, LONGEST_NAME);
        if (name.isEmpty() && chat != null) {
            throw new IllegalArgumentException("who has a chat must have a name, got " + chat);
        }
    }

    public boolean is(ChatId somebody) {
        return somebody.equals(chat);
    }

    public Optional<ChatId> reachable() {
        return Optional.ofNullable(chat);
    }
}
