package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Script;
import org.xianfeng.store.Together;
import org.xianfeng.store.stream.DeadLetter;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.UnprocessableEntry;
import redis.clients.jedis.UnifiedJedis;

/** The outbox on Redis streams. */
@Component
final class RedisOutbox implements Outbox, DisposableBean {

    /**
     * For how long it is known what was put into the outbox. Longer than any message waits there: a messenger's pauses are
     * of a day at most, and who tells something again after a crash does so for a day.
     */
    private static final Duration TOLD = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(RedisOutbox.class);
    private static final Script SEND = Script.load(RedisOutbox.class, "outbox-send.lua");

    /** Few enough that a script of as many groups as go together is over in some milliseconds. */
    private static final int GROUP = 50;
    private static final int MOST_TOGETHER = 32;

    private final UnifiedJedis redis;
    private final RedisTurns turns;
    private final Codec codec;
    private final Set<String> messengers;
    private final Clock clock;
    private final List<GroupCommit<List<Row>>> commits;

    RedisOutbox(UnifiedJedis redis, RedisTurns turns, Codec codec, List<Messenger> messengers, Clock clock) {
        this.redis = redis;
        this.turns = turns;
        this.codec = codec;
        this.messengers = messengers.stream().map(Messenger::name).collect(Collectors.toSet());
        this.clock = clock;
        this.commits = IntStream.range(0, DeliveryStreams.SHARDS).mapToObj(shard -> GroupCommit
                .<List<Row>>start("outbox-" + shard, MOST_TOGETHER, together -> write(shard, together))).toList();
    }

    /** A message as JSON: written before it meets others', which are not to fail with it. */
    private record Row(Lane lane, ChatId to, String id, String json) {}

    @Override
    public void send(Lane lane, List<Message> messages) {
        for (int i = 0; i < messages.size(); i += GROUP * DeliveryStreams.SHARDS) {
            sendSome(lane, messages.subList(i, Math.min(messages.size(), i + GROUP * DeliveryStreams.SHARDS)));
        }
    }

    private void sendSome(Lane lane, List<Message> messages) {
        Map<ChatId, Locale> languages = turns.languages(messages.stream().map(Message::to).toList());
        put(lane, messages.stream().map(message -> new Outgoing(message.id(), message.to(),
                message.text().apply(languages.getOrDefault(message.to(), Locale.SIMPLIFIED_CHINESE)), null)).toList());
    }

    /** Keeps rows that are complete. */
    void put(Lane lane, List<Outgoing> rows) {
        Map<Integer, List<Row>> byShard = rows.stream().filter(row -> !row.to().isForgotten())
                .filter(this::hasMessenger)
                .map(row -> new Row(lane, row.to(), row.id(), codec.write(row)))
                .collect(Collectors.groupingBy(row -> DeliveryStreams.shardOf(row.to)));
        Together.each(byShard.entrySet(), shardWithRows -> {
            List<Row> ofShard = shardWithRows.getValue();
            for (int i = 0; i < ofShard.size(); i += GROUP) {
                commits.get(shardWithRows.getKey()).submit(ofShard.subList(i, Math.min(ofShard.size(), i + GROUP)));
            }
        });
    }

    /** If not, nobody would ever take it from there. */
    private boolean hasMessenger(Outgoing row) {
        boolean is = messengers.contains(row.to().messenger());
        if (!is) {
            bury(row, "to " + row.to() + ": messenger " + row.to().messenger() + " is off");
        }
        return is;
    }

    private void bury(Outgoing row, String reason) {
        int shard = DeliveryStreams.shardOf(row.to());
        String reference = DeadLetters.reference(shard, clock);
        String letters = DeliveryStreams.INBOX.deadLetters(shard);
        redis.lpush(letters, DeadLetter.of(reference, clock.instant(),
                Map.of("chat", row.to().toString(), "outgoing", codec.write(row)),
                new UnprocessableEntry(reason, null)).toJson());
        redis.ltrim(letters, 0, ShardedStream.MOST_DEAD_LETTERS - 1);
        LOG.error("A message is dead letter {}: {}", reference, reason);
    }

    private void write(int shard, List<List<Row>> together) {
        List<String> keys = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of(Long.toString(TOLD.toSeconds())));
        together.stream().flatMap(List::stream).forEach(row -> {
            keys.add(DeliveryStreams.outbox(row.to, row.lane));
            keys.add(DeliveryStreams.told(shard, row.id));
            arguments.add(row.to.toString());
            arguments.add(row.json);
        });
        SEND.run(redis, keys, arguments);
    }

    @Override
    public void destroy() {
        commits.forEach(GroupCommit::close);
    }
}
