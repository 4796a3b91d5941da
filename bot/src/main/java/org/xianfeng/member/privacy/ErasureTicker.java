package org.xianfeng.member.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Forgets those who want to be forgotten: once at once, and once more for what was on its way meanwhile. What a crash has
 * cut off goes on with the next run, and ends as it would have. Then our Redis writes its file anew.
 */
@Component
final class ErasureTicker implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureTicker.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final RedisErasures erasures;
    private final RedisEraser eraser;
    private final RedisFileRewrite file;
    private final Leases leases;
    private final PrivacySettings settings;
    private final Clock clock;

    ErasureTicker(RedisErasures erasures, RedisEraser eraser, RedisFileRewrite file, Leases leases,
            PrivacySettings settings, Clock clock) {
        this.erasures = erasures;
        this.eraser = eraser;
        this.file = file;
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(LoopState loop) {
        if (erasures.all().isEmpty() && !file.isWanted()) {
            return;
        }
        Optional<Leases.Lease> lease = leases.tryAcquire(name(), LEASE);
        if (lease.isPresent()) {
            try (Leases.Lease mine = lease.get()) {
                for (RedisErasures.Open open : erasures.all()) {
                    // not the member's id, which would be in the log then
                    var _ = loop.attempt("an erasure since " + open.since(), () -> go(open));
                    if (!mine.renew()) {
                        return;
                    }
                }
                file.write();
            }
        }
    }

    private void go(RedisErasures.Open open) {
        if (open.passes() == 0) {
            eraser.erase(open.erasure());
            erasures.passed(open);
        } else if (!clock.instant().isBefore(open.since().plus(settings.secondPass()))) {
            eraser.erase(open.erasure());
            // before the end, so that a crash between the two leaves it wanted
            file.want();
            erasures.end(open);
            LOG.info("A member who wished so was forgotten");
        }
    }
}
