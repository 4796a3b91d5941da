package org.xianfeng.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.LogEvents;
import org.xianfeng.store.RedisUnavailable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedRedisTest {

    @TempDir
    Path folder;

    @Test
    void startsWithTheDurableSettingsAndAPassword() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY); Jedis client = connect(redis)) {
            assertThat(client.configGet("append*")).containsEntry("appendonly", "yes").containsEntry("appendfsync",
                    "always");
            assertThat(client.configGet("maxmemory-policy")).containsValue("noeviction");
            assertThat(client.configGet("maxmemory")).containsValue(Long.toString(TestRedis.MEMORY.toBytes()));
            assertThat(client.configGet("bind")).containsValue("127.0.0.1");
            assertThat(redis.password()).hasSizeGreaterThanOrEqualTo(32);
        }
    }

    /** Its append-only file has the secret that identities are signed with. */
    @Test
    void writesNothingThatAnotherAccountCouldRead() throws IOException {
        Path data = folder.resolve("data/redis");
        try (EmbeddedRedis redis = EmbeddedRedis.start(data, 0, TestRedis.MEMORY); Jedis client = connect(redis)) {
            client.set("secret", "of all");
            try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
                assertThat(files).hasSizeGreaterThan(5).allSatisfy(EmbeddedRedisTest::isForItsOwnerAlone);
            }
        }
    }

    @Test
    void takesWhatAnEarlierVersionLeftOpenAwayFromOtherAccounts(CapturedOutput output) throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("appendonlydir")).resolve("earlier.aof");
        Files.setPosixFilePermissions(Files.writeString(earlier, "secrets"),
                PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedRedis.start(folder, 0, TestRedis.MEMORY).close();
        assertThat(earlier).satisfies(EmbeddedRedisTest::isForItsOwnerAlone);
        assertThat(folder).satisfies(EmbeddedRedisTest::isForItsOwnerAlone);
        assertThat(LogEvents.containing("could be read by other accounts", output)).hasSize(1);
        EmbeddedRedis.start(folder, 0, TestRedis.MEMORY).close();
        assertThat(LogEvents.containing("could be read by other accounts", output)).hasSize(1);
    }

    @Test
    void keepsWhatWasWrittenFromOneStartToTheNext() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY); Jedis client = connect(redis)) {
            client.set("kept", "yes");
        }
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY); Jedis client = connect(redis)) {
            assertThat(client.get("kept")).isEqualTo("yes");
        }
    }

    @Test
    void takesOverTheServerThatAKilledServiceLeftRunning() throws IOException {
        EmbeddedRedis first = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY);
        first.abandon();
        try (EmbeddedRedis second = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY)) {
            assertThat(second.address()).isEqualTo(first.address());
        }
    }

    @Test
    void startsTheServerAgainThatWasKilledWithAllThatItAcknowledged(CapturedOutput output) {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY)) {
            write(redis, "kept");
            TestRedis.kill(folder);
            await().ignoreExceptionsInstanceOf(JedisException.class).untilAsserted(() -> {
                try (Jedis client = connect(redis)) {
                    assertThat(client.get("key")).isEqualTo("kept");
                }
            });
        }
        assertThat(LogEvents.containing("had ended and was started again", output)).singleElement().asString()
                .doesNotContain("\tat ");
    }

    @Test
    void startsAgainTheServerThatItTookOver() {
        EmbeddedRedis first = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY);
        first.abandon();
        try (EmbeddedRedis second = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY)) {
            TestRedis.kill(folder);
            await().ignoreExceptionsInstanceOf(JedisException.class).until(() -> {
                write(second, "again");
                return true;
            });
        }
    }

    @Test
    void refusesAFolderThatAnotherInstanceUses() {
        try (EmbeddedRedis _ = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(folder, 0, TestRedis.MEMORY))
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining("Another instance is using the data folder");
        }
    }

    @Test
    void refusesATakenPortAndNamesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedRedis.start(folder, port, TestRedis.MEMORY))
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void startsTheBundledServerWhereThereIsNoneOnThePath() {
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY, RedisProgram::bundled);
                Jedis client = connect(redis)) {
            assertThat(client.info("server")).contains("redis_version:7.0.15",
                    "executable:" + folder.resolve("redis-server-7.0.15-"));
            assertThat(client.eval("return redis.sha1hex('')")).isEqualTo("da39a3ee5e6b4b0d3255bfef95601890afd80709");
            write(redis, "kept");
        }
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0, TestRedis.MEMORY, RedisProgram::bundled);
                Jedis client = connect(redis)) {
            assertThat(client.get("key")).isEqualTo("kept");
        }
    }

    private static void isForItsOwnerAlone(Path path) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as("%s", path)
                    .endsWith("------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(EmbeddedRedis redis, String value) {
        try (Jedis client = connect(redis)) {
            client.set("key", value);
        }
    }

    private static Jedis connect(EmbeddedRedis redis) {
        return new Jedis(redis.address(),
                DefaultJedisClientConfig.builder().password(redis.password()).autoNegotiateProtocol(false).build());
    }
}
