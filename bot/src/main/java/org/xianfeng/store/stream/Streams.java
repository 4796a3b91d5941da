package org.xianfeng.store.stream;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Outage;
import redis.clients.jedis.UnifiedJedis;

/** Puts workers to the streams of a feature, and lets them follow while the service runs. */
@Component
public final class Streams implements SmartLifecycle {

    /** Before the messengers begin to take updates, and after they have stopped. */
    private static final int PHASE = 0;

    private final UnifiedJedis redis;
    private final Leases leases;
    private final Loops loops;
    private final Clock clock;
    private final List<StreamWorkers> followers = new CopyOnWriteArrayList<>();
    private final List<StreamWorkers> senders = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    public Streams(UnifiedJedis redis, Leases leases, Loops loops, Clock clock) {
        this.redis = redis;
        this.leases = leases;
        this.loops = loops;
        this.clock = clock;
    }

    /**
     * Has this stream followed for as long as the service runs; called by those who follow it when they are made.
     * Entries of one order key are handled one after another.
     *
     * @return those who do, for who must have them stop earlier
     */
    public StreamWorkers follow(ShardedStream stream, Function<StreamEntry, String> orderKey,
            StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement) {
        return follow(stream, orderKey, handler, acknowledgement, StreamWork.PLACES);
    }

    /**
     * The same, with so many entries of a shard at hand at once.
     *
     * @return those who do, for who must have them stop earlier
     */
    public StreamWorkers follow(ShardedStream stream, Function<StreamEntry, String> orderKey,
            StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement, int places) {
        StreamWorkers workers = workers(stream, orderKey, handler, acknowledgement, new Outage(stream.name()), places);
        followers.add(workers);
        return workers;
    }

    /** Has these work for as long as the service runs and anybody who follows may still write to their stream. */
    public void send(StreamWorkers workers) {
        senders.add(workers);
    }

    /** Workers for this stream, still to be started; entries of one order key are handled one after another. */
    public StreamWorkers workers(ShardedStream stream, Function<StreamEntry, String> orderKey,
            StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement) {
        return workers(stream, orderKey, handler, acknowledgement, new Outage(stream.name()), StreamWork.PLACES);
    }

    /**
     * The same, for one of several streams that an outage befalls together.
     *
     * @param places how many entries of a shard are at hand at once
     */
    public StreamWorkers workers(ShardedStream stream, Function<StreamEntry, String> orderKey,
            StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement, Outage outage, int places) {
        return new StreamWorkers(
                new StreamWork(redis, stream, orderKey, handler, acknowledgement, outage, loops, clock, places),
                leases);
    }

    /** The lists of dead letters of all streams, by their keys. */
    Set<String> deadLetters() {
        return Stream.concat(followers.stream(), senders.stream()).map(StreamWorkers::stream)
                .flatMap(stream -> IntStream.range(0, stream.shards()).mapToObj(stream::deadLetters))
                .collect(Collectors.toSet());
    }

    @Override
    public void start() {
        senders.forEach(StreamWorkers::start);
        followers.forEach(StreamWorkers::start);
        running = true;
    }

    @Override
    public void stop() {
        close(followers);
        close(senders);
        running = false;
    }

    /** Closes them all at once, so that it takes no longer than the slowest. */
    private static void close(List<StreamWorkers> workers) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.forEach(each -> threads.execute(each::close));
        }
    }

    @Override
    public boolean isRunning() { return running; }

    @Override
    public int getPhase() { return PHASE; }
}
