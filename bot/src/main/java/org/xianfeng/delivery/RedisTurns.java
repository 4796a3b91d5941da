package org.xianfeng.delivery;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Outgoing;
import org.xianfeng.chat.Session;
import org.xianfeng.store.Script;
import org.xianfeng.store.ShardedStream;
import org.xianfeng.store.StreamEntry;
import redis.clients.jedis.UnifiedJedis;

/** Sessions, and the end of a turn: session, replies and acknowledgement are saved together or not at all. */
@Component
final class RedisTurns {

    private static final Script COMPLETE = Script.load(RedisTurns.class, "turn-complete.lua");

    private final UnifiedJedis redis;
    private final Codec codec;

    RedisTurns(UnifiedJedis redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    Session session(ChatId chat) {
        String saved = redis.get(DeliveryStreams.session(chat));
        return saved == null ? Session.fresh() : codec.session(saved);
    }

    /** Ends the turn that this inbox entry began, unless somebody else has ended it already. */
    void complete(StreamEntry entry, ChatId chat, Session session, List<Outgoing> replies) {
        complete(entry, chat, session, replies, null);
    }

    /** Ends a turn that failed. */
    void bury(StreamEntry entry, ChatId chat, List<Outgoing> replies, DeadLetter letter) {
        complete(entry, chat, null, replies, letter);
    }

    /** Keeps a message that could not be delivered. */
    void bury(StreamEntry entry, DeadLetter letter) {
        redis.lpush(DeliveryStreams.deadLetters(entry.shard()), codec.write(letter));
        DeliveryStreams.OUTBOX.acknowledge(redis, entry);
    }

    private void complete(StreamEntry entry, ChatId chat, @Nullable Session session, List<Outgoing> replies,
            @Nullable DeadLetter letter) {
        int shard = entry.shard();
        List<String> arguments = new ArrayList<>(List.of(ShardedStream.GROUP, entry.id(),
                session != null && session.changed() ? codec.write(session) : "",
                letter == null ? "" : codec.write(letter), chat.toString()));
        replies.forEach(reply -> arguments.add(codec.write(reply)));
        COMPLETE.run(redis, List.of(DeliveryStreams.inbox(shard), DeliveryStreams.outbox(shard),
                DeliveryStreams.session(chat), DeliveryStreams.deadLetters(shard)), arguments);
    }
}
