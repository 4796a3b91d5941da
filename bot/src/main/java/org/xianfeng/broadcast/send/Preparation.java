package org.xianfeng.broadcast.send;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.audience.Forecaster;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Looks after the broadcasts that are under way, in one instance at a time: begins those whose time has come, gives
 * recipients their rows, stops what must not go on, ends what is done.
 */
@Component
final class Preparation implements PeriodicTask {

    private static final String LEASE = "broadcast-preparation";
    private static final Duration HELD = Duration.ofSeconds(20);

    private final Broadcasts broadcasts;
    private final Recipients recipients;
    private final Expansion expansion;
    private final Forecaster forecaster;
    private final BroadcastSettings settings;
    private final Guard guard;
    private final SendTime times;
    private final ProgressReporter progress;
    private final BroadcastNews news;
    private final List<Messenger> messengers;
    private final Leases leases;
    private final Clock clock;
    private Leases.@Nullable Lease lease;

    Preparation(Broadcasts broadcasts, Recipients recipients, Expansion expansion, Forecaster forecaster,
            BroadcastSettings settings, Guard guard, SendTime times, ProgressReporter progress, BroadcastNews news,
            List<Messenger> messengers, Leases leases, Clock clock) {
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.expansion = expansion;
        this.forecaster = forecaster;
        this.settings = settings;
        this.guard = guard;
        this.times = times;
        this.progress = progress;
        this.news = news;
        this.messengers = messengers;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return LEASE;
    }

    @Override
    public Duration period() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run(LoopState loop) {
        if (!holds()) {
            return;
        }
        List<BroadcastId> active = new ArrayList<>();
        for (BroadcastId id : broadcasts.unfinished()) {
            loop.attempt("broadcast " + id, () -> {
                if (prepare(id)) {
                    active.add(id);
                }
            });
        }
        progress.report(active);
    }

    private boolean holds() {
        Leases.Lease held = lease;
        if (held == null || !held.renew()) {
            lease = leases.tryAcquire(LEASE, HELD).orElse(null);
        }
        return lease != null;
    }

    /** Whether it is one that an organizer can watch. */
    private boolean prepare(BroadcastId id) {
        Optional<Broadcast> found = broadcasts.find(id);
        if (found.isEmpty()) {
            return false;
        }
        Broadcast broadcast = found.get();
        return switch (broadcast.state()) {
            case SCHEDULED -> {
                begin(broadcast);
                yield false;
            }
            case RUNNING -> {
                advance(broadcast);
                yield true;
            }
            case RETRACTING, CORRECTING -> {
                rework(broadcast);
                yield true;
            }
            case DRAFT, AWAITING_APPROVAL, PAUSED, CANCELLED, DONE, RETRACTED -> false;
        };
    }

    private void begin(Broadcast broadcast) {
        if (clock.instant().isBefore(broadcast.at()) || !times.isNow()) {
            return;
        }
        if (broadcast.approved() || !settings.needsApproval(recipients(broadcast))) {
            take(broadcast, new Step.Start());
        } else if (take(broadcast, new Step.AwaitApproval()) == StepResult.DONE) {
            news.hasGrown(broadcast.id());
        }
    }

    /** Its audience may have grown since somebody counted it. */
    private long recipients(Broadcast broadcast) {
        return forecaster.of(broadcast.content().kind(), broadcast.audience(), broadcast.author()).recipients();
    }

    private void advance(Broadcast broadcast) {
        Optional<PauseReason> objection = guard.objection(broadcast);
        if (objection.isPresent()) {
            if (take(broadcast, new Step.Pause(objection.get())) == StepResult.DONE) {
                news.paused(broadcast.id(), objection.get());
            }
            return;
        }
        if (!broadcast.expanded()) {
            expansion.expand(broadcast, this::renew);
        }
        finish(broadcast);
    }

    private void renew() {
        Leases.Lease held = lease;
        if (held != null) {
            held.renew();
        }
    }

    private void finish(Broadcast broadcast) {
        if (take(broadcast, new Step.Finish()) != StepResult.DONE) {
            return;
        }
        if (broadcast.state() == Broadcast.State.CORRECTING) {
            news.corrected(broadcast.id());
        } else {
            news.ended(broadcast.id());
        }
    }

    private void rework(Broadcast broadcast) {
        recipients.queueSent(broadcast.id());
        boolean left = messengers.stream()
                .anyMatch(messenger -> !recipients.nextSent(broadcast.id(), messenger.name(), 1).isEmpty());
        if (!left) {
            finish(broadcast);
        }
    }

    private StepResult take(Broadcast broadcast, Step step) {
        return broadcasts.take(Broadcasts.BY_STATE_ALONE, broadcast.id(), Broadcasts.SYSTEM, step);
    }

    @Override
    public void end() {
        Leases.Lease held = lease;
        if (held != null) {
            held.close();
        }
    }
}
