package org.xianfeng.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.StreamEntryID;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest {

    @TempDir
    static Path folder;

    private static TestRedis redis;

    private final ChatId zhang = PaperMessenger.chat("42");
    private Instance instance;

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void start() {
        redis.client().flushAll();
        instance = Instance.idle(redis);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void keepsAnUpdateBeforeItReturns() {
        instance.receives(Instance.text("1", zhang, "你好"));
        assertThat(kept(zhang)).singleElement().asString().contains("你好");
    }

    @Test
    void keepsTheUpdatesOfAChatInOrder() {
        List<Incoming> updates = IntStream.range(0, 300)
                .mapToObj(number -> Instance.text("u" + number, zhang, "第 " + number + " 条")).toList();
        instance.receives(updates.toArray(Incoming[]::new));
        assertThat(kept(zhang)).hasSize(300).zipSatisfy(updates,
                (content, update) -> assertThat(content).contains(((Incoming.Text) update).text()));
    }

    @Test
    void dropsAnUpdateThatItKnows() {
        Incoming update = Instance.text("1", zhang, "一遍");
        instance.receives(update, update);
        instance.receives(update);
        assertThat(kept(zhang)).hasSize(1);
    }

    @Test
    void tellsUpdatesOfDifferentMessengersApart() {
        ChatId elsewhere = new ChatId("other", zhang.id());
        instance.receives(Instance.text("1", zhang, "这边"), Instance.text("1", elsewhere, "那边"));
        assertThat(kept(zhang)).anyMatch(content -> content.contains("这边"));
        assertThat(kept(elsewhere)).anyMatch(content -> content.contains("那边"));
    }

    /** What lies in the stream of this chat's shard. */
    private static List<String> kept(ChatId chat) {
        String stream = DeliveryStreams.inbox(DeliveryStreams.shardOf(chat));
        return redis.client().xrange(stream, (StreamEntryID) null, null).stream()
                .map(entry -> entry.getFields().get("incoming")).toList();
    }
}
