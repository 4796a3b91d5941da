package org.xianfeng.store.stream;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.LogEvents;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Outage;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XReadGroupParams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Entries, shards and instances that fail, and what goes on nevertheless. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class StreamWorkersTest {

    private static final ShardedStream STREAM = new ShardedStream("test", 4, shard -> "{t" + shard + "}:stream");
    private static final Duration LEASE = Duration.ofMillis(900);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static TestRedis redis;

    private final Loops loops = new Loops(Clock.systemUTC());
    private int places = StreamWork.PLACES;
    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void forgetEverything() {
        redis.client().flushAll();
    }

    @Test
    void buriesWhatCannotBeReadAndGoesOn(CapturedOutput output) {
        write(0, Map.of("nonsense", "1"));
        write(0, Map.of("what", "good", "key", "k"));
        try (StreamWorkers _ = start(redis.client(), entry -> handled.add(entry.field("what")))) {
            await().atMost(LONGEST).until(() -> handled.contains("good") && deadLetters(0).size() == 1);
            assertThat(deadLetters(0).getFirst()).contains("nonsense", "no field what");
            assertThat(redis.client().xlen(STREAM.key().apply(0))).isZero();
            assertThat(LogEvents.containing("is dead letter", output)).singleElement().asString()
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void buriesWhatFailsThreeTimesWithAnyErrorAndGoesOnInTheSameOrder() {
        AtomicInteger tries = new AtomicInteger();
        List<Throwable> causes = List.of(new StackOverflowError(), new OutOfMemoryError("no heap"),
                new NoClassDefFoundError("org/Gone"), new AssertionError("never"), new IllegalStateException("a bug"));
        for (int i = 0; i < causes.size(); i++) {
            write(0, Map.of("what", Integer.toString(i), "key", "same"));
        }
        write(0, Map.of("what", "good", "key", "same"));
        try (StreamWorkers _ = start(redis.client(), entry -> {
            if (!entry.field("what").equals("good")) {
                tries.incrementAndGet();
                throwIt(causes.get(Integer.parseInt(entry.field("what"))));
            }
            handled.add("good");
        })) {
            await().atMost(LONGEST).until(() -> handled.contains("good"));
            assertThat(deadLetters(0)).hasSize(causes.size()).last().asString().contains("StackOverflowError");
            assertThat(tries).hasValue(EntryProcessor.TRIES * causes.size());
        }
    }

    /** A flood of one order takes few places, so that others pass it; without that it takes all, and they wait. */
    @Test
    void letsNoOrderTakeThePlacesOfOthers() throws InterruptedException {
        int flood = 3 * places;
        for (int i = 0; i < flood; i++) {
            write(0, Map.of("what", "flood" + i, "key", "flood"));
        }
        write(0, Map.of("what", "other", "key", "other"));
        CountDownLatch dam = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (StreamWorkers _ = start(redis.client(), entry -> {
            if (entry.field("key").equals("flood")) {
                dam.await();
                order.add(entry.field("what"));
            }
            handled.add(entry.field("what"));
        })) {
            await().atMost(LONGEST).until(() -> handled.contains("other"));
            dam.countDown();
            await().atMost(LONGEST).until(() -> handled.size() == flood + 1);
            assertThat(order).isEqualTo(IntStream.range(0, flood).mapToObj(i -> "flood" + i).toList());
            assertThat(deadLetters(0)).isEmpty();
        }
    }

    @Test
    void countsACrashAsATry() {
        write(0, Map.of("what", "deadly", "key", "k"));
        crashed(EntryProcessor.TRIES);
        write(0, Map.of("what", "good", "key", "k"));
        try (StreamWorkers _ = start(redis.client(), entry -> handled.add(entry.field("what")))) {
            await().atMost(LONGEST).until(() -> handled.contains("good"));
            assertThat(handled).containsExactly("good");
            assertThat(deadLetters(0)).singleElement().asString().contains("deadly", "given out 3 times");
        }
    }

    @Test
    void handlesAgainWhatAFewCrashesLeft() {
        write(0, Map.of("what", "unlucky", "key", "k"));
        crashed(EntryProcessor.TRIES - 1);
        try (StreamWorkers _ = start(redis.client(), entry -> handled.add(entry.field("what")))) {
            await().atMost(LONGEST).until(() -> handled.contains("unlucky"));
            assertThat(deadLetters(0)).isEmpty();
        }
    }

    @Test
    void renewsItsLeasesWhileItGivesUpShardsThatTakeLong() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(STREAM.shards());
        CountDownLatch go = new CountDownLatch(1);
        for (int shard = 0; shard < STREAM.shards(); shard++) {
            write(shard, Map.of("what", "slow " + shard, "key", "k"));
        }
        try (UnifiedJedis connection = redis.connect(); StreamWorkers _ = start(redis.client(), _ -> {
            all.countDown();
            go.await();
        })) {
            all.await();
            List<String> tokens = tokens();
            try (StreamWorkers _ = start(connection, entry -> handled.add(entry.field("what")))) {
                await().during(LEASE.multipliedBy(3)).atMost(LONGEST).until(() -> tokens().equals(tokens));
                go.countDown();
                await().atMost(LONGEST).until(() -> !tokens().equals(tokens));
            }
        }
        assertThat(handled).as("what the first had at hand, the second does not do again").isEmpty();
    }

    @Test
    void givesAnInstanceThatJoinsItsShareThoughOneShardTakesLong() {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        write(0, Map.of("what", "slow", "key", "k"));
        try (UnifiedJedis connection = redis.connect(); StreamWorkers _ = start(redis.client(), entry -> {
            if (entry.field("what").equals("slow")) {
                slow.countDown();
                go.await();
            }
        })) {
            await().atMost(LONGEST).until(() -> slow.getCount() == 0);
            try (StreamWorkers _ = start(connection, entry -> handled.add("second " + entry.shard()))) {
                await().atMost(LONGEST).until(() -> {
                    IntStream.range(1, STREAM.shards()).forEach(shard -> write(shard, Map.of("what", "x", "key", "k")));
                    return !handled.isEmpty();
                });
                go.countDown();
            }
        }
    }

    /** With one place only, so that a thread or a place that was kept would show. */
    @Test
    void setsAsideWhatMustWaitWithThoseBehindItAndGoesOnWithTheOthers() {
        places = 1;
        List<String> done = new CopyOnWriteArrayList<>();
        AtomicBoolean open = new AtomicBoolean();
        for (int i = 0; i < 5; i++) {
            write(0, Map.of("what", "held " + i, "key", "held"));
        }
        write(0, Map.of("what", "free", "key", "free"));
        try (StreamWorkers _ = start(redis.client(), entry -> {
            if (entry.field("key").equals("held") && !open.get()) {
                throw NotYet.inOrder(Duration.ofMillis(20));
            }
            done.add(entry.field("what"));
        })) {
            await().atMost(LONGEST).until(() -> done.contains("free"));
            write(0, Map.of("what", "held 5", "key", "held"));
            write(0, Map.of("what", "later", "key", "free"));
            await().atMost(LONGEST).until(() -> done.contains("later"));
            assertThat(done).containsExactly("free", "later");
            open.set(true);
            await().atMost(LONGEST).until(() -> done.size() == 8);
        }
        assertThat(done.subList(2, 8)).containsExactly("held 0", "held 1", "held 2", "held 3", "held 4", "held 5");
        assertThat(deadLetters(0)).isEmpty();
        assertThat(redis.client().xlen(STREAM.key().apply(0))).isZero();
    }

    @Test
    void keepsWhatIsSetAsideThroughAnyNumberOfRestarts() {
        for (int i = 0; i < 3; i++) {
            write(0, Map.of("what", "held " + i, "key", "held"));
        }
        for (int restart = 0; restart < 2 * EntryProcessor.TRIES; restart++) {
            AtomicInteger asked = new AtomicInteger();
            try (StreamWorkers _ = start(redis.client(), _ -> {
                asked.incrementAndGet();
                throw NotYet.inOrder(Duration.ofHours(2));
            })) {
                await().atMost(LONGEST).until(() -> asked.get() == 1 && tries().equals(List.of(0L, 0L, 0L)));
            }
        }
        List<String> done = new CopyOnWriteArrayList<>();
        try (StreamWorkers _ = start(redis.client(), entry -> done.add(entry.field("what")))) {
            await().atMost(LONGEST).until(() -> done.size() == 3);
        }
        assertThat(done).containsExactly("held 0", "held 1", "held 2");
        assertThat(deadLetters(0)).isEmpty();
    }

    /** How often each pending entry of the first shard counts as given out. */
    private static List<Long> tries() {
        return List.copyOf(STREAM.pending(redis.client(), 0, "0-0", 10).values());
    }

    @Test
    void doesNotEvenReadOnWhileAllMustWait() {
        places = 4;
        AtomicInteger asked = new AtomicInteger();
        IntStream.range(0, 500).forEach(i -> write(0, Map.of("what", "w" + i, "key", "k" + i)));
        try (StreamWorkers _ = start(redis.client(), _ -> {
            asked.incrementAndGet();
            throw NotYet.all(Duration.ofHours(2));
        })) {
            await().during(Duration.ofMillis(500)).atMost(LONGEST)
                    .until(() -> asked.get() > 0 && asked.get() <= ShardWorker.MOST_AT_ONCE);
        }
        assertThat(deadLetters(0)).isEmpty();
    }

    @Test
    void buriesWhatFailsAgainAfterEachPause() {
        AtomicInteger tries = new AtomicInteger();
        write(0, Map.of("what", "vain", "key", "k"));
        write(0, Map.of("what", "good", "key", "k"));
        try (StreamWorkers _ = start(redis.client(), entry -> {
            if (entry.field("what").equals("vain")) {
                tries.incrementAndGet();
                throw NotYet.failed("timed out", Duration.ofMillis(10));
            }
            handled.add("good");
        })) {
            await().atMost(LONGEST).until(() -> handled.contains("good"));
        }
        assertThat(tries).hasValue(EntryProcessor.TRIES);
        assertThat(deadLetters(0)).singleElement().asString().contains("vain", "timed out");
    }

    @Test
    void stopsAtOnceThoughHoursAreToBeWaited() {
        write(0, Map.of("what", "held", "key", "k"));
        AtomicInteger asked = new AtomicInteger();
        StreamWorkers workers = start(redis.client(), _ -> {
            asked.incrementAndGet();
            throw NotYet.all(Duration.ofHours(2));
        });
        await().atMost(LONGEST).until(() -> asked.get() == 1);
        long start = System.nanoTime();
        workers.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void stopsAtOnceThoughItWaitsForWhatComes() {
        StreamWorkers workers = start(redis.client(), _ -> {});
        await().atMost(LONGEST).until(() -> !redis.client().info("clients").contains("blocked_clients:0"));
        long start = System.nanoTime();
        workers.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void stopsThoughAHandlerWaitsForEver() {
        CountDownLatch begun = new CountDownLatch(1);
        write(0, Map.of("what", "endless", "key", "k"));
        StreamWorkers workers = start(redis.client(), _ -> {
            begun.countDown();
            new CountDownLatch(1).await();
        });
        await().atMost(LONGEST).until(() -> begun.getCount() == 0);
        long start = System.nanoTime();
        workers.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(redis.client().xlen(STREAM.key().apply(0))).as("left for the next").isOne();
    }

    @Test
    void takesItsShardsThoughLookingForThemFailsForAWhile(CapturedOutput output) {
        AtomicInteger tries = new AtomicInteger();
        RedisLeases leases = new RedisLeases(redis.client());
        write(0, Map.of("what", "good", "key", "k"));
        StreamWorkers workers = new StreamWorkers(work(redis.client(), entry -> handled.add(entry.field("what"))),
                (name, duration) -> {
                    if (tries.incrementAndGet() <= 3) {
                        throw new StackOverflowError();
                    }
                    return leases.tryAcquire(name, duration);
                }, LEASE);
        workers.start();
        await().atMost(LONGEST).until(() -> handled.contains("good"));
        workers.close();
        assertThat(output.toString()).containsOnlyOnce("test-keeper cannot take its shards");
    }

    private StreamWorkers start(UnifiedJedis connection, StreamWorkers.Handler handler) {
        StreamWorkers workers = new StreamWorkers(work(connection, handler), new RedisLeases(connection), LEASE);
        workers.start();
        return workers;
    }

    private StreamWork work(UnifiedJedis connection, StreamWorkers.Handler handler) {
        return new StreamWork(connection, STREAM, entry -> entry.field("key"), handler,
                StreamWorkers.Acknowledgement.BY_WORKER, new Outage("test"), loops, Clock.systemUTC(), places);
    }

    private static void write(int shard, Map<String, String> fields) {
        redis.client().xadd(STREAM.key().apply(shard), StreamEntryID.NEW_ENTRY, fields);
    }

    /** Gives the only entry of the first shard out as often as workers did that crashed of it. */
    private static void crashed(int times) {
        String key = STREAM.key().apply(0);
        STREAM.createGroup(redis.client(), 0);
        StreamEntryID id = redis.client().xreadGroup(ShardedStream.GROUP, "worker", new XReadGroupParams().count(1),
                Map.of(key, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY)).getFirst().getValue().getFirst().getID();
        for (int i = 1; i < times; i++) {
            redis.client().xclaim(key, ShardedStream.GROUP, "worker", 0, XClaimParams.xClaimParams(), id);
        }
    }

    private static List<String> deadLetters(int shard) {
        return redis.client().lrange(STREAM.deadLetters(shard), 0, -1);
    }

    /** Of the leases of all shards; each holder has another. */
    private static List<String> tokens() {
        return IntStream.range(0, STREAM.shards())
                .mapToObj(shard -> String.valueOf(redis.client().get("store:lease:{test-" + shard + "}"))).toList();
    }

    private static void throwIt(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }
}
