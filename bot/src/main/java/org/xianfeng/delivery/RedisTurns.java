package org.xianfeng.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Script;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamEntry;
import redis.clients.jedis.UnifiedJedis;

/** Sessions, and the end of a turn: session, replies and acknowledgement are saved together or not at all. */
@Component
final class RedisTurns implements DisposableBean {

    private static final Script COMPLETE = Script.load(RedisTurns.class, "turns-complete.lua");
    private static final int MOST_TOGETHER = 64;

    private final UnifiedJedis redis;
    private final Codec codec;
    private final List<GroupCommit<End>> ends;

    RedisTurns(UnifiedJedis redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
        this.ends = IntStream.range(0, DeliveryStreams.INBOX.shards()).mapToObj(shard -> GroupCommit
                .<End>start("turns-" + shard, MOST_TOGETHER, together -> complete(shard, together))).toList();
    }

    /** How a turn ends; the session and the dead letter as JSON, or empty. */
    private record End(String entry, ChatId chat, String session, String letter, List<Outgoing> replies) {}

    /**
     * What is remembered of a chat, or a fresh session.
     *
     * @param reported the IETF tag of the language that a fresh session begins in, or empty if nobody knows
     */
    Session session(ChatId chat, String reported) {
        String saved = redis.get(DeliveryStreams.session(chat));
        return saved == null
                ? Session.fresh(Phrases.nearest(Locale.forLanguageTag(reported)))
                : codec.session(saved);
    }

    /** Ends the turn that this inbox entry began, unless somebody else has ended it already. */
    void complete(StreamEntry entry, ChatId chat, Session session, List<Outgoing> replies) {
        String saved = session.changed() ? codec.write(session) : "";
        ends.get(entry.shard()).submit(new End(entry.id(), chat, saved, "", replies));
    }

    /** Ends a turn that failed. */
    void bury(StreamEntry entry, ChatId chat, List<Outgoing> replies, DeadLetter letter) {
        ends.get(entry.shard()).submit(new End(entry.id(), chat, "", codec.write(letter), replies));
    }

    /** Keeps a message that could not be delivered. */
    void bury(int shard, DeadLetter letter) {
        redis.lpush(DeliveryStreams.deadLetters(shard), codec.write(letter));
    }

    private void complete(int shard, List<End> together) {
        List<String> keys = new ArrayList<>(List.of(DeliveryStreams.inbox(shard), DeliveryStreams.outbox(shard),
                DeliveryStreams.deadLetters(shard)));
        List<String> arguments = new ArrayList<>(List.of(ShardedStream.GROUP));
        for (End end : together) {
            keys.add(DeliveryStreams.session(end.chat));
            arguments.addAll(List.of(end.entry, end.chat.toString(), end.session, end.letter,
                    Integer.toString(end.replies.size())));
            end.replies.forEach(reply -> arguments.add(codec.write(reply)));
        }
        COMPLETE.run(redis, keys, arguments);
    }

    @Override
    public void destroy() {
        ends.forEach(GroupCommit::close);
    }
}
