package org.xianfeng.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;

/** A messenger on paper: what it delivers can be read, and what becomes of its next deliveries can be arranged. */
final class PaperMessenger implements Messenger {

    static final String NAME = "paper";

    record Attempt(Outgoing message, Delivery outcome, Instant at) {}

    private final String name;
    private boolean paced;
    private volatile @Nullable ChatId refused;
    private volatile @Nullable ChatId losing;
    private Duration refusedFor = Duration.ZERO;
    private Duration latency = Duration.ZERO;
    private volatile CountDownLatch open = new CountDownLatch(0);
    private final Queue<Supplier<Delivery>> next = new ConcurrentLinkedQueue<>();
    private final List<Attempt> attempts = new ArrayList<>();

    PaperMessenger() {
        this(NAME);
    }

    PaperMessenger(String name) {
        this.name = name;
    }

    /** The same, limiting how much it takes. */
    PaperMessenger paced() {
        paced = true;
        return this;
    }

    /** The same, with each delivery taking so long. */
    PaperMessenger taking(Duration latency) {
        this.latency = latency;
        return this;
    }

    static ChatId chat(String id) {
        return new ChatId(NAME, id);
    }

    /** What becomes of the next deliveries; all after them are sent. */
    void answers(Delivery... outcomes) {
        for (Delivery outcome : outcomes) {
            next.add(() -> outcome);
        }
    }

    /** Asks for this pause whenever something is sent to this chat, until it opens. */
    void refusesUntilOpen(ChatId chat, Duration pause) {
        refused = chat;
        refusedFor = pause;
    }

    /** Never tells what became of what is sent to this chat, until it opens. */
    void losesUntilOpen(ChatId chat) {
        losing = chat;
    }

    void opens() {
        refused = null;
        losing = null;
    }

    /** Lets deliveries wait for this. */
    void hangsUntil(CountDownLatch end) {
        open = end;
    }

    void breaks(RuntimeException cause) {
        next.add(() -> {
            throw cause;
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isPaced() { return paced; }

    @Override
    public boolean isGroup(ChatId chat) {
        return chat.id().startsWith("-");
    }

    @Override
    public Delivery deliver(Outgoing outgoing) {
        Supplier<Delivery> arranged = next.poll();
        Delivery outcome = arranged == null ? new Delivery.Sent() : arranged.get();
        if (open.getCount() > 0) {
            note(outgoing, new Delivery.Unknown("hangs"));
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Delivery.Unknown("interrupted");
            }
        }
        if (outgoing.to().equals(refused)) {
            outcome = new Delivery.TooMany(refusedFor);
        }
        if (outgoing.to().equals(losing)) {
            outcome = new Delivery.Unknown("timed out");
        }
        LockSupport.parkNanos(latency.toNanos());
        note(outgoing, outcome);
        return outcome;
    }

    private void note(Outgoing outgoing, Delivery outcome) {
        synchronized (attempts) {
            attempts.add(new Attempt(outgoing, outcome, Instant.now()));
        }
    }

    List<Attempt> attempts() {
        synchronized (attempts) {
            return List.copyOf(attempts);
        }
    }

    private List<Attempt> sent() {
        return attempts().stream().filter(attempt -> attempt.outcome() instanceof Delivery.Sent).toList();
    }

    /** The ids of what was sent, in order; one that was sent twice stands here twice. */
    List<String> ids() {
        return sent().stream().map(attempt -> attempt.message().id()).toList();
    }

    /** What this chat shows. */
    List<String> shows(ChatId chat) {
        return sent().stream().map(Attempt::message).filter(message -> message.to().equals(chat))
                .map(message -> message.reply().text().plain()).toList();
    }
}
