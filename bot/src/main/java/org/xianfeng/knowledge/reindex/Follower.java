package org.xianfeng.knowledge.reindex;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Sees to it that all instances serve the same: goes after what another one has published, and publishes what changed
 * here in other ways, such as by a start with a changed folder.
 */
@Component
final class Follower implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** Looking whether the folder is the published one by now means to read it. */
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(10);

    private final LibraryIndex index;
    private final RedisReindexState state;
    private final Leases leases;
    private final Clock clock;
    private long followed;
    private @Nullable String served;
    private @Nullable Instant behindSince;

    Follower(LibraryIndex index, RedisReindexState state, Leases leases, Clock clock) {
        this.index = index;
        this.state = state;
        this.leases = leases;
        this.clock = clock;
    }

    /** One look at what is published. */
    void look() {
        Optional<Publication> published = state.published();
        if (isNews(published)) {
            publish(published);
        } else if (published.isPresent() && published.get().token() != followed) {
            follow(published.get());
        } else {
            served = index.served();
        }
    }

    /** Whether something else came to be served here since the last look, or in the start, than was published. */
    private boolean isNews(Optional<Publication> published) {
        String now = index.served();
        if (published.isEmpty()) {
            return true;
        }
        boolean isBehind = served == null && published.get().replaced().equals(now);
        return !now.equals(served) && !now.equals(published.get().fingerprint()) && !isBehind;
    }

    private void publish(Optional<Publication> published) {
        Optional<Leases.Lease> lease = leases.tryAcquire(Reindexer.LEASE, Reindexer.HELD);
        if (lease.isEmpty()) {
            return;
        }
        try (Leases.Lease held = lease.get()) {
            String now = index.served();
            String before = published.map(Publication::fingerprint).orElse("");
            if (state.publish(new Publication(held.token(), now, before, false))) {
                followed = held.token();
                served = now;
            }
        }
    }

    private void follow(Publication published) {
        if (!index.served().equals(published.fingerprint())) {
            Instant now = clock.instant();
            if (behindSince != null && now.isBefore(behindSince.plus(UNTIL_NEXT_TRY))) {
                return;
            }
            goAfter(published);
            if (!index.served().equals(published.fingerprint())) {
                fallBehind(now);
                return;
            }
            LOG.info("The library now is the one that another instance has published");
        }
        behindSince = null;
        followed = published.token();
        served = index.served();
    }

    private void goAfter(Publication published) {
        index.follow();
        if (published.back() && index.rollBack(published.fingerprint(), SwitchGuard.OPEN)) {
            return;
        }
        if (!index.served().equals(published.fingerprint()) && index.folder().equals(published.fingerprint())) {
            index.reindex(Reindex.FORCED, new ReindexProgress(), SwitchGuard.OPEN);
        }
    }

    private void fallBehind(Instant now) {
        if (behindSince == null) {
            LOG.warn("Another instance has published a library that is not in the folder here. "
                    + "This instance serves the old one until its folder is the same");
        }
        behindSince = now;
        served = index.served();
    }

    @Override
    public String name() {
        return "library-follower";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(1);
    }

    /** Longer than it takes to reindex what another instance has published. */
    @Override
    public Duration patience() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(LoopState loop) {
        try {
            look();
        } catch (LibraryException e) {
            behindSince = clock.instant();
            throw e;
        }
    }
}
