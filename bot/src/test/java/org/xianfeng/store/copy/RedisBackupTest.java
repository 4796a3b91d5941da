package org.xianfeng.store.copy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.client.TestCluster;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.schema.Schema;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Copies of real servers that are written to meanwhile, brought back into others. */
class RedisBackupTest {

    private static final int MANY = 2_000;
    private static final String WRITE_ALL = "for i = 1, " + MANY
            + " do redis.call('SET', 'part:' .. i, ARGV[1]) end return 1";

    @TempDir
    Path folder;

    @Test
    void isOfOneMomentThoughEverythingChangesAllTheTime() throws Exception {
        try (TestRedis live = TestRedis.in(folder.resolve("live")); Writer writer = new Writer(live)) {
            writer.written(3);
            List<Path> copies = of(live.uri()).copy(scratch());
            try (TestRedis other = TestRedis.in(folder.resolve("other"))) {
                RedisBackup target = of(other.uri());
                assertThat(target.isEmpty()).isTrue();
                Census restored = target.restore(copies, scratch());
                assertThat(values(other.client())).as("all parts of one moment").hasSize(1);
                assertThat(restored.kinds()).containsEntry("part:N", new Census.Count(MANY, MANY, 0));
                assertThat(target.isEmpty()).isFalse();
            }
            // what a copy key by key would be
            try (TestRedis torn = TestRedis.in(folder.resolve("torn"))) {
                KeyCopy.copy(live.client(), torn.client(), _ -> true);
                assertThat(values(torn.client())).as("without the protection").hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void keepsValuesOfEveryKindWithTheTimeThatTheyHaveLeft() throws Exception {
        try (TestRedis live = TestRedis.in(folder.resolve("live"));
                TestRedis other = TestRedis.in(folder.resolve("other"))) {
            UnifiedJedis redis = live.client();
            redis.set("text", "先锋");
            redis.set("soon", "gone", SetParams.setParams().ex(3600));
            redis.hset("hash", Map.of("a", "1", "b", "2"));
            redis.zadd("sorted", Map.of("x", 1.5, "y", 2.5, "z", 3.5));
            redis.lpush("list", "1", "2");
            redis.sadd("set", "1");
            StreamEntryID first = redis.xadd("stream", Map.of("k", "v"), XAddParams.xAddParams());
            redis.xgroupCreate("stream", "workers", new StreamEntryID(0, 0), false);
            redis.xreadGroup("workers", "one", XReadGroupParams.xReadGroupParams(),
                    Map.of("stream", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
            List<Path> copies = of(live.uri()).copy(scratch());
            Census counted = of(live.uri()).count(copies, scratch());
            Census restored = of(other.uri()).restore(copies, scratch());

            assertThat(counted.differences(restored)).isEmpty();
            assertThat(counted.sum("").expiring()).isEqualTo(1);
            assertThat(counted.kinds()).containsEntry("sorted", new Census.Count(1, 3, 0));
            UnifiedJedis back = other.client();
            assertThat(back.get("text")).isEqualTo("先锋");
            assertThat(back.ttl("soon")).isBetween(3_000L, 3_600L);
            assertThat(back.zscore("sorted", "y")).isEqualTo(2.5);
            assertThat(back.xpending("stream", "workers").getMinId()).as("taken, not done").isEqualTo(first);
            back.del("hash");
            assertThat(counted.differences(Census.of(back))).singleElement().asString().startsWith("hash: ");
        }
    }

    @Test
    void takesAClusterApartAndPutsItTogetherAgain() throws Exception {
        try (TestCluster cluster = TestCluster.in(Files.createDirectory(folder.resolve("cluster")));
                UnifiedJedis redis = cluster.connect();
                TestRedis single = TestRedis.in(folder.resolve("single"))) {
            IntStream.range(0, MANY).forEach(i -> redis.set("{v" + i + "}:act:" + i, "1"));
            List<Path> copies = of(cluster.uri()).copy(scratch());
            assertThat(copies).hasSize(3);
            assertThat(of(single.uri()).restore(copies, scratch()).kinds())
                    .containsEntry("{vN}:act:N", new Census.Count(MANY, MANY, 0));

            List<Path> whole = of(single.uri()).copy(Files.createDirectory(folder.resolve("whole")));
            IntStream.range(0, MANY).forEach(i -> redis.del("{v" + i + "}:act:" + i));
            assertThat(of(cluster.uri()).isEmpty()).isTrue();
            assertThat(of(cluster.uri()).restore(whole, scratch()).sum("").keys()).isEqualTo(MANY);
        }
    }

    @Test
    void isForOurAccountAlone() throws Exception {
        try (TestRedis live = TestRedis.in(folder.resolve("live"))) {
            assertThat(of(live.uri()).copy(scratch())).allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    /** What a crash in the middle leaves. */
    @Test
    void keepsTheServiceFromStartingOnAHalf() {
        try (TestRedis half = TestRedis.in(folder.resolve("half"))) {
            half.client().set(Schema.KEY, Schema.RESTORING);
            assertThatThrownBy(() -> new Schema(List.of()).open(half.client(), "here"))
                    .isInstanceOf(RedisUnavailable.class).hasMessageContaining("were not restored to their end");
        }
    }

    @Test
    void readsPrimariesFromWhatAClusterSaysOfItself() {
        assertThat(Primaries.ofCluster("""
                a1 10.0.0.1:6379@16379 myself,master - 0 0 1 connected 0-5460
                a2 10.0.0.2:6379@16379,two.example master - 0 0 2 connected 5461-10922 [93->-a1]
                a3 10.0.0.3:6379@16379 slave a1 0 0 1 connected
                a4 10.0.0.4:6379@16379 master,fail - 0 0 3 disconnected
                """)).extracting(Object::toString).containsExactly("10.0.0.1:6379", "10.0.0.2:6379");
    }

    @Test
    void callsKeysByTheirFormAndNamesNobody() {
        assertThat(Stream.of("{mem:telegram:42}:profile", "{v3}:act:17:2:seats", "{s12}:session:web:aB3_x",
                "{tasks}:by:张三", "store:lease:{inbox-3}:token", "{pace:telegram}:pauses").map(Census::kind))
                .containsExactly("{mem:*}:profile", "{vN}:act:N:N:seats", "{sN}:session:web:*", "{tasks}:by:*",
                        "store:lease:{inbox-N}:token", "{pace:*}:pauses");
    }

    private Path scratch() throws Exception {
        return Files.createTempDirectory(folder, "scratch");
    }

    private static RedisBackup of(String uri) {
        return RedisBackup.of(new MockEnvironment().withProperty("xianfeng.redis.uri", uri));
    }

    private static List<String> values(UnifiedJedis redis) {
        return redis.mget(IntStream.rangeClosed(1, MANY).mapToObj(i -> "part:" + i).toArray(String[]::new)).stream()
                .distinct().toList();
    }

    /** Writes all parts anew, again and again, each time at once. */
    private static final class Writer implements AutoCloseable {

        private final UnifiedJedis redis;
        private final Thread thread;
        private final AtomicLong rounds = new AtomicLong();

        Writer(TestRedis server) {
            redis = server.connect();
            thread = Thread.ofPlatform().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    redis.eval(WRITE_ALL, List.of(), List.of(Long.toString(rounds.get())));
                    rounds.incrementAndGet();
                }
            });
        }

        void written(long least) {
            await().atMost(Duration.ofSeconds(30)).until(() -> rounds.get() >= least);
        }

        @Override
        public void close() {
            thread.interrupt();
            await().until(() -> !thread.isAlive());
            redis.close();
        }
    }
}
