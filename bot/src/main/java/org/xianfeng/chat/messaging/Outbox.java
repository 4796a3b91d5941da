package org.xianfeng.chat.messaging;

import java.util.Locale;
import java.util.function.Function;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;

/** Where features put what somebody is to be told without having asked. Replies to an incoming need no outbox. */
public interface Outbox {

    /**
     * Keeps this message durably; it is sent soon after, once.
     *
     * @param id names the message: a second one with the same id within a day is dropped
     * @param message the message in the language of the one who gets it
     */
    void send(String id, ChatId to, Function<Locale, Reply> message);
}
