package org.xianfeng.store.stream;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Outage;

/**
 * Tries an entry until it is dealt with. How often it was given out, the stream counts, so that a crash counts as a try
 * too; after the last one it is a dead letter. While Redis is away nothing is counted.
 */
final class EntryProcessor implements AutoCloseable {

    static final int TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(EntryProcessor.class);
    private static final int MOST_AT_ONCE = 64;

    private final StreamWork work;
    private final int shard;
    private final GroupCommit<String> acknowledgements;
    private volatile boolean stopping;

    EntryProcessor(StreamWork work, int shard) {
        this.work = work;
        this.shard = shard;
        this.acknowledgements = GroupCommit.start(work.stream().name() + "-acknowledgements-" + shard, MOST_AT_ONCE,
                ids -> work.stream().acknowledge(work.redis(), shard, ids));
    }

    /** Tries nothing again from now on. */
    void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        acknowledgements.close();
    }

    /**
     * Returns when the entry is dealt with.
     *
     * @param triedInVain whether it was given out often enough before
     * @throws CancellationException if we must stop before that; what follows in the same order is left too
     */
    void process(StreamEntry entry, boolean triedInVain) {
        Backoff backoff = new Backoff();
        while (!(triedInVain ? isBuriedUnfinished(entry) : isDealtWith(entry))) {
            if (stopping || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopping");
            }
            backoff.pause();
        }
    }

    private boolean isDealtWith(StreamEntry entry) {
        try {
            work.handler().handle(entry);
            if (work.acknowledgement() == StreamWorkers.Acknowledgement.BY_WORKER) {
                acknowledgements.submit(entry.id());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Throwable e) {
            if (Outage.isMeantBy(e)) {
                work.outage().began(this, e);
                return false;
            }
            return !stopping && isOver(entry, e);
        }
    }

    /** Counts a failure; answers whether the entry is not to be tried again. */
    private boolean isOver(StreamEntry entry, Throwable cause) {
        try {
            long tries = work.stream().deliveries(work.redis(), shard, entry.id());
            if (tries >= TRIES || cause instanceof UnprocessableEntry) {
                bury(entry, cause);
                return true;
            }
            LOG.warn("Entry {} of {} shard {} is tried again: {}", entry.id(), work.stream().name(), shard,
                    cause.toString());
            return work.stream().claim(work.redis(), shard, List.of(entry.id())).isEmpty();
        } catch (Throwable e) {
            return cannotBeBuried(entry, e);
        }
    }

    private boolean isBuriedUnfinished(StreamEntry entry) {
        try {
            bury(entry, new UnprocessableEntry("it was given out " + TRIES + " times and never came to an end, perhaps "
                    + "since the service crashed of it", null));
            return true;
        } catch (Throwable e) {
            return cannotBeBuried(entry, e);
        }
    }

    private boolean cannotBeBuried(StreamEntry entry, Throwable cause) {
        if (Outage.isMeantBy(cause)) {
            work.outage().began(this, cause);
        } else {
            LOG.error("Entry {} of {} shard {} can neither be handled nor become a dead letter: {}", entry.id(),
                    work.stream().name(), shard, cause.toString());
        }
        return false;
    }

    private void bury(StreamEntry entry, Throwable cause) {
        DeadLetter letter = DeadLetter.of(entry, work.clock().instant(), cause);
        if (!isGivenUpByHandler(entry, letter)) {
            work.stream().bury(work.redis(), entry, letter);
        }
        work.loops().buried(work.stream().name());
        LOG.error("Entry {} of {} shard {} is dead letter {}: {}", entry.id(), work.stream().name(), shard,
                letter.reference(), cause instanceof UnprocessableEntry ? cause.getMessage() : cause.toString());
    }

    private boolean isGivenUpByHandler(StreamEntry entry, DeadLetter letter) {
        try {
            return work.handler().giveUp(entry, letter);
        } catch (Throwable e) {
            if (Outage.isMeantBy(e)) {
                throw e;
            }
            LOG.warn("Nobody is told of dead letter {}: {}", letter.reference(), e.toString());
            return false;
        }
    }
}
