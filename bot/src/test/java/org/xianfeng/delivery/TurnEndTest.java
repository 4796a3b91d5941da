package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamEntry;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadGroupParams;

import static org.assertj.core.api.Assertions.assertThat;

/** Two workers that both believe to own a shard end the same turn: the first one's end counts, the second's is dropped. */
class TurnEndTest {

    private static final ChatId CHAT = new ChatId("paper", "42");

    @TempDir
    Path folder;

    @Test
    void countsOnceThoughTwoWorkersEndIt() {
        try (TestRedis redis = TestRedis.in(folder)) {
            RedisTurns turns = new RedisTurns(redis.client(), new Codec(), Clock.systemUTC());
            StreamEntry entry = givenOut(redis.client());

            turns.complete(entry, CHAT, noting("first"), replies("first"));
            turns.complete(entry, CHAT, noting("second"), replies("second"));

            assertThat(redis.client().xlen(DeliveryStreams.outbox(CHAT, Lane.REPLY))).isEqualTo(1);
            assertThat(redis.client().get(DeliveryStreams.session(CHAT))).contains("first").doesNotContain("second");
            turns.destroy();
        }
    }

    private static StreamEntry givenOut(UnifiedJedis redis) {
        int shard = DeliveryStreams.shardOf(CHAT);
        String inbox = DeliveryStreams.inbox(shard);
        redis.xgroupCreate(inbox, ShardedStream.GROUP, new StreamEntryID(0, 0), true);
        StreamEntryID id = redis.xadd(inbox, XAddParams.xAddParams(), Map.of("chat", CHAT.toString()));
        redis.xreadGroup(ShardedStream.GROUP, "worker", new XReadGroupParams().count(1),
                Map.of(inbox, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        return new StreamEntry(shard, id.toString(), Map.of());
    }

    private static Session noting(String note) {
        Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);
        session.put("test.note", note);
        return session;
    }

    private static List<Outgoing> replies(String text) {
        return List.of(new Outgoing("paper.1.0", CHAT, Reply.of(Markup.text(text)), null));
    }
}
