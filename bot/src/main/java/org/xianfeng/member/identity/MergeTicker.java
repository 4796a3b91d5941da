package org.xianfeng.member.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Makes identities others, feature by feature: once at once, and once more for what was on its way meanwhile. What a crash
 * has cut off is begun again with the next run, and ends as it would have.
 */
@Component
final class MergeTicker implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(MergeTicker.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Merges merges;
    private final ObjectProvider<MemberMerge> features;
    private final RedisIdentities identities;
    private final MergeNews news;
    private final Leases leases;
    private final IdentitySettings settings;
    private final Clock clock;

    MergeTicker(Merges merges, ObjectProvider<MemberMerge> features, RedisIdentities identities, MergeNews news,
            Leases leases, IdentitySettings settings, Clock clock) {
        this.merges = merges;
        this.features = features;
        this.identities = identities;
        this.news = news;
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "merges";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(LoopState loop) {
        if (merges.all().isEmpty()) {
            return;
        }
        Optional<Leases.Lease> lease = leases.tryAcquire(name(), LEASE);
        if (lease.isPresent()) {
            try (Leases.Lease mine = lease.get()) {
                for (Merges.Open open : merges.all()) {
                    // not whose, which would be in the log then
                    var _ = loop.attempt("a merge since " + open.since(), () -> go(open));
                    if (!mine.renew()) {
                        return;
                    }
                }
            }
        }
    }

    private void go(Merges.Open open) {
        Merge merge = open.merge();
        if (merge.pass() == 0) {
            identities.retire(merge.from());
            if (all(merge)) {
                identities.note(merge.from(), merge.into(), open.since(), Optional.ofNullable(open.by())
                        .orElse(merge.into()));
                news.tell(open);
                merges.passed(open);
            }
        } else if (!clock.instant().isBefore(open.since().plus(settings.secondPass())) && all(merge)) {
            merges.end(open);
            LOG.info("Two identities of a member are one");
        }
    }

    /** Whether nothing has to be waited for; each is called in any case. */
    private boolean all(Merge merge) {
        return features.orderedStream().map(feature -> feature.merge(merge)).reduce(true, Boolean::logicalAnd);
    }
}
