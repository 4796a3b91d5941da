package org.xianfeng.store.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.LogEvents;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.RedisServer;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** A Redis that is empty, though it should not be, and one that takes no writes. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class InstallationTest {

    @TempDir
    Path folder;

    @Test
    void isNeverTakenForANewOneInSilence(CapturedOutput output) {
        try (TestRedis redis = TestRedis.in(folder)) {
            UnifiedJedis client = redis.client();
            RedisServer server = new RedisServer("7", folder.toString(), true);
            Installation first = Installation.begin(client, server);
            assertThat(LogEvents.containing("this is a new installation", output)).hasSize(1);
            assertThat(first.problem()).isEmpty();
            assertThat(Installation.begin(client, server).problem()).as("the next start").isEmpty();

            client.flushAll();
            assertThat(first.problem()).hasValueSatisfying(why -> assertThat(why).contains("has lost its data"));
            first.problem();
            assertThat(Installation.begin(client, server).problem()).as("after a restart").isPresent();
            assertThat(LogEvents.containing("has lost its data", output)).hasSize(2).first().asString()
                    .contains("ERROR");
            assertThat(LogEvents.containing("this is a new installation", output)).hasSize(1);
        }
    }

    @Test
    void isNotReadyWhereNothingCanBeWritten() {
        try (TestRedis redis = TestRedis.in(folder)) {
            Installation installation = Installation.begin(redis.client(),
                    new RedisServer("7", folder.toString(), true));
            redis.set("maxmemory", "1");
            assertThat(installation.problem()).hasValueSatisfying(why -> assertThat(why).contains("OOM"));
            redis.set("maxmemory", "0");
            assertThat(installation.problem()).isEmpty();
        }
    }

    @Test
    void warnsBeforeItIsFull(CapturedOutput output) {
        try (TestRedis redis = TestRedis.in(folder)) {
            RedisMemory memory = new RedisMemory(redis.client());
            LoopState loop = new Loops(Clock.systemUTC()).add("memory", Duration.ofMinutes(1));
            memory.run(loop);
            assertThat(LogEvents.containing("when it is full", output)).isEmpty();
            long used = Long.parseLong(RedisInspection.field(redis.client().info("memory"), "used_memory"));
            redis.set("maxmemory", Long.toString(used + used / 10));
            memory.run(loop);
            memory.run(loop);
            assertThat(LogEvents.containing("when it is full", output)).hasSize(1);
            redis.set("maxmemory", "0");
        }
    }
}
