package org.xianfeng.broadcast.send;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Health;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Settlement;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.send.InFlight.Taken;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Pace;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Takes rows to one messenger, in one instance at a time, as fast as the bulk lane allows. A row is marked as being sent
 * before it is sent, under the token of our lease; what a holder before us left so is unknown.
 */
final class MessengerSender implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(MessengerSender.class);
    private static final Duration HELD = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMillis(300);
    private static final Duration BUSY = Duration.ofMillis(1);
    /** As many as are sent in half a second, so that a pause takes effect at once. */
    private static final int LEAST_BATCH = 4;
    private static final int LARGEST_BATCH = 64;
    /** One asks for leave after another up to such a rate. */
    private static final int RATE_OF_ONE_ASKER = 60;
    private static final int MOST_ASKERS = 16;
    /** A longer wait of the lane is not slept out with rows in hand. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Messenger messenger;
    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final SendTask task;
    private final Rework rework;
    private final SendTime times;
    private final BroadcastNews news;
    private final Pace pace;
    private final Leases leases;
    private final BroadcastSettings settings;
    private final Clock clock;
    private final InFlight inFlight;
    private final int batch;
    private final int askers;
    private final AtomicBoolean unsure = new AtomicBoolean();
    private Leases.@Nullable Lease lease;
    /** The one that ended while we worked, as it does when Redis is away for long: what we did under it we still know. */
    private Leases.@Nullable Lease lost;
    /** Whether what others were sending is written down as unknown. */
    private boolean tookOver;
    private boolean busy;

    MessengerSender(Messenger messenger, SenderParts parts) {
        this.messenger = messenger;
        this.broadcasts = parts.broadcasts();
        this.recipients = parts.recipients();
        this.task = parts.task();
        this.rework = parts.rework();
        this.times = parts.times();
        this.news = parts.news();
        this.pace = parts.pace();
        this.leases = parts.leases();
        this.settings = parts.settings();
        this.clock = parts.clock();
        this.inFlight = new InFlight(settings.inFlight());
        int rate = pace.bulkPerSecond(messenger.name()).orElse(RATE_OF_ONE_ASKER * MOST_ASKERS);
        this.batch = Math.clamp(rate / 2, LEAST_BATCH, LARGEST_BATCH);
        this.askers = Math.clamp(rate / RATE_OF_ONE_ASKER, 1, MOST_ASKERS);
    }

    @Override
    public String name() {
        return "broadcast-" + messenger.name();
    }

    @Override
    public Duration period() {
        return busy ? BUSY : IDLE;
    }

    @Override
    public void run(LoopState loop) {
        busy = false;
        Leases.Lease held = hold();
        if (held == null) {
            return;
        }
        inFlight.writeLeftovers(this::settle);
        List<BroadcastId> all = broadcasts.unfinished();
        if (unsure.get()) {
            all.forEach(id -> giveBackWhatWeNeverGot(id, held.token()));
            unsure.set(false);
        }
        for (BroadcastId id : all) {
            try {
                loop.attempt("broadcast " + id, () -> busy |= broadcasts.find(id)
                        .filter(broadcast -> advance(broadcast, held.token())).isPresent());
            } catch (RuntimeException e) {
                unsure.set(true);
                throw e;
            }
        }
    }

    /** Our lease; with a new one, what others were sending is unknown, which is said until Redis has it. */
    private Leases.@Nullable Lease hold() {
        Leases.Lease held = lease;
        if (held == null || !held.renew()) {
            if (held != null) {
                lost = held;
            }
            held = leases.tryAcquire(name(), HELD).orElse(null);
            lease = held;
            tookOver = false;
        }
        if (held != null && !tookOver) {
            Leases.Lease before = lost;
            long token = held.token();
            broadcasts.unfinished().forEach(id -> {
                if (before != null) {
                    giveBackWhatWeNeverGot(id, before.token());
                }
                abandon(id, token);
            });
            tookOver = true;
        }
        return held;
    }

    private void abandon(BroadcastId id, long token) {
        long count = recipients.abandon(id, messenger.name(), token);
        if (count > 0) {
            LOG.warn("Broadcast {}: of {} messages nobody can tell whether they were sent", id, count);
        }
    }

    /** An answer of Redis that was lost may have brought rows, which so certainly were not sent. */
    private void giveBackWhatWeNeverGot(BroadcastId id, long token) {
        List<ChatId> never = recipients.sending(id, messenger.name(), token).stream()
                .filter(chat -> !inFlight.knows(new Taken(id, chat, token))).toList();
        if (!never.isEmpty()) {
            recipients.giveBack(id, messenger.name(), token, never);
        }
    }

    /** Whether there was something to do. */
    private boolean advance(Broadcast broadcast, long token) {
        return switch (broadcast.state()) {
            case RUNNING -> times.isNow() && sendSome(broadcast, token);
            case RETRACTING, CORRECTING -> times.isNow() && rework.some(broadcast, messenger);
            case DRAFT, AWAITING_APPROVAL, SCHEDULED, PAUSED, CANCELLED, DONE, RETRACTED -> false;
        };
    }

    private boolean sendSome(Broadcast broadcast, long token) {
        int room = Math.min(batch, inFlight.room());
        if (room == 0) {
            return true;
        }
        List<ChatId> taken = recipients.take(broadcast.id(), messenger.name(), token, room, clock.instant());
        Collection<ChatId> refused = new Batch(taken).admit(askers, chat -> admit(broadcast, chat, token));
        if (!refused.isEmpty()) {
            recipients.giveBack(broadcast.id(), messenger.name(), token, List.copyOf(refused));
        }
        return !taken.isEmpty() && refused.isEmpty();
    }

    /** False if the lane is closed for longer. */
    private boolean admit(Broadcast broadcast, ChatId chat, long token) {
        Taken row = new Taken(broadcast.id(), chat, token);
        while (true) {
            switch (pace.take(Lane.BULK, chat)) {
                case Pace.Permit.Granted() -> {
                    inFlight.begin(row, () -> task.send(broadcast, chat, messenger), this::settle);
                    return true;
                }
                case Pace.Permit.ChatHeld(Duration wait) -> {
                    settle(row, new Settlement.Later(clock.instant().plus(wait)));
                    return true;
                }
                case Pace.Permit.LaneHeld(Duration wait) -> {
                    if (wait.compareTo(LONGEST_WAIT) > 0 || !slept(wait)) {
                        return false;
                    }
                }
            }
        }
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void settle(Taken row, Settlement settlement) {
        Health health = recipients.settle(row.broadcast(), row.chat(), row.token(), settlement);
        if (health.isBad(settings) && broadcasts.take(Broadcasts.BY_STATE_ALONE, row.broadcast(), Broadcasts.SYSTEM,
                new Step.Pause(PauseReason.ERRORS)) == StepResult.DONE) {
            LOG.warn("Broadcast {} stops: {} of {} failed", row.broadcast(), health.erred(), health.tried());
            news.paused(row.broadcast(), PauseReason.ERRORS);
        }
    }

    @Override
    public void end() {
        inFlight.close(this::settle, e -> LOG.warn("{} ends, and cannot write down all that it sent: {}", name(),
                e.toString()));
        Leases.Lease held = lease;
        if (held != null) {
            held.close();
        }
    }
}
