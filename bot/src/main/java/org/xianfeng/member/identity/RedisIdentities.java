package org.xianfeng.member.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** A hash of each member's earlier identities, and a mark for each of those as long as a cookie may prove it. */
@Component
final class RedisIdentities implements Identities {

    /** As long as the browser keeps the cookie. */
    private static final Duration RETIRED = Duration.ofDays(400);
    /** The messenger in which a cookie is all that somebody proves their identity by. */
    private static final String OF_COOKIES = "web";

    private final UnifiedJedis redis;

    RedisIdentities(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public List<Earlier> earlier(ChatId member) {
        return redis.hgetAll(earlierOf(member)).entrySet().stream().map(entry -> {
            String[] parts = entry.getValue().split("\\|", 2);
            return new Earlier(ChatId.parse(entry.getKey()), Instant.ofEpochMilli(Long.parseLong(parts[0])),
                    ChatId.parse(parts[1]));
        }).sorted(Comparator.comparing(Earlier::at)).toList();
    }

    @Override
    public boolean isRetired(ChatId chat) {
        return redis.exists(retired(chat));
    }

    /** Has nobody be this one any more, before anything of theirs is moved: of Telegram, the chat goes on as somebody new. */
    void retire(ChatId from) {
        if (from.messenger().equals(OF_COOKIES)) {
            redis.set(retired(from), "1", SetParams.setParams().ex(RETIRED.toSeconds()));
        }
    }

    /** Keeps who has become whom, when, and by whose word. Who goes back to where they came from is who they were. */
    void note(ChatId from, ChatId into, Instant at, ChatId by) {
        redis.hsetnx(earlierOf(into), from.toString(), at.toEpochMilli() + "|" + by);
        Renaming renaming = new Renaming(redis, from.toString(), into.toString());
        renaming.within(earlierOf(from));
        renaming.move(earlierOf(from), earlierOf(into));
        redis.hdel(earlierOf(into), into.toString());
        redis.del(retired(into));
    }

    private static String earlierOf(ChatId member) {
        return MemberKeys.of(member, "earlier");
    }

    private static String retired(ChatId chat) {
        return MemberKeys.of(chat, "retired");
    }
}
