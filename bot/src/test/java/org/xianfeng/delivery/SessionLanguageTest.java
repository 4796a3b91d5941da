package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Session;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamEntry;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XReadGroupParams;

import static org.assertj.core.api.Assertions.assertThat;

/** Which language somebody is spoken to, from the first message on. */
class SessionLanguageTest {

    private static TestRedis server;
    private static UnifiedJedis redis;
    private static RedisTurns turns;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestRedis.in(folder);
        redis = server.client();
        turns = new RedisTurns(redis, new Codec(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        turns.destroy();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"en, en", "en-GB, en", "zh-CN, zh-CN", "zh-hant, zh-CN", "fr, zh-CN", "'', zh-CN", "no tag, zh-CN"})
    void beginsInTheLanguageThatTheMessengerReports(String reported, String spoken) {
        Session session = turns.session(new ChatId("web", "new"), reported);
        assertThat(session.language().toLanguageTag()).isEqualTo(spoken);
    }

    @Test
    void staysWithTheLanguageItBeganIn() {
        ChatId chat = new ChatId("web", "guest");
        StreamEntry entry = received(chat);
        turns.complete(entry, chat, turns.session(chat, "en"), List.of());
        assertThat(turns.session(chat, "zh-CN").language().toLanguageTag()).isEqualTo("en");
    }

    private static StreamEntry received(ChatId chat) {
        int shard = DeliveryStreams.shardOf(chat);
        String inbox = DeliveryStreams.inbox(shard);
        redis.xgroupCreate(inbox, ShardedStream.GROUP, StreamEntryID.XGROUP_LAST_ENTRY, true);
        StreamEntryID id = redis.xadd(inbox, StreamEntryID.NEW_ENTRY, Map.of("chat", chat.toString()));
        redis.xreadGroup(ShardedStream.GROUP, "test", XReadGroupParams.xReadGroupParams().count(1),
                Map.of(inbox, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        return new StreamEntry(shard, id.toString(), Map.of());
    }
}
