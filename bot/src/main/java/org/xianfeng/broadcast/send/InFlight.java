package org.xianfeng.broadcast.send;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Settlement;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The messages of one messenger that are being sent, each on a virtual thread, and what came of those that could not be
 * written down since Redis was away. What is known here, and nowhere else, is lost in a crash; that is what makes a row
 * unknown.
 */
final class InFlight {

    /** A row that was taken. */
    record Taken(BroadcastId broadcast, ChatId chat, long token) {}

    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final int most;
    private final Semaphore free;
    private final Map<Taken, State> known = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("broadcast-", 0).factory());

    private sealed interface State {

        record Sending() implements State {}

        record Unwritten(Settlement settlement) implements State {}
    }

    /** Writes down what came of a row. */
    @FunctionalInterface
    interface Ledger {

        void settle(Taken row, Settlement settlement);
    }

    InFlight(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** How many more there may be. */
    int room() {
        return free.availablePermits();
    }

    boolean knows(Taken row) {
        return known.containsKey(row);
    }

    void begin(Taken row, Supplier<Settlement> sending, Ledger ledger) {
        free.acquireUninterruptibly();
        known.put(row, new State.Sending());
        threads.execute(() -> {
            try {
                write(row, sending.get(), ledger);
            } finally {
                free.release();
            }
        });
    }

    private void write(Taken row, Settlement settlement, Ledger ledger) {
        try {
            ledger.settle(row, settlement);
            known.remove(row);
        } catch (RuntimeException e) {
            known.put(row, new State.Unwritten(settlement));
        }
    }

    /** Writes down what could not be before. */
    void writeLeftovers(Ledger ledger) {
        List.copyOf(known.entrySet()).forEach(one -> {
            if (one.getValue() instanceof State.Unwritten(Settlement settlement)) {
                ledger.settle(one.getKey(), settlement);
                known.remove(one.getKey());
            }
        });
    }

    /** Returns when all have come to an end, or have taken too long. */
    void close(Ledger ledger, Consumer<Exception> trouble) {
        try {
            if (free.tryAcquire(most, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                writeLeftovers(ledger);
            }
        } catch (JedisException e) {
            trouble.accept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
