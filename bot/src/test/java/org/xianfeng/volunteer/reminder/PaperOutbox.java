package org.xianfeng.volunteer.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;

/** Remembers what was to be sent, and drops nothing that was to be sent twice. */
public final class PaperOutbox implements Outbox {

    /** A message as its reader gets it. */
    public record Sent(String id, ChatId to, Reply reply) {}

    private final List<Sent> sent = new ArrayList<>();

    @Override
    public synchronized void send(Lane lane, List<Message> messages) {
        messages.forEach(message -> sent.add(
                new Sent(message.id(), message.to(), message.text().apply(Locale.SIMPLIFIED_CHINESE))));
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    public synchronized void clear() {
        sent.clear();
    }
}
