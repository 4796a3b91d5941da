package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.LogEvents;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.ChatMoved;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.StreamEntryID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of messages in the outbox, by what becomes of them at the messenger. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class CourierTest {

    @TempDir
    static Path folder;

    private static TestRedis redis;

    private final PaperMessenger messenger = new PaperMessenger();
    private final PaperMessenger other = new PaperMessenger("other");
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
        instance = Instance.start(redis, ScriptedDialog.ECHO, messenger, other);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void sendsOnceWhatIsPutInTwiceUnderOneId() {
        send("same", zhang, "一遍");
        send("same", zhang, "一遍");
        send("next", zhang, "下一条");
        awaitShown("一遍", "下一条");
    }

    @Test
    void pausesForAllChatsOfAMessengerThatIsAwayAndLosesNoMessage() {
        Duration pause = Duration.ofSeconds(2);
        messenger.paced().answers(new Delivery.Later(pause));
        start(messenger, other);
        send("first", zhang, "第一条");
        await().until(() -> messenger.attempts().size() == 1);
        Instant resumed = messenger.attempts().getFirst().at().plus(pause);

        IntStream.range(0, 50).forEach(number -> reply("m" + number, PaperMessenger.chat("c" + number), "你好"));
        send("elsewhere", new ChatId("other", "1"), "不受影响");
        await().until(() -> messenger.ids().size() == 51);
        assertThat(messenger.attempts()).hasSize(52).filteredOn(attempt -> attempt.at().isBefore(resumed)).hasSize(1);
        assertThat(other.attempts().getFirst().at()).isBefore(resumed);
    }

    @Test
    void pausesTheChatThatIsRefusedAndNoOther(CapturedOutput output) {
        Duration pause = Duration.ofSeconds(5);
        messenger.paced().answers(new Delivery.TooMany(pause));
        start(messenger);
        reply("1", zhang, "一");
        await().until(() -> messenger.attempts().size() == 1);
        Instant resumed = messenger.attempts().getFirst().at().plus(pause);
        reply("2", zhang, "二");
        reply("3", zhang, "三");
        List<ChatId> others = IntStream.range(0, 20).mapToObj(number -> PaperMessenger.chat("c" + number)).toList();
        others.forEach(chat -> reply("to " + chat, chat, "你好"));
        others.forEach(chat -> send("news " + chat, PaperMessenger.chat("n" + chat.id()), "消息"));

        awaitShown("一", "二", "三");
        assertThat(messenger.attempts()).filteredOn(attempt -> !attempt.message().to().equals(zhang))
                .as("the others were not held up").hasSize(40).allMatch(attempt -> attempt.at().isBefore(resumed));
        assertThat(messenger.attempts()).hasSize(44).filteredOn(attempt -> attempt.message().to().equals(zhang))
                .filteredOn(attempt -> attempt.at().isBefore(resumed)).hasSize(1);
        assertThat(output.toString()).containsOnlyOnce("paper takes nothing for one chat for 5 s (429)")
                .doesNotContain("takes no news");
    }

    /** What shows that the others in the test above are spared by the pauses of single chats, and by nothing else. */
    @Test
    void holdsAllUpWhereItIsNotToldThatOneChatIsMeant() {
        messenger.paced().answers(new Delivery.Later(Duration.ofSeconds(2)));
        start(messenger);
        reply("1", zhang, "一");
        await().until(() -> messenger.attempts().size() == 1);
        reply("other", PaperMessenger.chat("7"), "你好");
        await().during(Duration.ofSeconds(1)).until(() -> messenger.ids().isEmpty());
        await().until(() -> messenger.ids().size() == 2);
    }

    @Test
    void pausesNewsAndNoRepliesWhenNewsIsRefused(CapturedOutput output) {
        messenger.paced().answers(new Delivery.TooMany(Duration.ofSeconds(5)));
        start(messenger);
        send("refused", zhang, "消息");
        await().until(() -> messenger.attempts().size() == 1);
        Instant resumed = messenger.attempts().getFirst().at().plusSeconds(5);
        send("more", PaperMessenger.chat("7"), "消息");
        reply("reply", PaperMessenger.chat("8"), "你好");
        await().until(() -> messenger.ids().contains("reply"));
        assertThat(instance.health().getDetails().get("paper")).asString().contains("newsWaiting=2", "chatsPaused=1");
        assertThat(instance.health().getDetails().get("sinceStart")).asString()
                .contains("paper.bulk.toomany=1, paper.reply.sent=1");
        assertThat(instance.metric("xianfeng.delivery.waiting", "messenger", "paper", "lane", "bulk")).isEqualTo(2);
        assertThat(instance.metric("xianfeng.delivery.paused.seconds", "messenger", "paper", "of", "bulk"))
                .isBetween(0.0, 5.0);
        assertThat(instance.metric("xianfeng.delivery.pauses", "messenger", "paper", "of", "bulk")).isOne();
        await().until(() -> messenger.ids().size() == 3);
        assertThat(messenger.attempts()).filteredOn(attempt -> attempt.at().isBefore(resumed)).hasSize(2);
        assertThat(instance.metric("xianfeng.delivery.sends", "messenger", "paper", "lane", "bulk", "outcome",
                "sent")).isEqualTo(2);
        assertThat(output.toString()).containsOnlyOnce("paper takes no news for 5 s (429)");
    }

    @Test
    void holdsForHoursWhatIsRefusedForHoursThroughRestartsAndLosesNothing() {
        messenger.paced().answers(new Delivery.TooMany(Duration.ofSeconds(10_072)));
        start(messenger);
        reply("1", zhang, "一");
        await().until(() -> messenger.attempts().size() == 1);
        reply("2", zhang, "二");
        for (int restart = 1; restart <= 4; restart++) {
            start(messenger);
            reply("other " + restart, PaperMessenger.chat("7"), "你好");
            int sent = restart;
            await().until(() -> messenger.ids().size() == sent);
        }
        assertThat(messenger.attempts()).filteredOn(attempt -> attempt.message().to().equals(zhang)).hasSize(1);
        assertThat(instance.deadLetters()).isEmpty();

        redis.client().del("{pace:paper}:pauses");
        start(messenger);
        awaitShown("一", "二");
    }

    @Test
    void answersOthersWhileOneMessengerHangs() {
        CountDownLatch end = new CountDownLatch(1);
        messenger.hangsUntil(end);
        IntStream.range(0, 2000).forEach(number -> reply("m" + number, PaperMessenger.chat("c" + number), "你好"));
        await().until(() -> messenger.attempts().size() >= 16 * 64);
        List<ChatId> chats = IntStream.range(0, 100).mapToObj(number -> new ChatId("other", "o" + number)).toList();
        chats.forEach(chat -> reply("to " + chat, chat, "你好"));
        await().until(() -> other.ids().size() == 100);
        assertThat(messenger.ids()).isEmpty();
        end.countDown();
        await().until(() -> messenger.ids().size() == 2000);
    }

    @Test
    void sendsToWhereAChatHasMoved() {
        ChatId supergroup = PaperMessenger.chat("-100");
        messenger.answers(new Delivery.Moved(supergroup));
        send("1", PaperMessenger.chat("-1"), "通知");
        await().untilAsserted(() -> assertThat(messenger.shows(supergroup)).containsExactly("通知"));
        assertThat(instance.moved()).containsExactly(new ChatMoved(PaperMessenger.chat("-1"), supergroup));
        assertThat(instance.deadLetters()).isEmpty();
    }

    @Test
    void sendsOnceWhatWentToTheOldIdThoughACrashHadItMovedAgain() {
        ChatId old = PaperMessenger.chat("-1");
        ChatId supergroup = PaperMessenger.chat("-100");
        messenger.answers(new Delivery.Moved(supergroup));
        send("1", old, "一");
        await().untilAsserted(() -> assertThat(messenger.shows(supergroup)).containsExactly("一"));

        messenger.answers(new Delivery.Moved(supergroup));
        redis.client().del(DeliveryStreams.told(DeliveryStreams.shardOf(old), "1"));
        send("1", old, "一"); // as if it had not been acknowledged
        await().until(() -> instance.moved().size() == 2);
        send("last", supergroup, "二");
        await().untilAsserted(() -> assertThat(messenger.shows(supergroup)).containsExactly("一", "二"));
    }

    @Test
    void sendsWhatAnEarlierVersionLeftInTheOutboxThatAllShared() {
        instance.close();
        instance = Instance.idle(redis, messenger, other);
        redis.client().flushAll();
        reply("1", zhang, "一");
        reply("2", zhang, "二");
        send("3", new ChatId("other", "1"), "三");
        moveToSharedOutbox(zhang, Lane.REPLY);
        moveToSharedOutbox(new ChatId("other", "1"), Lane.BULK);
        start(messenger, other);
        awaitShown("一", "二");
        await().untilAsserted(() -> assertThat(other.ids()).containsExactly("3"));
        assertThat(redis.client().keys("*outbox")).isEmpty();
    }

    /** As the earlier version had it: one stream a shard for all. */
    private static void moveToSharedOutbox(ChatId chat, Lane lane) {
        String stream = DeliveryStreams.outbox(chat, lane);
        String shared = DeliveryStreams.sharedOutbox(DeliveryStreams.shardOf(chat));
        redis.client().xrange(stream, "-", "+")
                .forEach(entry -> redis.client().xadd(shared, StreamEntryID.NEW_ENTRY, entry.getFields()));
        redis.client().del(stream);
    }

    /** Another instance instead of the one there is. */
    private void start(Messenger... messengers) {
        instance.close();
        instance = Instance.start(redis, ScriptedDialog.ECHO, messengers);
    }

    private void reply(String id, ChatId to, String text) {
        instance.outbox().reply(id, to, _ -> Reply.of(Markup.text(text)));
    }

    @Test
    void tellsThatAChatIsLostAndGoesOn() {
        messenger.answers(new Delivery.Unreachable("blocked"));
        send("lost", zhang, "收不到");
        await().until(() -> !messenger.attempts().isEmpty());
        send("next", PaperMessenger.chat("7"), "收得到");
        await().until(() -> messenger.ids().contains("next"));
        await().untilAsserted(() -> assertThat(instance.lost()).containsExactly(zhang));
        assertThat(instance.deadLetters()).isEmpty();
    }

    @Test
    void sendsNoNewsToAChatThatIsLostUntilItsOwnerWritesAgain() {
        messenger.paced().answers(new Delivery.Unreachable("blocked"));
        start(messenger);
        send("lost", zhang, "收不到");
        await().untilAsserted(() -> assertThat(instance.lost()).containsExactly(zhang));
        send("in vain", zhang, "也收不到");
        await().until(() -> redis.client().xlen(DeliveryStreams.outbox(zhang, Lane.BULK)) == 0);
        assertThat(messenger.attempts()).hasSize(1);

        instance.receives(Instance.text("back", zhang, "我回来了"));
        await().untilAsserted(() -> assertThat(instance.returned()).containsExactly(zhang));
        send("again", zhang, "收得到");
        await().until(() -> messenger.ids().contains("again"));
        instance.receives(Instance.text("still", zhang, "我还在"));
        assertThat(instance.returned()).hasSize(1);
    }

    @Test
    void buriesWhatTheMessengerNeverTakes(CapturedOutput output) {
        messenger.answers(new Delivery.Rejected("can't parse entities"));
        send("bad", zhang, "坏的");
        send("good", zhang, "好的");
        awaitShown("好的");
        assertBuried("坏的", "can't parse entities", output);
    }

    @Test
    void sendsAgainWhoseFateIsUnknown() {
        messenger.answers(new Delivery.Unknown("timed out"));
        send("1", zhang, "一");
        send("2", zhang, "二");
        awaitShown("一", "二");
        assertThat(instance.deadLetters()).isEmpty();
    }

    /** A message that is always lost while others get through is to blame itself. */
    @Test
    void buriesWhoseFateStaysUnknownWhileOthersGetThrough(CapturedOutput output) {
        messenger.losesUntilOpen(zhang);
        send("1", zhang, "一");
        AtomicInteger others = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            send("other " + others.incrementAndGet(), PaperMessenger.chat("7"), "你好");
            return !instance.deadLetters().isEmpty();
        });
        messenger.opens();
        send("2", zhang, "二");
        awaitShown("二");
        assertBuried("一", "timed out", output);
        assertThat(messenger.shows(PaperMessenger.chat("7"))).hasSizeGreaterThanOrEqualTo(others.get() - 1);
    }

    /** While nothing gets through no message is to blame, however often it is tried. */
    @Test
    void losesNothingWhileTheLineIsDownAndLeavesItAlone() {
        Delivery unknown = new Delivery.Unknown("502");
        messenger.answers(Stream.generate(() -> unknown).limit(4).toArray(Delivery[]::new));
        List<String> ids = IntStream.range(0, 40).mapToObj(number -> "m" + number).toList();
        ids.forEach(id -> send(id, PaperMessenger.chat("c" + id), "消息"));
        await().atMost(Duration.ofMinutes(1)).until(() -> messenger.ids().size() == 40);
        assertThat(messenger.ids()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(instance.deadLetters()).isEmpty();
    }

    @Test
    void buriesWhatAMessengerChokesOn(CapturedOutput output) {
        IntStream.range(0, 3).forEach(_ -> messenger.breaks(new IllegalStateException("a bug")));
        send("1", zhang, "一");
        send("2", zhang, "二");
        awaitShown("二");
        assertBuried("一", "a bug", output);
    }

    @Test
    void buriesWhatIsForAMessengerThatIsOff(CapturedOutput output) {
        send("1", new ChatId("telegram", "42"), "关了");
        await().until(() -> !instance.deadLetters().isEmpty());
        assertBuried("关了", "messenger telegram is off", output);
    }

    private void send(String id, ChatId to, String text) {
        Function<Locale, Reply> message = _ -> Reply.of(Markup.text(text));
        instance.outbox().send(id, to, message);
    }

    private void awaitShown(String... texts) {
        await().untilAsserted(() -> assertThat(messenger.shows(zhang)).containsExactly(texts));
    }

    private void assertBuried(String text, String reason, CapturedOutput output) {
        assertThat(instance.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.get("content").asString()).contains(text);
            assertThat(letter.get("cause").asString()).contains(reason);
            assertThat(LogEvents.containing(letter.get("reference").asString(), output)).singleElement().asString()
                    .contains(reason).doesNotContain("\tat ");
        });
    }
}
