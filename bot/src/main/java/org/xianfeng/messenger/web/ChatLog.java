package org.xianfeng.messenger.web;

import java.util.List;

import org.xianfeng.chat.ChatId;

/** What was said in each web chat, in order: what its page shows. */
interface ChatLog {

    /**
     * Adds a line and wakes who watches the chat.
     *
     * @param id names the line: one with an id that was added within a day changes nothing
     */
    void append(ChatId chat, String id, LogLine line);

    /** What was added after this position, in order. */
    List<Kept> after(ChatId chat, Position position);

    /** What was added last before this position, in order. */
    List<Kept> before(ChatId chat, Position position, int most);

    /** What was added last, in order. */
    List<Kept> latest(ChatId chat, int most);

    /**
     * A line as it was kept.
     *
     * @param event the name of its event
     * @param data its JSON, in one line
     */
    record Kept(Position position, String event, String data) {}
}
