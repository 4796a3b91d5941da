package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.chat.messaging.VisitorRetention;
import org.xianfeng.store.embedded.TestRedis;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class RedisChatLogTest {

    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");
    static final VisitorRetention VISITORS = new VisitorRetention(Duration.ofDays(3));
    static final WebChatSettings SETTINGS = new WebChatSettings(200, 50, Duration.ofDays(180),
            Duration.ofSeconds(15), null, 6, 60, DataSize.ofKilobytes(100));

    private static TestRedis redis;
    private static ChatLog log;

    private final ChatId chat = new ChatId("web", UUID.randomUUID().toString());

    @BeforeAll
    static void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
        log = new RedisChatLog(redis.client(), JsonMapper.builder().build(), SETTINGS, VISITORS);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void keepsAMessageAsThePageWillGetIt() {
        Reply reply = Reply.of(Markup.bold("好")).with(new Button("再来", "echo:again"));
        assertThat(deliver(new Outgoing("m1", chat, reply, null))).isInstanceOf(Delivery.Sent.class);
        ChatLog.Kept kept = log.latest(chat, 1).getFirst();
        assertThat(kept.event()).isEqualTo("message");
        assertThat(kept.data()).isEqualTo(
                """
                        {"id":"m1","html":"<b>好</b>","buttons":[[{"label":"再来","action":"echo:again"}]],\
                        "mine":false,"at":"2026-07-01T04:00:00Z"}""");
    }

    @Test
    void keepsAReplyInPlaceAsAnEditOfItsMessage() {
        deliver(new Outgoing("m2", chat, Reply.of(Markup.text("改了")), "m1"));
        ChatLog.Kept kept = log.latest(chat, 1).getFirst();
        assertThat(kept.event()).isEqualTo("edit");
        assertThat(kept.data()).contains("\"id\":\"m1\"", "改了");
    }

    @Test
    void editsAndTakesBackWhatWasSentByItsId() {
        assertThat(deliver(new Outgoing("m1", chat, Reply.of(Markup.text("通知")), null)))
                .isEqualTo(new Delivery.Sent("m1"));
        messenger().edit(chat, "m1", Reply.of(Markup.text("更正")));
        messenger().edit(chat, "m1", Reply.of(Markup.text("通知")));
        messenger().edit(chat, "m1", Reply.of(Markup.text("更正")));
        messenger().delete(chat, "m1");
        assertThat(log.latest(chat, 10)).extracting(ChatLog.Kept::event).containsExactly("message", "edit", "edit",
                "edit", "deletion");
        assertThat(log.latest(chat, 1).getFirst().data()).isEqualTo("{\"id\":\"m1\"}");
    }

    @Test
    void keepsOnceWhatIsDeliveredTwice() {
        say("m1");
        say("m1");
        assertThat(log.latest(chat, 10)).hasSize(1);
    }

    @Test
    void tellsWhatCameAfterAPositionInOrder() {
        say("m1");
        Position first = log.latest(chat, 1).getFirst().position();
        say("m2");
        say("m3");
        assertThat(ids(log.after(chat, first))).containsExactly("m2", "m3");
        assertThat(ids(log.after(chat, Position.START))).containsExactly("m1", "m2", "m3");
        assertThat(ids(log.latest(chat, 2))).containsExactly("m2", "m3");
    }

    @Test
    void keepsAboutAsManyLinesAsItIsTold() {
        for (int i = 0; i < 600; i++) {
            say("m" + i);
        }
        List<ChatLog.Kept> kept = log.after(chat, Position.START);
        assertThat(kept).hasSizeBetween(SETTINGS.kept(), SETTINGS.kept() + 100);
        assertThat(kept.getLast().data()).contains("\"id\":\"m599\"");
    }

    @Test
    void isForgottenSomeTimeAfterTheLastLine() {
        say("m1");
        assertThat(redis.client().pttl("{" + chat + "}:log")).as("of somebody who has only been greeted")
                .isBetween(VISITORS.kept().toMillis() - 60_000, VISITORS.kept().toMillis());
        log.append(chat, "m2", LogLine.said("m2", "你好", Instant.EPOCH));
        say("m3");
        assertThat(redis.client().pttl("{" + chat + "}:log")).isBetween(SETTINGS.retention().toMillis() - 60_000,
                SETTINGS.retention().toMillis());
    }

    /** Few lines can be long; the latest stay. */
    @Test
    void keepsFewBytesHoweverFewLinesTheyAre() {
        for (int i = 0; i < 60; i++) {
            log.append(chat, "long" + i, LogLine.said("long" + i, "长".repeat(4000), NOON));
        }
        assertThat(redis.client().memoryUsage("{" + chat + "}:log", 0)).isLessThan(110_000);
        assertThat(log.latest(chat, 500)).hasSizeBetween(2, 30).last().asString().contains("long59");
    }

    @Test
    void wakesWhoWatchesTheChatOverRedis() throws InterruptedException {
        SseSubscriptions sseSubscriptions = new SseSubscriptions(SETTINGS);
        RedisWakeups wakeups = new RedisWakeups(redis.client(), sseSubscriptions);
        sseSubscriptions.start();
        wakeups.start();
        try (SseSubscriptions.Watch watch = sseSubscriptions.tryWatch(chat, "here").orElseThrow()) {
            await().until(() -> redis.client().publish(RedisWakeups.CHANNEL, "nobody") == 1);
            var _ = watch.await(Duration.ZERO);
            say("m1");
            assertThat(watch.await(Duration.ofSeconds(10))).isTrue();
        } finally {
            wakeups.stop();
        }
    }

    private static WebMessenger messenger() {
        RedisAttachments enclosures = new RedisAttachments(redis.client(), JsonMapper.builder().build(), SETTINGS);
        return new WebMessenger(log, enclosures, new RedisUnseen(redis.client(), SETTINGS),
                new RedisWantedFiles(redis.client()), _ -> {
                }, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Delivery deliver(Outgoing outgoing) {
        return messenger().deliver(outgoing);
    }

    private void say(String id) {
        deliver(new Outgoing(id, chat, Reply.of(Markup.text(id)), null));
    }

    private static List<String> ids(List<ChatLog.Kept> lines) {
        return lines.stream().map(line -> line.data().replaceFirst("\\{\"id\":\"([^\"]+)\".*", "$1")).toList();
    }
}
