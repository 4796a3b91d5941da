package org.xianfeng.volunteer.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import redis.clients.jedis.exceptions.JedisException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The negative control of {@link RedisKilledIT}, on demand, since it keeps the disk busy: with {@code appendfsync
 * everysec}, Redis puts off even its writes while the disk is slow, and {@code kill -9} takes with it what was
 * acknowledged.
 */
@EnabledIfSystemProperty(named = "xianfeng.everysec", matches = "true")
class EverysecLosesIT {

    private static final int ROUNDS = 20;
    private static final int CALLERS = 64;
    private static final int WRITERS = 4;
    private static final Duration RUSH = Duration.ofSeconds(4);

    @TempDir
    static Path folder;

    private volatile boolean busy;

    @Test
    void losesAcknowledgedSignUps() throws Exception {
        try (TestRedis redis = TestRedis.in(folder)) {
            int lost = 0;
            for (int round = 1; round <= ROUNDS && lost == 0; round++) {
                redis.set("appendfsync", "everysec");
                lost = lostIn(redis, round);
            }
            System.out.println("EverysecLosesIT: " + lost + " acknowledged sign-ups lost");
            assertThat(lost).isPositive();
        }
    }

    private int lostIn(TestRedis redis, int round) throws InterruptedException {
        Roster roster = new TestVolunteering(redis.client(), Clock.systemUTC()).roster;
        Activity activity = AnActivity.numbered(round, Instant.now()).with(100_000).build();
        new TestVolunteering(redis.client(), Clock.systemUTC()).activities.add(activity);
        PostId post = new PostId(activity.id(), 1);
        Set<ChatId> acknowledged = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        busy = true;
        for (int writer = 0; writer < WRITERS; writer++) {
            Path file = folder.resolve("busy-" + writer);
            threads.add(Thread.ofPlatform().start(() -> keepDiskBusy(file)));
        }
        for (int caller = 0; caller < CALLERS; caller++) {
            String name = round + "-" + caller + "-";
            threads.add(Thread.ofVirtual().start(() -> signUpUntilItFails(roster, post, name, acknowledged)));
        }
        Thread.sleep(RUSH);
        redis.kill();
        busy = false;
        for (Thread thread : threads) {
            thread.join();
        }
        return await().atMost(Duration.ofMinutes(2)).ignoreExceptionsInstanceOf(JedisException.class)
                .until(() -> without(acknowledged, roster.seated(post, 0, 100_000)), _ -> true);
    }

    private static int without(Set<ChatId> acknowledged, List<ChatId> seated) {
        Set<ChatId> lost = new HashSet<>(acknowledged);
        seated.forEach(lost::remove);
        return lost.size();
    }

    private static void signUpUntilItFails(Roster roster, PostId post, String name, Set<ChatId> acknowledged) {
        try {
            for (int i = 0;; i++) {
                ChatId member = new ChatId("telegram", name + i);
                roster.signUp("join " + member, member, post, false);
                acknowledged.add(member);
            }
        } catch (JedisException e) {
            // killed
        }
    }

    private void keepDiskBusy(Path file) {
        ByteBuffer data = ByteBuffer.allocate(32 << 20);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (busy) {
                channel.write(data.clear(), 0);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
