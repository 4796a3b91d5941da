package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

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
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.store.embedded.TestRedis;

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
    void pausesForAllChatsOfAMessengerAndLosesNoMessage() {
        Duration pause = Duration.ofSeconds(1);
        messenger.answers(new Delivery.Later(pause));
        send("first", zhang, "第一条");
        await().until(() -> messenger.attempts().size() == 1);
        Instant resumed = messenger.attempts().getFirst().at().plus(pause);

        IntStream.range(0, 50).forEach(number -> send("m" + number, PaperMessenger.chat("c" + number), "你好"));
        send("elsewhere", new ChatId("other", "1"), "不受影响");
        await().until(() -> messenger.ids().size() == 51);
        assertThat(messenger.attempts()).hasSize(52).filteredOn(attempt -> attempt.at().isBefore(resumed)).hasSize(1);
        assertThat(other.attempts().getFirst().at()).isBefore(resumed);
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

    @Test
    void buriesWhoseFateStaysUnknown(CapturedOutput output) {
        Delivery unknown = new Delivery.Unknown("timed out");
        messenger.answers(unknown, unknown, unknown);
        send("1", zhang, "一");
        send("2", zhang, "二");
        awaitShown("二");
        assertBuried("一", "timed out", output);
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
