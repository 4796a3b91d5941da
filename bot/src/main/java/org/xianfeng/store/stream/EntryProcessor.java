package org.xianfeng.store.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Outage;
import redis.clients.jedis.exceptions.JedisException;

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
    private volatile long heldUntil = System.nanoTime();

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

    /** How long the whole stream is to wait, as a handler has said. */
    Duration held() {
        return Duration.ofNanos(Math.max(0, heldUntil - System.nanoTime()));
    }

    /**
     * Returns when the entry is dealt with, or is to be set aside.
     *
     * @throws CancellationException if we must stop before that; what follows in the same order is left too
     */
    Handled process(AtHand given) {
        Backoff backoff = new Backoff();
        AtHand known = given;
        while (true) {
            Optional<AtHand> read = read(known);
            known = read.orElse(known);
            Optional<Handled> handled = read.flatMap(this::attempt);
            if (handled.isPresent()) {
                return handled.get();
            }
            if (stopping || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("stopping");
            }
            backoff.pause();
        }
    }

    /** With its content, if it is in the stream still; read once, since each time counts as a try. Empty while it cannot be. */
    private Optional<AtHand> read(AtHand given) {
        if (given.content() != null) {
            return Optional.of(given);
        }
        try {
            return Optional.of(work.stream().claim(work.redis(), shard, List.of(given.id())).stream().findFirst()
                    .map(given::with).orElse(given));
        } catch (JedisException e) {
            work.outage().began(this, e);
            return Optional.empty();
        }
    }

    /** Empty if it is to be tried again. */
    private Optional<Handled> attempt(AtHand given) {
        StreamEntry entry = given.content();
        if (entry == null) {
            return Optional.of(new Handled.Done());
        }
        return given.tries() < work.handler().mostTries()
                ? handle(given, entry)
                : doneIf(isBuriedUnfinished(entry, given.tries()));
    }

    private static Optional<Handled> doneIf(boolean dealtWith) {
        return dealtWith ? Optional.of(new Handled.Done()) : Optional.empty();
    }

    private Optional<Handled> handle(AtHand given, StreamEntry entry) {
        try {
            work.handler().handle(entry);
            if (work.acknowledgement() == StreamWorkers.Acknowledgement.BY_WORKER) {
                acknowledgements.submit(entry.id());
            }
            return doneIf(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (NotYet e) {
            return stopping ? Optional.empty() : postpone(given, entry, e);
        } catch (Throwable e) {
            if (Outage.isMeantBy(e)) {
                work.outage().began(this, e);
                return Optional.empty();
            }
            return doneIf(!stopping && isOver(entry, e));
        }
    }

    private Optional<Handled> postpone(AtHand given, StreamEntry entry, NotYet cause) {
        if (cause.isForAll()) {
            heldUntil = System.nanoTime() + cause.after().toNanos();
        }
        return cause.isFailure() && given.failures() + 1 >= TRIES
                ? doneIf(isBuried(entry, new UnprocessableEntry(String.valueOf(cause.getMessage()), null)))
                : Optional.of(new Handled.SetAside(cause.after(), cause.isFailure()));
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

    private boolean isBuriedUnfinished(StreamEntry entry, int tries) {
        return isBuried(entry, new UnprocessableEntry("it was given out " + tries + " times and never came to an end, "
                + "perhaps since the service crashed of it", null));
    }

    private boolean isBuried(StreamEntry entry, UnprocessableEntry cause) {
        try {
            bury(entry, cause);
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
        DeadLetter letter = DeadLetter.of(entry, work.stream().key().apply(shard), work.clock().instant(), cause);
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
