package org.xianfeng.store.schema;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.SetParams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Data that go from one version to the next: once, or again after a crash, and never back. */
class SchemaTest {

    private static final String PLACE = "data/redis";
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final int PRICES = 100;

    private static TestRedis server;
    private static UnifiedJedis redis;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestRedis.in(folder);
        redis = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void yuan() {
        redis.flushAll();
        IntStream.range(0, PRICES).forEach(i -> redis.set("price:" + i, Integer.toString(i)));
    }

    @Test
    void callsDataWithoutAVersionTheFirst() {
        new Schema(List.of()).open(redis, PLACE);
        assertThat(redis.get(Schema.KEY)).isEqualTo("1");
    }

    @Test
    void migratesStepByStepAndOnlyOnce() {
        AtomicInteger runs = new AtomicInteger();
        List<Migration> both = List.of(step(3, (client, _) -> client.set("label", "fen")), counted(fen(), runs));
        new Schema(both).open(redis, PLACE);
        assertThat(redis.get(Schema.KEY)).isEqualTo("3");
        assertThat(redis.get("label")).isEqualTo("fen");
        assertThatAllAreFen();
        new Schema(both).open(redis, PLACE);
        assertThat(runs).as("at the next start").hasValue(1);
        assertThatAllAreFen();
    }

    @Test
    void goesOnAfterACrashInTheMiddle() {
        Schema crashing = new Schema(List.of(step(2, (client, goesOn) -> {
            AtomicInteger written = new AtomicInteger();
            toFen(client, () -> {
                goesOn.run();
                if (written.incrementAndGet() == PRICES / 2) {
                    throw new JedisConnectionException("the line is cut");
                }
            });
        })));
        assertThatThrownBy(() -> crashing.open(redis, PLACE)).isInstanceOf(RedisUnavailable.class)
                .hasMessageContaining("cannot be brought to version 2");
        assertThat(redis.get(Schema.KEY)).as("not yet").isEqualTo("1");
        assertThat(IntStream.range(0, PRICES).filter(i -> redis.exists("price:" + i))).as("a half")
                .hasSizeBetween(1, PRICES - 1);
        new Schema(List.of(fen())).open(redis, PLACE);
        assertThat(redis.get(Schema.KEY)).isEqualTo("2");
        assertThatAllAreFen();
    }

    /** The same crash with a step that multiplies where it stands, so that a second run multiplies again. */
    @Test
    void wouldNoticeAMigrationThatCannotBeRunTwice() {
        Migration careless = step(2, (client, _) -> IntStream.range(0, PRICES).forEach(i -> client.set("fen:" + i,
                Integer.toString(Integer.parseInt(
                        client.exists("fen:" + i) ? client.get("fen:" + i) : client.get("price:" + i)) * 100))));
        careless.apply(redis, () -> {});
        careless.apply(redis, () -> {});
        assertThat(redis.get("fen:3")).isNotEqualTo("300");
    }

    @Test
    void letsOneInstanceMigrateAndTheOthersWait() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Migration slow = step(2, (client, goesOn) -> {
            runs.incrementAndGet();
            begun.countDown();
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                goesOn.run();
                return go.getCount() == 0;
            });
            toFen(client, goesOn);
        });
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = instances.submit(() -> new Schema(List.of(slow)).open(redis, PLACE));
            begun.await();
            Future<?> second = instances.submit(() -> new Schema(List.of(slow)).open(redis, PLACE));
            await().during(SILENCE.multipliedBy(2)).until(() -> !second.isDone());
            go.countDown();
            first.get();
            second.get();
        }
        assertThat(runs).hasValue(1);
        assertThatAllAreFen();
    }

    @Test
    void leavesItToAnotherWhenItWasSilentForTooLong() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch silent = new CountDownLatch(1);
        Migration sleeping = step(2, (_, goesOn) -> {
            silent.countDown();
            await().until(() -> taken.getCount() == 0);
            goesOn.run();
            throw new AssertionError("it is another's");
        });
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = instances.submit(() -> new Schema(List.of(sleeping), SILENCE).open(redis, PLACE));
            silent.await();
            new Schema(List.of(fen()), SILENCE).open(redis, PLACE);
            taken.countDown();
            first.get();
        }
        assertThatAllAreFen();
    }

    @Test
    void refusesDataOfANewerVersionAndLeavesThemAsTheyAre() {
        redis.set(Schema.KEY, "7");
        assertThatThrownBy(() -> new Schema(List.of(fen())).open(redis, PLACE)).isInstanceOf(RedisUnavailable.class)
                .hasMessage("The data in data/redis are of version 7; this program reads up to 2.");
        assertThat(redis.get(Schema.KEY)).isEqualTo("7");
        assertThat(redis.exists("price:1")).isTrue();
    }

    @Test
    void refusesAVersionThatIsNoNumber() {
        redis.set(Schema.KEY, "x");
        assertThatThrownBy(() -> new Schema(List.of()).open(redis, PLACE)).isInstanceOf(RedisUnavailable.class)
                .hasMessageContaining("\"x\"");
    }

    @Test
    void refusesAGapInTheNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schema(List.of(step(3, (_, _) -> {}))))
                .withMessageContaining("got [3]");
    }

    private static void assertThatAllAreFen() {
        assertThat(IntStream.range(0, PRICES)).allSatisfy(i -> {
            assertThat(redis.get("fen:" + i)).isEqualTo(Integer.toString(i * 100));
            assertThat(redis.exists("price:" + i)).isFalse();
        });
    }

    /** Moves each price, once: what is there under its new name is left alone. */
    private static Migration fen() {
        return step(2, SchemaTest::toFen);
    }

    private static void toFen(UnifiedJedis client, Runnable goesOn) {
        client.keys("price:*").forEach(key -> {
            goesOn.run();
            client.set("fen:" + key.substring(6), Integer.toString(Integer.parseInt(client.get(key)) * 100),
                    SetParams.setParams().nx());
            client.del(key);
        });
    }

    private static Migration counted(Migration migration, AtomicInteger runs) {
        return step(migration.version(), (client, goesOn) -> {
            runs.incrementAndGet();
            migration.apply(client, goesOn);
        });
    }

    private static Migration step(int version, Step step) {
        return new Migration() {

            @Override
            public int version() {
                return version;
            }

            @Override
            public void apply(UnifiedJedis client, Runnable goesOn) {
                step.apply(client, goesOn);
            }
        };
    }

    /** What a migration does. */
    private interface Step {

        void apply(UnifiedJedis client, Runnable goesOn);
    }
}
