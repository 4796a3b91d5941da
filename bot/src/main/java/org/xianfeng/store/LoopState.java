package org.xianfeng.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a loop fares: when it gave its last sign of life, since when it fails, and which of its items do. An item that
 * fails is isolated here: it is logged once and counted, and the others are done nevertheless.
 */
public final class LoopState {

    private static final Logger LOG = LoggerFactory.getLogger(LoopState.class);
    private static final int MOST_ITEMS = 50;

    /** An item that has not been tried for so long has been dealt with in another way, or is gone. */
    private static final Duration ITEM_KEPT = Duration.ofHours(2);

    /**
     * Something that fails again and again.
     *
     * @param since its first failure
     * @param last its last one
     */
    public record Trouble(Instant since, Instant last, int times, String cause) {}

    private final String name;
    private final Duration patience;
    private final Clock clock;
    private final Map<String, Trouble> items = new LinkedHashMap<>();
    private Instant lastSign;
    private @Nullable Trouble trouble;

    LoopState(String name, Duration patience, Clock clock) {
        this.name = name;
        this.patience = patience;
        this.clock = clock;
        this.lastSign = clock.instant();
    }

    public String name() {
        return name;
    }

    /** A round has gone well; answers whether the one before had failed. */
    public synchronized boolean works() {
        lastSign = clock.instant();
        boolean failed = trouble != null;
        trouble = null;
        return failed;
    }

    /** A round has failed; answers whether that is news: the first time, or for another reason than before. */
    public synchronized boolean fails(Throwable cause) {
        lastSign = clock.instant();
        Trouble before = trouble;
        trouble = again(before, cause);
        return before == null || !before.cause.equals(trouble.cause);
    }

    /** Does the work for each item; one that fails keeps none of the others from being done. */
    public <T> void each(Collection<T> all, Consumer<T> work) {
        all.forEach(item -> {
            var _ = attempt(item.toString(), () -> work.accept(item));
        });
    }

    /**
     * Does the work for one item, which will be tried again if it fails.
     *
     * @param item names it for the operator
     * @return whether it went well
     * @throws RuntimeException if Redis is away, which is no item's fault
     */
    public boolean attempt(String item, Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            if (Outage.isMeantBy(e)) {
                throw e;
            }
            itemFailed(item, e);
            return false;
        }
        itemWorked(item);
        return true;
    }

    private synchronized void itemFailed(String item, Throwable cause) {
        lastSign = clock.instant();
        Trouble before = items.get(item);
        if (before == null) {
            LOG.error("{}: {} fails and is tried again later, the others go on: {}", name, item, cause.toString(),
                    cause);
        }
        if (before != null || items.size() < MOST_ITEMS) {
            items.put(item, again(before, cause));
        }
    }

    private synchronized void itemWorked(String item) {
        lastSign = clock.instant();
        if (items.remove(item) != null) {
            LOG.info("{}: {} works again", name, item);
        }
    }

    private Trouble again(@Nullable Trouble before, Throwable cause) {
        Instant now = clock.instant();
        return before == null
                ? new Trouble(now, now, 1, cause.toString())
                : new Trouble(before.since, now, before.times + 1, cause.toString());
    }

    /** What keeps the loop from going on, if anything does. */
    public synchronized Optional<Trouble> trouble() {
        if (trouble == null && lastSign.plus(patience).isBefore(clock.instant())) {
            return Optional.of(new Trouble(lastSign, lastSign, 1, "stands still"));
        }
        return Optional.ofNullable(trouble);
    }

    synchronized Instant lastSign() {
        return lastSign;
    }

    /** The items that fail, at most some fifty of them. */
    public synchronized Map<String, Trouble> failingItems() {
        Instant oldest = clock.instant().minus(ITEM_KEPT);
        items.values().removeIf(item -> item.last.isBefore(oldest));
        return Map.copyOf(items);
    }
}
