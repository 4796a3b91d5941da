package org.xianfeng.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
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
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.ShardedStream;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadGroupParams;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the inbox through a dialog into the outbox. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class TurnsTest {

    @TempDir
    static Path folder;

    private static TestRedis redis;

    private final PaperMessenger messenger = new PaperMessenger();
    private final ChatId zhang = PaperMessenger.chat("42");

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
    void letsAChatGoOnWhileAnotherOfItsShardTakesLong() {
        ChatId li = neighbour(zhang);
        CountDownLatch liWasAnswered = new CountDownLatch(1);
        ScriptedDialog dialog = (text, _) -> {
            if (text.equals("慢")) {
                return isDone(liWasAnswered) ? "等到了" : "没等到";
            }
            liWasAnswered.countDown();
            return "快";
        };
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            instance.receives(Instance.text("1", zhang, "慢"), Instance.text("2", li, "快"));
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).containsExactly("等到了"));
        }
    }

    @Test
    void answersEachChatInItsOrderThoughSomeAnswersTakeLonger() {
        Random random = new Random(20260701);
        int[] micros = random.ints(1000, 0, 2000).toArray();
        AtomicInteger turn = new AtomicInteger();
        ScriptedDialog dialog = (text, _) -> {
            LockSupport.parkNanos(micros[turn.getAndIncrement()] * 1000L);
            return text;
        };
        List<ChatId> chats = IntStream.range(0, 10).mapToObj(chat -> PaperMessenger.chat("c" + chat)).toList();
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            int[] sent = new int[chats.size()];
            for (int update = 0; update < micros.length; update++) {
                int chat = random.nextInt(chats.size());
                instance.receives(Instance.text("u" + update, chats.get(chat), "第 " + sent[chat]++ + " 条"));
            }
            await().until(() -> messenger.attempts().size() == micros.length);
            for (int chat = 0; chat < sent.length; chat++) {
                assertThat(messenger.shows(chats.get(chat))).as("chat %d", chat).containsExactlyElementsOf(
                        IntStream.range(0, sent[chat]).mapToObj(number -> "第 " + number + " 条").toList());
            }
        }
    }

    @Test
    void answersAMessageThatItsMessengerHasCutAsOne() {
        try (Instance instance = Instance.start(redis, ScriptedDialog.ECHO, messenger)) {
            instance.receives(Instance.text("1", zhang, "长".repeat(4096)));
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).hasSize(1));
            instance.receives(Instance.text("2", zhang, "的后一半"), Instance.text("3", zhang, "你好"));
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).hasSize(2).last().isEqualTo("答：你好"));
            assertThat(messenger.shows(zhang)).first().asString().contains("太长了");
        }
    }

    @Test
    void answersOnceWhatFailsTheFirstTime() {
        AtomicInteger tries = new AtomicInteger();
        ScriptedDialog dialog = (text, _) -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return "答：" + text;
        };
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            instance.receives(Instance.text("1", zhang, "你好"), Instance.text("2", zhang, "再见"));
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).containsExactly("答：你好", "答：再见"));
            assertThat(tries).hasValue(3);
            assertThat(instance.deadLetters()).isEmpty();
        }
    }

    @Test
    void buriesWhatKeepsFailingAndTellsTheMemberUnderWhichReference(CapturedOutput output) {
        ScriptedDialog dialog = (text, _) -> {
            if (text.equals("坏的")) {
                throw new IllegalStateException("boom");
            }
            return "答：" + text;
        };
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            instance.receives(Instance.text("1", zhang, "坏的"), Instance.text("2", zhang, "好的"));
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).hasSize(2).last().isEqualTo("答：好的"));

            JsonNode letter = onlyDeadLetter(instance);
            String reference = letter.get("reference").asString();
            assertThat(messenger.shows(zhang).getFirst()).contains(reference, "抱歉").doesNotContain("boom", "Exception");
            assertThat(letter.get("content").asString()).contains("坏的");
            assertThat(letter.get("cause").asString()).contains("IllegalStateException: boom", "\tat ");
            assertThat(LogEvents.containing(reference, output)).singleElement().asString().containsOnlyOnce(reference)
                    .contains("boom").doesNotContain("\tat ");
        }
    }

    @Test
    void apologizesForAnErrorAsForAnExceptionAndGoesOn() {
        Map<String, Error> errors = Map.of("深", new StackOverflowError(), "满", new OutOfMemoryError("no heap"), "缺",
                new NoClassDefFoundError("org/Gone"), "错", new AssertionError("never"));
        ScriptedDialog dialog = (text, _) -> {
            if (errors.containsKey(text)) {
                throw errors.get(text);
            }
            return "答：" + text;
        };
        try (Instance instance = Instance.start(redis, dialog, messenger)) {
            errors.keySet().forEach(text -> instance.receives(Instance.text(text, zhang, text)));
            instance.receives(Instance.text("last", zhang, "好的"), Instance.text("other", neighbour(zhang), "你好"));
            await().untilAsserted(() -> {
                assertThat(messenger.shows(zhang)).hasSize(errors.size() + 1).last().isEqualTo("答：好的");
                assertThat(messenger.shows(neighbour(zhang))).containsExactly("答：你好");
            });
            assertThat(messenger.shows(zhang).subList(0, errors.size())).allMatch(text -> text.contains("抱歉"));
            assertThat(instance.deadLetters()).hasSize(errors.size());
        }
    }

    @Test
    void apologizesForWhatTheServiceCrashedOfThreeTimes() {
        Instance.idle(redis).receives(Instance.text("1", zhang, "要命的"));
        givenOutThreeTimes(DeliveryStreams.inbox(DeliveryStreams.shardOf(zhang)));
        AtomicInteger tries = new AtomicInteger();
        try (Instance instance = Instance.start(redis, (_, _) -> "第 " + tries.incrementAndGet() + " 次", messenger)) {
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).singleElement().asString().contains("抱歉"));
            assertThat(tries).hasValue(0);
            assertThat(onlyDeadLetter(instance).get("content").asString()).contains("要命的");
        }
    }

    @Test
    void buriesWhateverIsWrongWithAnEntryAndGoesOn() {
        String inbox = DeliveryStreams.inbox(DeliveryStreams.shardOf(zhang));
        String outbox = DeliveryStreams.outbox(zhang, Lane.REPLY);
        List<Map<String, String>> poison = List.of(Map.of("nonsense", "1"), Map.of("chat", zhang.toString()),
                Map.of("chat", "nobody", "incoming", "{"), Map.of("chat", zhang.toString(), "outgoing", "[]"));
        poison.forEach(fields -> {
            redis.client().xadd(inbox, StreamEntryID.NEW_ENTRY, fields);
            redis.client().xadd(outbox, StreamEntryID.NEW_ENTRY, fields);
        });
        try (Instance instance = Instance.start(redis, ScriptedDialog.ECHO, messenger)) {
            instance.receives(Instance.text("1", zhang, "你好"));
            await().untilAsserted(() -> {
                assertThat(messenger.shows(zhang)).containsExactly("答：你好");
                assertThat(instance.deadLetters()).hasSize(2 * poison.size());
            });
        }
    }

    @Test
    void beginsASessionAnewThatCannotBeReadAndAnswers() {
        redis.client().set(DeliveryStreams.session(zhang), "{\"of\": \"another version");
        try (Instance instance = Instance.start(redis, (_, session) -> count(session), messenger)) {
            instance.receives(Instance.text("1", zhang, "你好"), Instance.text("2", zhang, "再见"));
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).containsExactly("第 1 次", "第 2 次"));
            assertThat(onlyDeadLetter(instance).get("content").asString()).contains("another version",
                    zhang.toString());
        }
    }

    @Test
    void buriesWhatCannotBeReadAndGoesOn(CapturedOutput output) {
        int shard = DeliveryStreams.shardOf(zhang);
        redis.client().xadd(DeliveryStreams.inbox(shard), StreamEntryID.NEW_ENTRY,
                Map.of("chat", zhang.toString(), "incoming", "{\"kind\":\"of another version\"}"));
        try (Instance instance = Instance.start(redis, ScriptedDialog.ECHO, messenger)) {
            instance.receives(Instance.text("1", zhang, "你好"));
            await().untilAsserted(() -> assertThat(messenger.shows(zhang)).containsExactly("答：你好"));
            assertThat(onlyDeadLetter(instance).get("content").asString()).contains("of another version");
            assertThat(LogEvents.containing("cannot be read", output)).singleElement().asString()
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void handlesAgainWhatACrashLeftUnfinishedAndAnswersOnce() {
        CountDownLatch handled = new CountDownLatch(1);
        CountDownLatch redisIsLost = new CountDownLatch(1);
        Instance crashing = Instance.start(redis, (text, session) -> {
            count(session);
            handled.countDown();
            isDone(redisIsLost);
            return "答：" + text;
        }, messenger);
        crashing.receives(Instance.text("1", zhang, "你好"));
        assertThat(isDone(handled)).isTrue();
        crashing.losesRedis();
        redisIsLost.countDown();
        crashing.close();
        assertThat(messenger.attempts()).isEmpty();

        redis.forgetInstances();
        try (Instance next = Instance.start(redis, (text, session) -> count(session) + "：" + text, messenger)) {
            next.receives(Instance.text("2", zhang, "再见"));
            await().untilAsserted(
                    () -> assertThat(messenger.shows(zhang)).containsExactly("第 1 次：你好", "第 2 次：再见"));
        }
    }

    @Test
    void answersAllChatsAtOnceAfterACrash() {
        Instance crashing = Instance.start(redis, ScriptedDialog.ECHO, messenger);
        crashing.receives(Instance.text("1", zhang, "你好"));
        await().until(() -> messenger.attempts().size() == 1);
        crashing.crashes();
        redis.forgetInstances();
        try (Instance next = Instance.start(redis, ScriptedDialog.ECHO, messenger)) {
            IntStream.range(0, 100).forEach(
                    update -> next.receives(Instance.text("u" + update, PaperMessenger.chat("c" + update), "你好")));
            await().until(() -> messenger.attempts().size() == 101);
        }
    }

    /** Counts in the session, which is saved with the answer or not at all. */
    private static String count(Session session) {
        int times = session.get("test.count").map(Integer::parseInt).orElse(0) + 1;
        session.put("test.count", Integer.toString(times));
        return "第 " + times + " 次";
    }

    private static boolean isDone(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As workers do that crash before they have ended anything. */
    private static void givenOutThreeTimes(String stream) {
        redis.client().xgroupCreate(stream, ShardedStream.GROUP, new StreamEntryID(0, 0), true);
        redis.client().xreadGroup(ShardedStream.GROUP, "worker", new XReadGroupParams().count(1),
                Map.of(stream, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        for (int i = 0; i < 2; i++) {
            redis.client().xreadGroup(ShardedStream.GROUP, "worker", new XReadGroupParams().count(1),
                    Map.of(stream, new StreamEntryID(0, 0)));
        }
    }

    private static JsonNode onlyDeadLetter(Instance instance) {
        assertThat(instance.deadLetters()).hasSize(1);
        return instance.deadLetters().getFirst();
    }

    /** Another chat of the same shard. */
    private static ChatId neighbour(ChatId chat) {
        return IntStream.iterate(0, number -> number + 1).mapToObj(number -> PaperMessenger.chat("n" + number))
                .filter(other -> DeliveryStreams.shardOf(other) == DeliveryStreams.shardOf(chat)).findFirst()
                .orElseThrow();
    }
}
