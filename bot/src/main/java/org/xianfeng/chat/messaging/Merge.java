package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/**
 * That two chats are one person's, who goes on as one of them.
 *
 * @param from who they are no longer
 * @param into who they go on as
 * @param goesFirst where both have said something of themselves, whether that of {@code from} stays: they have moved, and
 *        what they have in the new place is what they bring
 * @param pass all is gone through more than once, for what was on its way meanwhile; counted from 0
 */
public record Merge(ChatId from, ChatId into, boolean goesFirst, int pass) {

    public Merge {
        if (from.equals(into)) {
            throw new IllegalArgumentException("nobody can be merged into themselves: " + from);
        }
    }

    /** Names a change that this pass makes, so that it is made once. */
    public String request(Object part) {
        return "merge." + from + "." + into + "." + pass + "." + part;
    }
}
