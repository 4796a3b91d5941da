package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.DeadLetterQueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An admin looks at what could not be handled, and has it tried again or dropped. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class DeadLetterDialogTest {

    @TempDir
    static Path folder;

    private static TestRedis redis;

    private final PaperMessenger messenger = new PaperMessenger();
    private final ChatId zhang = PaperMessenger.chat("42");
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final ScriptedDialog dialog = (text, _) -> {
        if (broken.get() && text.startsWith("坏")) {
            throw new IllegalStateException("the library is away");
        }
        return "答：" + text;
    };

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void forgetEverything() {
        redis.client().flushAll();
    }

    @Test
    void hasTriedAgainWhatFailedOnceTheCauseIsGone() {
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            instance.receives(Instance.text("1", zhang, "坏的"));
            await().until(() -> instance.deadLetters().size() == 1);
            Talk admin = admin(instance);
            String reference = instance.deadLetters().getFirst().get("reference").asString();
            assertThat(admin.sends("/deadletters")).contains("有 1 条", reference, "the library is away")
                    .doesNotContain("坏的", "\tat ");

            broken.set(false);
            assertThat(admin.presses("重试")).contains(reference + " 已经重新排队", "没有处理失败的消息");
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).hasSize(2).last().isEqualTo("答：坏的"));
            assertThat(admin.pressesAction("deadletters:retry:" + reference)).as("once only").contains("已经不在了");
            assertThat(instance.deadLetters()).isEmpty();
        }
    }

    @Test
    void dropsWhatIsOfNoUseOnceThatIsConfirmed() {
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            instance.receives(Instance.text("1", zhang, "坏的"));
            await().until(() -> instance.deadLetters().size() == 1);
            Talk admin = admin(instance);
            admin.sends("/deadletters");
            assertThat(admin.presses("丢掉")).contains("找不回来");
            assertThat(instance.deadLetters()).hasSize(1);
            assertThat(admin.presses("丢掉")).contains("已经丢掉", "没有处理失败的消息");
            assertThat(instance.deadLetters()).isEmpty();
        }
    }

    @Test
    void showsThemPageByPageAndOffersNoRetryOfWhatIsNoEntry() {
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            redis.client().set(DeliveryStreams.session(zhang), "no session");
            IntStream.range(0, 6).forEach(
                    i -> instance.receives(Instance.text(Integer.toString(i), PaperMessenger.chat("b" + i), "坏的")));
            instance.receives(Instance.text("7", zhang, "好的"));
            await().until(() -> instance.deadLetters().size() == 7);
            Talk admin = admin(instance);
            assertThat(admin.sends("/deadletters")).contains("有 7 条");
            int first = (int) admin.labels().stream().filter(label -> label.startsWith("丢掉")).count();
            int retries = (int) admin.labels().stream().filter(label -> label.startsWith("重试")).count();
            admin.pressesAction("deadletters:list:1");
            assertThat(first + admin.labels().stream().filter(label -> label.startsWith("丢掉")).count()).isEqualTo(7);
            assertThat(retries + admin.labels().stream().filter(label -> label.startsWith("重试")).count())
                    .as("a session that could not be read has begun anew").isEqualTo(6);
        }
    }

    private static Talk admin(Instance instance) {
        return new Talk(PaperMessenger.chat("1"), new DeadLetterDialog(
                new DeadLetterQueue(redis.client(), instance.streams()), ShippedPhrases.load(),
                ZoneId.of("Asia/Shanghai"), _ -> {
                }));
    }
}
