package org.xianfeng.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.ChatMoved;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.chat.messaging.Pace.Permit;
import org.xianfeng.store.stream.NotYet;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.UnprocessableEntry;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Takes the rows of one lane of the outbox to their messenger, and sees to what becomes of them. What must wait is set
 * aside; a message whose fate is unknown is sent again, since seen twice is better than never. While the whole line is
 * down that is nobody's failure, however long it lasts.
 */
final class Courier implements StreamWorkers.Handler {

    /** After a server's error or a broken line: long enough for a restart, short enough for one who waits. */
    private static final Duration BACKOFF = Duration.ofSeconds(2);

    /** A lane that has to wait for longer has a pause, rather than a turn to take. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(1);

    /** While the line is down: others may have found out meanwhile that it works again. */
    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(1);

    private static final int MOST_KILLS = 1_000;

    private final Messenger messenger;
    private final Lane lane;
    private final PacedSends sends;
    private final RedisOutbox outbox;
    private final RedisLostChats lost;
    private final Codec codec;
    private final ApplicationEventPublisher events;
    private final CircuitBreaker breaker;

    /** Who may ask for a turn: else all who wait would ask again and again. */
    private final Semaphore line;

    Courier(Messenger messenger, Lane lane, PacedSends sends, RedisOutbox outbox, RedisLostChats lost, Codec codec,
            ApplicationEventPublisher events, CircuitBreaker breaker, int askAtOnce) {
        this.messenger = messenger;
        this.lane = lane;
        this.sends = sends;
        this.outbox = outbox;
        this.lost = lost;
        this.codec = codec;
        this.events = events;
        this.breaker = breaker;
        this.line = new Semaphore(askAtOnce, true);
    }

    @Override
    public void handle(StreamEntry entry) throws InterruptedException {
        Outgoing message = codec.outgoing(entry);
        try (MDC.MDCCloseable _ = Trace.of(message.answers())) {
            handle(message);
        }
    }

    private void handle(Outgoing message) throws InterruptedException {
        if (!message.to().messenger().equals(messenger.name())) {
            throw undeliverable(message, "messenger " + message.to().messenger() + " is off");
        }
        if (isNewsForNobody(message)) {
            sends.count(messenger.name(), lane, new Delivery.Unreachable("lost before"));
            return;
        }
        awaitLine();
        takeTurn(message.to());
        if (!breaker.enters()) {
            throw NotYet.all(LOOKS_AGAIN);
        }
        Delivery outcome = attempt(message);
        sends.count(messenger.name(), lane, outcome);
        if (!(outcome instanceof Delivery.Unknown || outcome instanceof Delivery.Later)) {
            breaker.works();
        }
        switch (outcome) {
            case Delivery.Sent _,Delivery.Kept _ -> sends.arrived(message);
            case Delivery.TooMany(Duration after) -> {
                sends.refused(lane, message.to(), after);
                throw NotYet.inOrder(after);
            }
            case Delivery.Later(Duration after) -> {
                sends.pauseAll(messenger.name(), after);
                throw NotYet.all(after);
            }
            case Delivery.Moved(ChatId to) -> move(message, to);
            case Delivery.Unreachable(String reason) -> events.publishEvent(new ChatLost(message.to(), reason));
            case Delivery.Gone(String reason) -> throw undeliverable(message, reason);
            case Delivery.Rejected(String reason) -> throw undeliverable(message, reason);
            case Delivery.Unknown(String reason) -> throw unknown(message, reason);
        }
    }

    private void awaitLine() {
        Duration left = breaker.left();
        if (left.isPositive()) {
            throw NotYet.all(left.compareTo(LOOKS_AGAIN) < 0 ? left : LOOKS_AGAIN);
        }
    }

    private NotYet unknown(Outgoing message, String reason) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped while a message was under way");
        }
        return breaker.fails() ? NotYet.all(LOOKS_AGAIN) : failed(message, reason);
    }

    private static NotYet failed(Outgoing message, String reason) {
        return NotYet.failed("to " + message.to() + ": " + reason, BACKOFF);
    }

    /** What is sent runs no code of ours; it only happens to be at hand when the service is killed. */
    @Override
    public int mostTries() {
        return MOST_KILLS;
    }

    /** A reply is tried in any case: somebody has just written. */
    private boolean isNewsForNobody(Outgoing message) {
        return lane == Lane.BULK && messenger.isPaced() && lost.contain(message.to());
    }

    /** Returns when the message may be sent. */
    private void takeTurn(ChatId chat) throws InterruptedException {
        line.acquire();
        try {
            while (true) {
                switch (sends.take(lane, chat)) {
                    case Permit.Granted _ -> {
                        return;
                    }
                    case Permit.ChatHeld(Duration left) -> throw NotYet.inOrder(left);
                    case Permit.LaneHeld(Duration left) when left.compareTo(LONGEST_TURN) > 0 -> throw NotYet.all(left);
                    case Permit.LaneHeld(Duration left) -> Thread.sleep(left);
                }
            }
        } finally {
            line.release();
        }
    }

    private Delivery attempt(Outgoing message) {
        try {
            return messenger.deliver(message);
        } catch (JedisException e) {
            // not the messenger's fault: the worker tries again until Redis answers
            throw e;
        } catch (RuntimeException | Error e) {
            // nor the line's
            sends.count(messenger.name(), lane, new Delivery.Unknown(e.toString()));
            throw failed(message, e.toString());
        }
    }

    /** Under an id of its own, which its old place may have in the same shard; moved again after a crash, it is sent once. */
    private void move(Outgoing message, ChatId to) {
        events.publishEvent(new ChatMoved(message.to(), to));
        outbox.put(lane, List.of(new Outgoing(message.id() + ".moved", to, message.reply(), null)));
    }

    private static UnprocessableEntry undeliverable(Outgoing message, String reason) {
        return new UnprocessableEntry("to " + message.to() + ": " + reason, null);
    }
}
