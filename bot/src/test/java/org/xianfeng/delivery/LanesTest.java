package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Replies while news waits, as much of it as there are members. Nightly with 40,000. */
class LanesTest {

    private static final int NEWS = Integer.getInteger("xianfeng.news", 4_000);
    private static final int ROUNDS = 5;
    private static final int CHATS = 20;

    @TempDir
    Path folder;

    private final PaperMessenger messenger = new PaperMessenger().paced().taking(Duration.ofMillis(50));
    private TestRedis redis;
    private Instance instance;

    @BeforeEach
    void start() {
        redis = TestRedis.in(folder);
        instance = Instance.start(redis, ScriptedDialog.ECHO, messenger);
    }

    @AfterEach
    void stop() {
        instance.close();
        redis.close();
    }

    @Test
    void answersAtOnceThoughNewsForEverybodyWaits() {
        sendNews(Lane.BULK);
        assertThat(replyTime(99)).isLessThan(Duration.ofSeconds(1));
        assertThat(newsSent()).as("news goes on meanwhile").isPositive();
        assertThat(newsLeft()).as("and was waiting all the time").isPositive();
    }

    /** What shows that it is the lane of their own that spares replies the wait. */
    @Test
    void wouldNotAnswerAtOnceInOneLaneWithTheNews() {
        sendNews(Lane.BULK);
        List<Outbox.Message> replies = IntStream.range(0, CHATS).mapToObj(chat -> new Outbox.Message("reply." + chat,
                PaperMessenger.chat("c" + chat), _ -> Reply.of(Markup.text("你好")))).toList();
        instance.outbox().send(Lane.BULK, replies);
        await().during(Duration.ofSeconds(2))
                .until(() -> messenger.ids().stream().noneMatch(id -> id.startsWith("reply.")));
    }

    @Test
    void writesNewsInFewGroups() {
        long before = commands();
        sendNews(Lane.BULK);
        assertThat(commands() - before).isLessThan(NEWS / 4);
        assertThat(newsLeft() + newsSent()).isGreaterThanOrEqualTo(NEWS);
    }

    private void sendNews(Lane lane) {
        Reply news = Reply.of(Markup.text("活动改期"));
        instance.outbox().send(lane, IntStream.range(0, NEWS).mapToObj(
                member -> new Outbox.Message("news." + member, PaperMessenger.chat("m" + member), _ -> news)).toList());
    }

    private long newsSent() {
        return messenger.ids().stream().filter(id -> id.startsWith("news.")).count();
    }

    private long newsLeft() {
        return IntStream.range(0, DeliveryStreams.SHARDS)
                .mapToLong(shard -> redis.client().xlen(DeliveryStreams.outbox("paper", Lane.BULK).key().apply(shard)))
                .sum();
    }

    /** How many scripts and reads Redis has done. */
    private long commands() {
        return redis.client().info("commandstats").lines()
                .filter(line -> line.startsWith("cmdstat_evalsha") || line.startsWith("cmdstat_mget"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*calls=(\\d+),.*", "$1"))).sum();
    }

    /** How long the members who write meanwhile wait, from the update's arrival until it is sent: this percentile. */
    private Duration replyTime(int percentile) {
        Map<String, Instant> arrivals = new ConcurrentHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int chat = 0; chat < CHATS; chat++) {
                String update = "u" + chat + "-" + round;
                arrivals.put("paper." + update + ".0", Instant.now());
                instance.receives(Instance.text(update, PaperMessenger.chat("c" + chat), "你好"));
            }
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> messenger.ids().containsAll(arrivals.keySet()));
        List<Duration> waits = messenger.attempts().stream()
                .filter(attempt -> arrivals.containsKey(attempt.message().id()))
                .map(attempt -> Duration.between(arrivals.get(attempt.message().id()), attempt.at())).sorted().toList();
        return waits.get(Math.ceilDiv(waits.size() * percentile, 100) - 1);
    }
}
