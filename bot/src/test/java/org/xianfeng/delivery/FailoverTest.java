package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
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
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.exceptions.JedisException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Instances and Redis that die while members write. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class FailoverTest {

    private static final int CHATS = 40;
    private static final DeliverySettings FAST = new DeliverySettings(400, Duration.ofMillis(10), 5, 20);

    /** Longer than a dead instance's leases are honoured. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final PaperMessenger messenger = new PaperMessenger();
    private TestRedis redis;

    @BeforeEach
    void start() {
        redis = TestRedis.in(folder);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void letsTheOtherInstanceGoOnWhenOneDies() {
        Set<String> answering = ConcurrentHashMap.newKeySet();
        Instance first = Instance.start(redis, answersAs("first", answering), messenger);
        try (Instance second = Instance.start(redis, answersAs("second", answering), messenger)) {
            int shared = receiveUntil(second, 0, () -> answering.size() == 2);
            assertThat(answering).containsExactlyInAnyOrder("first", "second");

            IntStream.range(shared, shared + 200).forEach(update -> second.receives(update(update)));
            first.crashes();
            IntStream.range(shared + 200, shared + 400).forEach(update -> second.receives(update(update)));
            assertAllAreAnswered(shared + 400);
        }
    }

    @Test
    void losesNothingThatItAcceptedWhenRedisIsKilled(CapturedOutput output) {
        int updates = 1000;
        try (Instance instance = Instance.start(redis, ScriptedDialog.ECHO, messenger);
                ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, updates).forEach(update -> members.execute(() -> insist(instance, update(update))));
            await().until(() -> messenger.attempts().size() > updates / 4);
            redis.kill();
            assertAllAreAnswered(updates);
            await().untilAsserted(() -> assertThat(output.toString())
                    .containsOnlyOnce("Redis answers again, inbox goes on")
                    .containsOnlyOnce("Redis answers again, outbox goes on"));
            assertThat(output.toString()).containsOnlyOnce("Redis does not answer, inbox waits")
                    .containsOnlyOnce("Redis does not answer, outbox waits");
            assertThat(LogEvents.containing("Redis", output)).isNotEmpty()
                    .allSatisfy(event -> assertThat(event).doesNotContain("\tat "));
            assertThat(instance.deadLetters()).isEmpty();
        }
    }

    @Test
    void givesAnInstanceThatJoinsItsShareThoughTheOtherIsBusy() {
        Set<String> answering = ConcurrentHashMap.newKeySet();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Instance first = Instance.start(redis, (text, _) -> {
            if (text.equals("忙")) {
                busy.countDown();
                isDone(go);
            }
            answering.add("first");
            return text;
        }, messenger)) {
            first.receives(Instance.text("busy", PaperMessenger.chat("busy"), "忙"));
            assertThat(isDone(busy)).isTrue();
            try (Instance second = Instance.start(redis, answersAs("second", answering), messenger)) {
                int written = receiveUntil(second, 0, () -> answering.size() == 2);
                go.countDown();
                await().atMost(LONGEST).until(() -> messenger.ids().size() == written + 1);
            }
            assertThat(first.deadLetters()).isEmpty();
        }
    }

    @Test
    void sendsAllNewsAndKeepsEachChatsOrderThoughInstancesDieInTheMiddle() {
        int news = 1000;
        ChatId held = PaperMessenger.chat("held");
        messenger.paced().refusesUntilOpen(held, Duration.ofMillis(300));
        Instance first = Instance.start(redis, FAST, ScriptedDialog.ECHO, messenger);
        first.outbox().send(Lane.BULK, IntStream.range(0, news).mapToObj(FailoverTest::news).toList());
        first.outbox().send(Lane.REPLY, IntStream.range(0, 5).mapToObj(number -> message("held." + number, held))
                .toList());
        await().atMost(LONGEST).until(() -> messenger.ids().size() > news / 5);
        first.crashes();
        for (int crash = 0; crash < 5; crash++) {
            redis.forgetInstances();
            Instance next = Instance.start(redis, FAST, ScriptedDialog.ECHO, messenger);
            int before = messenger.attempts().size();
            await().atMost(LONGEST).until(() -> messenger.attempts().size() > before + 3);
            next.crashes();
        }
        redis.forgetInstances();
        messenger.opens();
        try (Instance last = Instance.start(redis, FAST, ScriptedDialog.ECHO, messenger)) {
            await().atMost(LONGEST).until(() -> new HashSet<>(messenger.ids()).size() == news + 5);
            assertThat(messenger.ids()).as("only what was at hand in a crash may come twice")
                    .hasSizeLessThan(news + 5 + 5 * DeliveryStreams.SHARDS * 8);
            assertThat(messenger.ids().stream().filter(id -> id.startsWith("held.")).distinct()).containsExactly(
                    "held.0", "held.1", "held.2", "held.3", "held.4");
            assertThat(last.deadLetters()).as("a crash while it waits is no try").isEmpty();
        }
    }

    @Test
    void losesNoNewsWhenRedisIsKilled() {
        int news = 1000;
        messenger.paced();
        try (Instance instance = Instance.start(redis, FAST, ScriptedDialog.ECHO, messenger)) {
            instance.outbox().send(Lane.BULK, IntStream.range(0, news).mapToObj(FailoverTest::news).toList());
            await().atMost(LONGEST).until(() -> messenger.ids().size() > news / 5);
            redis.kill();
            await().atMost(LONGEST).until(() -> new HashSet<>(messenger.ids()).size() == news);
            assertThat(instance.deadLetters()).isEmpty();
        }
    }

    private static Outbox.Message news(int number) {
        return message("news." + number, PaperMessenger.chat("m" + number));
    }

    private static Outbox.Message message(String id, ChatId to) {
        return new Outbox.Message(id, to, _ -> Reply.of(Markup.text("消息")));
    }

    private static boolean isDone(CountDownLatch latch) {
        try {
            return latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ScriptedDialog answersAs(String name, Set<String> answering) {
        return (text, _) -> {
            answering.add(name);
            return text;
        };
    }

    /** Lets members write until something is so; returns how many updates there were. */
    private static int receiveUntil(Instance instance, int from, BooleanSupplier isSo) {
        int[] next = {from};
        await().atMost(LONGEST).until(() -> {
            IntStream.range(0, CHATS).forEach(_ -> instance.receives(update(next[0]++)));
            return isSo.getAsBoolean();
        });
        return next[0];
    }

    /** As a messenger does, which offers an update again until it is accepted. */
    private static void insist(Instance instance, Incoming update) {
        await().atMost(LONGEST).ignoreExceptionsInstanceOf(JedisException.class).until(() -> {
            instance.receives(update);
            return true;
        });
    }

    private static Incoming update(int number) {
        ChatId chat = PaperMessenger.chat("c" + number % CHATS);
        return Instance.text("u" + number, chat, "第 " + number + " 条");
    }

    /** Each by one reply; only one that was on its way in the crash may come twice, and bears the same id then. */
    private void assertAllAreAnswered(int updates) {
        Set<String> expected = IntStream.range(0, updates)
                .mapToObj(number -> PaperMessenger.NAME + ".u" + number + ".0").collect(Collectors.toSet());
        await().atMost(LONGEST).untilAsserted(() -> {
            Set<String> sent = Set.copyOf(messenger.ids());
            assertThat(sent).isSubsetOf(expected);
            assertThat(expected.stream().filter(id -> !sent.contains(id))).as("unanswered").isEmpty();
        });
    }
}
