package org.xianfeng.broadcast.send;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;

/** Many people with a messenger on paper: each gets what is sent, unless it is arranged otherwise. */
public final class PaperCrowd implements Messenger {

    public static final String NAME = "paper";

    private final Map<ChatId, List<Outgoing>> got = new ConcurrentHashMap<>();
    private final Map<ChatId, List<String>> changes = new ConcurrentHashMap<>();
    private volatile Answer answer = (_, _) -> Optional.empty();
    private volatile Duration latency = Duration.ZERO;

    /** What becomes of a message instead of its arriving; empty for nothing of the kind. */
    @FunctionalInterface
    public interface Answer {

        Optional<Delivery> to(Outgoing message, int earlier);
    }

    public static ChatId chat(String id) {
        return new ChatId(NAME, id);
    }

    /** Arranges what becomes of messages from now on. */
    public void answers(Answer arranged) {
        answer = arranged;
    }

    public void isSlow(Duration each) {
        latency = each;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Delivery deliver(Outgoing outgoing) {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Outgoing> before = got.computeIfAbsent(outgoing.to(), _ -> new CopyOnWriteArrayList<>());
        Optional<Delivery> arranged = answer.to(outgoing, before.size());
        if (arranged.isEmpty() || arranged.get() instanceof Delivery.Unknown) {
            before.add(outgoing);
        }
        return arranged.orElseGet(() -> new Delivery.Sent(outgoing.id()));
    }

    @Override
    public Delivery edit(ChatId chat, String message, Reply reply) {
        changes.computeIfAbsent(chat, _ -> new CopyOnWriteArrayList<>()).add(message + ": " + reply.text().plain());
        return new Delivery.Sent(message);
    }

    @Override
    public Delivery delete(ChatId chat, String message) {
        changes.computeIfAbsent(chat, _ -> new CopyOnWriteArrayList<>()).add(message + " deleted");
        return new Delivery.Sent(message);
    }

    /** The texts that somebody has got. */
    public List<String> texts(ChatId chat) {
        return got.getOrDefault(chat, List.of()).stream().map(message -> message.reply().text().plain()).toList();
    }

    /** Forgets the texts that somebody has got. */
    public void forgetTexts(ChatId chat) {
        got.remove(chat);
    }

    /** How often somebody has got the message of a broadcast. */
    public long times(String broadcast, ChatId chat) {
        return got.getOrDefault(chat, List.of()).stream()
                .filter(message -> message.id().equals("broadcast." + broadcast + "." + chat)).count();
    }

    /** What was edited and deleted in a chat. */
    public List<String> changes(ChatId chat) {
        return changes.getOrDefault(chat, List.of());
    }
}
