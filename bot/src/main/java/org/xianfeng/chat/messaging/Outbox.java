package org.xianfeng.chat.messaging;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;

/**
 * Where features put what somebody is to be told without having asked. The replies that a dialog returns need no outbox.
 */
public interface Outbox {

    /**
     * What one chat is to be told.
     *
     * @param id names it: a second one with the same id within a day is dropped
     * @param text the message in the language of the one who gets it
     */
    record Message(String id, ChatId to, Function<Locale, Reply> text) {}

    /** Keeps these durably, in few writes however many they are; each is sent soon after, once, in their order. */
    void send(Lane lane, List<Message> messages);

    /** The same for one piece of news or a reminder. */
    default void send(String id, ChatId to, Function<Locale, Reply> message) {
        send(Lane.BULK, List.of(new Message(id, to, message)));
    }

    /** The same for what somebody waits for, such as the end of what they have begun. */
    default void reply(String id, ChatId to, Function<Locale, Reply> message) {
        send(Lane.REPLY, List.of(new Message(id, to, message)));
    }
}
