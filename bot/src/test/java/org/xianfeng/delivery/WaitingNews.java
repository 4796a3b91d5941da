package org.xianfeng.delivery;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import redis.clients.jedis.UnifiedJedis;

/** News for many in Telegram that is put into the outbox of a service from outside, and what is left of it there. */
final class WaitingNews {

    private static final String MESSENGER = "telegram";

    /** Numbered from here on, so that they are told apart from those who act. */
    static final int FIRST_MEMBER = 100_000;

    private WaitingNews() {}

    static void put(UnifiedJedis redis, Lane lane, int members) {
        Codec codec = new Codec();
        RedisTurns turns = new RedisTurns(redis, codec, Clock.systemUTC());
        RedisOutbox outbox = new RedisOutbox(redis, turns, codec, List.of(new PaperMessenger(MESSENGER)),
                Clock.systemUTC());
        outbox.send(lane, IntStream.range(0, members).mapToObj(WaitingNews::chat)
                .map(chat -> new Outbox.Message(lane + "." + chat, chat, _ -> Reply.of(Markup.text("活动改期到周六"))))
                .toList());
        outbox.destroy();
        turns.destroy();
    }

    static ChatId chat(int member) {
        return new ChatId(MESSENGER, Integer.toString(FIRST_MEMBER + member));
    }

    /** The chats that something waits for, as often as it does. */
    static List<String> chats(UnifiedJedis redis, Lane lane) {
        return IntStream.range(0, DeliveryStreams.SHARDS)
                .mapToObj(DeliveryStreams.outbox(MESSENGER, lane).key())
                .flatMap(key -> redis.xrange(key, "-", "+").stream()).map(entry -> entry.getFields().get("chat"))
                .toList();
    }

    static Stream<String> deadLetters(UnifiedJedis redis) {
        return IntStream.range(0, DeliveryStreams.SHARDS).mapToObj(DeliveryStreams.INBOX::deadLetters)
                .flatMap(key -> redis.lrange(key, 0, -1).stream());
    }
}
