package org.xianfeng.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.exceptions.JedisDataException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** News for many, of which only a part could be written. */
class OutboxGroupsTest {

    private static final int MANY = 2_000;

    @TempDir
    static Path folder;

    private static TestRedis redis;

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void forget() {
        redis.client().flushAll();
    }

    @Test
    void holdsEachMessageOnceWhenTheRestIsWrittenAgain() {
        assertThat(waitingAfterTwoAttempts("first", "first")).isEqualTo(MANY);
    }

    /** What shows that the ids are what keeps people from being told twice. */
    @Test
    void holdsSomeTwiceWhereTheSecondAttemptHasIdsOfItsOwn() {
        assertThat(waitingAfterTwoAttempts("first", "second")).isGreaterThan(MANY);
    }

    /** The first attempt fails in the middle: one of the shards takes nothing. */
    private static long waitingAfterTwoAttempts(String first, String second) {
        try (Instance instance = Instance.idle(redis)) {
            String broken = DeliveryStreams.outbox(PaperMessenger.NAME, Lane.BULK).key().apply(3);
            redis.client().set(broken, "no stream");
            assertThatThrownBy(() -> instance.outbox().send(Lane.BULK, messages(first)))
                    .isInstanceOf(JedisDataException.class);
            assertThat(waiting()).isBetween(1L, MANY - 1L);
            redis.client().del(broken);
            instance.outbox().send(Lane.BULK, messages(second));
            return waiting();
        }
    }

    private static long waiting() {
        return IntStream.range(0, DeliveryStreams.SHARDS)
                .mapToObj(DeliveryStreams.outbox(PaperMessenger.NAME, Lane.BULK).key())
                .filter(key -> redis.client().type(key).equals("stream")).mapToLong(redis.client()::xlen).sum();
    }

    private static List<Outbox.Message> messages(String attempt) {
        return IntStream.range(0, MANY).mapToObj(number -> {
            ChatId chat = PaperMessenger.chat("c" + number);
            return new Outbox.Message(attempt + "." + chat, chat, _ -> Reply.of(Markup.text("消息")));
        }).toList();
    }
}
