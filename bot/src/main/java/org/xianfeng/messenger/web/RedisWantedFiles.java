package org.xianfeng.messenger.web;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** How many files somebody may send because we have asked for one: whoever was not asked has to be an organizer. */
@Component
final class RedisWantedFiles {

    /** Reports bring several photos, one a message. */
    private static final int MOST = 20;
    /** As long as the dialog that asks waits for an answer, unless it was set to wait longer. */
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Script TAKE = Script.load(RedisWantedFiles.class, "wanted-take.lua");

    private final UnifiedJedis redis;

    RedisWantedFiles(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** They were asked just now. */
    void asked(ChatId chat) {
        redis.set(key(chat), Integer.toString(MOST), SetParams.setParams().px(KEPT.toMillis()));
    }

    /** Whether one more may come; it is counted. */
    boolean tryTake(ChatId chat) {
        return Long.valueOf(1).equals(TAKE.run(redis, List.of(key(chat)), List.of()));
    }

    private static String key(ChatId chat) {
        return "{" + chat + "}:wanted";
    }
}
