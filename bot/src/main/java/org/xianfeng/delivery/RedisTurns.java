package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Script;
import org.xianfeng.store.Together;
import org.xianfeng.store.stream.DeadLetter;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamEntry;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** Sessions, and the end of a turn: session, replies and acknowledgement are saved together or not at all. */
@Component
final class RedisTurns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RedisTurns.class);
    private static final Script COMPLETE = Script.load(RedisTurns.class, "turns-complete.lua");
    private static final Script PUT_ASIDE = Script.load(RedisTurns.class, "session-put-aside.lua");
    private static final int MOST_TOGETHER = 64;

    private final UnifiedJedis redis;
    private final Codec codec;
    private final Clock clock;
    private final List<GroupCommit<End>> ends;

    RedisTurns(UnifiedJedis redis, Codec codec, Clock clock) {
        this.redis = redis;
        this.codec = codec;
        this.clock = clock;
        this.ends = IntStream.range(0, DeliveryStreams.INBOX.shards()).mapToObj(shard -> GroupCommit
                .<End>start("turns-" + shard, MOST_TOGETHER, together -> complete(shard, together))).toList();
    }

    /** How a turn ends; the session and the dead letter as JSON, or empty. */
    private record End(String entry, ChatId chat, String session, String expiry, String letter,
            List<String> replies) {}

    /**
     * What is remembered of a chat, or a fresh session.
     *
     * @param reported the IETF tag of the language that a fresh session begins in, or empty if nobody knows
     */
    Session session(ChatId chat, String reported) {
        return known(chat, redis.get(DeliveryStreams.session(chat)), reported);
    }

    private Session known(ChatId chat, @Nullable String saved, String reported) {
        if (saved != null) {
            try {
                return codec.session(saved);
            } catch (RuntimeException e) {
                putAside(chat, saved, e);
            }
        }
        return Session.fresh(Phrases.nearest(Locale.forLanguageTag(reported)));
    }

    /** Forgets where a conversation was, and all but the language that it was in. */
    void beginAnew(ChatId chat) {
        String saved = redis.get(DeliveryStreams.session(chat));
        if (saved != null) {
            redis.set(DeliveryStreams.session(chat), codec.write(Session.fresh(known(chat, saved, "").language())),
                    SetParams.setParams().keepTtl());
        }
    }

    /** The languages that these are spoken to in. */
    Map<ChatId, Locale> languages(Collection<ChatId> chats) {
        Map<ChatId, Locale> languages = new ConcurrentHashMap<>();
        Together.each(chats.stream().distinct().collect(Collectors.groupingBy(DeliveryStreams::shardOf)).values(),
                ofShard -> {
                    List<String> saved = redis
                            .mget(ofShard.stream().map(DeliveryStreams::session).toArray(String[]::new));
                    for (int i = 0; i < saved.size(); i++) {
                        languages.put(ofShard.get(i), known(ofShard.get(i), saved.get(i), "").language());
                    }
                });
        return languages;
    }

    /** Better to forget where a conversation was than never to answer that chat again. */
    private void putAside(ChatId chat, String session, RuntimeException cause) {
        int shard = DeliveryStreams.shardOf(chat);
        String reference = DeadLetters.reference(shard, clock);
        DeadLetter letter = DeadLetter.of(reference, clock.instant(),
                Map.of("chat", chat.toString(), "session", session), cause);
        PUT_ASIDE.run(redis, List.of(DeliveryStreams.session(chat), DeliveryStreams.INBOX.deadLetters(shard)),
                List.of(session, letter.toJson(), Integer.toString(ShardedStream.MOST_DEAD_LETTERS)));
        LOG.error("The session of {} could not be read, is dead letter {} and begins anew: {}", chat, reference,
                cause.toString());
    }

    /** Ends the turn that this inbox entry began, unless somebody else has ended it already. */
    void complete(StreamEntry entry, ChatId chat, Session session, List<Outgoing> replies) {
        end(entry, chat, session.changed() ? codec.write(session) : "", expiry(session), "", replies);
    }

    /** Ends a turn that failed. */
    void bury(StreamEntry entry, ChatId chat, List<Outgoing> replies, DeadLetter letter) {
        end(entry, chat, "", "0", letter.toJson(), replies);
    }

    /** In seconds; 0 for never. */
    private static String expiry(Session session) {
        return Long.toString(session.keptFor().map(Duration::toSeconds).orElse(0L));
    }

    /** Written here rather than with others': what cannot be written is nobody else's fault. */
    private void end(StreamEntry entry, ChatId chat, String session, String expiry, String letter,
            List<Outgoing> replies) {
        ends.get(entry.shard()).submit(
                new End(entry.id(), chat, session, expiry, letter, replies.stream().map(codec::write).toList()));
    }

    private void complete(int shard, List<End> together) {
        List<String> keys = new ArrayList<>(
                List.of(DeliveryStreams.inbox(shard), DeliveryStreams.INBOX.deadLetters(shard),
                        DeliveryStreams.waiting(shard)));
        List<String> arguments = new ArrayList<>(
                List.of(ShardedStream.GROUP, Integer.toString(ShardedStream.MOST_DEAD_LETTERS)));
        for (End end : together) {
            keys.add(DeliveryStreams.session(end.chat));
            keys.add(DeliveryStreams.outbox(end.chat, Lane.REPLY));
            arguments.addAll(List.of(end.entry, end.chat.toString(), end.session, end.expiry, end.letter,
                    Integer.toString(end.replies.size())));
            arguments.addAll(end.replies);
        }
        COMPLETE.run(redis, keys, arguments);
    }

    @Override
    public void destroy() {
        ends.forEach(GroupCommit::close);
    }
}
