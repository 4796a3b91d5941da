package org.xianfeng.member.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.RedisServer;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What was deleted leaves the file of our own Redis too, whatever else Redis is doing at that moment. */
@Timeout(120)
class RedisFileRewriteTest {

    private static TestRedis server;
    private static UnifiedJedis redis;
    private static Path folder;

    private final RedisFileRewrite file = rewrite(true);

    @BeforeAll
    static void start(@TempDir Path data) {
        folder = data;
        server = TestRedis.in(data);
        redis = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void waitsForARewritingThatBeganBeforeTheEndAndHasAnother() throws IOException {
        redis.set("member:a", "鹮嘴鹬甲");
        slowly();
        rewrite(true).want();
        rewrite(true).write();
        await().until(() -> redis.info().contains("aof_rewrite_in_progress:1"));
        redis.del("member:a");
        file.want();
        file.write();
        server.set("rdb-key-save-delay", "0");
        await().until(() -> redis.info().contains("aof_rewrite_in_progress:0"));
        assertThat(inTheFile("鹮嘴鹬甲")).as("the one under way keeps what it began with").isTrue();
        assertThat(file.isWanted()).isTrue();
        ends(file);
        assertThat(inTheFile("鹮嘴鹬甲")).isFalse();
    }

    @Test
    void isWantedAgainAfterACrashInItsMiddle() throws IOException {
        redis.set("member:b", "鹮嘴鹬乙");
        redis.del("member:b");
        slowly();
        file.want();
        file.write();
        await().until(() -> redis.info().contains("aof_rewrite_in_progress:1"));
        server.kill();
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> redis.ping() != null);
        assertThat(inTheFile("鹮嘴鹬乙")).isTrue();
        ends(file);
        assertThat(inTheFile("鹮嘴鹬乙")).isFalse();
    }

    @Test
    void leavesARedisThatIsNotOursToThoseWhoRunIt() {
        RedisFileRewrite foreign = rewrite(false);
        foreign.want();
        assertThat(foreign.isWanted()).isFalse();
    }

    private static RedisFileRewrite rewrite(boolean embedded) {
        return new RedisFileRewrite(redis, new RedisServer("7.0.15", folder.toString(), embedded));
    }

    /** Each key takes a second to be written. */
    private static void slowly() {
        redis.set("kept", "1");
        server.set("rdb-key-save-delay", "1000000");
    }

    private static void ends(RedisFileRewrite file) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            file.write();
            return !file.isWanted();
        });
    }

    private static boolean inTheFile(String word) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(path -> holds(path, word));
        }
    }

    private static boolean holds(Path path, String word) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).contains(word);
        } catch (IOException e) {
            // a file that has gone since it was listed
            return false;
        }
    }
}
