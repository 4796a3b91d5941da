package org.xianfeng.volunteer.manage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.event.RosterListener;
import redis.clients.jedis.UnifiedJedis;

/** The times of sign-ups, from what the roster tells; a hash for each post. */
@Component
public final class RedisSignUpTimes implements SignUpTimes, RosterListener {

    private final UnifiedJedis redis;

    RedisSignUpTimes(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void on(StreamEntry event) {
        switch (event.field("type")) {
            case "signed-up" -> keep(event, event.field("member"));
            case "handed-over" -> {
                keep(event, event.field("to"));
                forget(event);
            }
            case "withdrew", "passed", "expired", "removed" -> forget(event);
            default -> {
                // nobody has come or gone
            }
        }
    }

    private void keep(StreamEntry event, String member) {
        String millis = event.id().substring(0, event.id().indexOf('-'));
        redis.hset(key(event.field("post")), member, millis);
    }

    private void forget(StreamEntry event) {
        redis.hdel(key(event.field("post")), event.field("member"));
    }

    @Override
    public Map<ChatId, Instant> of(PostId post, List<ChatId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        List<String> times = redis.hmget(key(post.toString()),
                members.stream().map(ChatId::toString).toArray(String[]::new));
        Map<ChatId, Instant> known = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            if (times.get(i) != null) {
                known.put(members.get(i), Instant.ofEpochMilli(Long.parseLong(times.get(i))));
            }
        }
        return known;
    }

    private static String key(String post) {
        return "volunteer:sign-up-times:" + post;
    }
}
