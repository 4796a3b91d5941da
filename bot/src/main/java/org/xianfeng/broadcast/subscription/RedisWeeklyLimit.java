package org.xianfeng.broadcast.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZAddParams;

/**
 * What each member was sent lately, as a sorted set that expires with the week. One instance at a time counts, since it
 * prepares broadcasts under a lease; so reading and counting need no script.
 */
@Component
final class RedisWeeklyLimit implements WeeklyLimit {

    private static final Duration WEEK = Duration.ofDays(7);

    private final UnifiedJedis redis;
    private final BroadcastSettings settings;

    RedisWeeklyLimit(UnifiedJedis redis, BroadcastSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    @Override
    public Set<ChatId> exhausted(Collection<ChatId> chats, Instant now) {
        if (settings.weekly() == 0) {
            return Set.of();
        }
        Map<ChatId, Response<Long>> answers = new HashMap<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            chats.forEach(chat -> answers.put(chat, pipeline.zcount(key(chat), since(now), "+inf")));
            pipeline.sync();
        }
        return answers.entrySet().stream().filter(one -> one.getValue().get() >= settings.weekly())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Override
    public Set<ChatId> reserve(BroadcastId id, Collection<ChatId> chats, Instant now) {
        Set<ChatId> exhausted = exhausted(chats, now);
        Set<ChatId> refused = exhausted.isEmpty() ? exhausted : withoutCounted(id, exhausted);
        if (settings.weekly() > 0) {
            try (AbstractPipeline pipeline = redis.pipelined()) {
                chats.stream().filter(chat -> !refused.contains(chat)).forEach(chat -> {
                    String key = key(chat);
                    pipeline.zremrangeByScore(key, "-inf", "(" + since(now));
                    pipeline.zadd(key, (double) now.toEpochMilli(), id.toString(), ZAddParams.zAddParams().nx());
                    pipeline.expire(key, WEEK.toSeconds());
                });
                pipeline.sync();
            }
        }
        return refused;
    }

    /** Those for whom this one has been counted before are not kept from it by that. */
    private Set<ChatId> withoutCounted(BroadcastId id, Set<ChatId> chats) {
        Map<ChatId, Response<Double>> answers = new HashMap<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            chats.forEach(chat -> answers.put(chat, pipeline.zscore(key(chat), id.toString())));
            pipeline.sync();
        }
        return answers.entrySet().stream().filter(one -> one.getValue().get() == null).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String since(Instant now) {
        return Long.toString(now.minus(WEEK).toEpochMilli());
    }

    private static String key(ChatId chat) {
        return "{mem:" + chat + "}:broadcast-week";
    }
}
