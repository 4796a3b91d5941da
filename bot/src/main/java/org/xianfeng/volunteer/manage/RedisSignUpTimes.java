package org.xianfeng.volunteer.manage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.event.RosterEvent;
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
    public void on(RosterEvent event) {
        if (event instanceof RosterEvent.OfMember mine) {
            if (mine.change() == RosterEvent.Plain.SIGNED_UP) {
                keep(mine, mine.member());
            } else if (mine.change() instanceof RosterEvent.HandedOver(ChatId to)) {
                keep(mine, to);
            }
            if (mine.hasLeft()) {
                redis.hdel(key(mine.post()), mine.member().toString());
            }
        }
    }

    private void keep(RosterEvent.OfMember event, ChatId member) {
        redis.hset(key(event.post()), member.toString(), Long.toString(event.source().at().toEpochMilli()));
    }

    @Override
    public Map<ChatId, Instant> of(PostId post, List<ChatId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        List<String> times = redis.hmget(key(post),
                members.stream().map(ChatId::toString).toArray(String[]::new));
        Map<ChatId, Instant> known = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            if (times.get(i) != null) {
                known.put(members.get(i), Instant.ofEpochMilli(Long.parseLong(times.get(i))));
            }
        }
        return known;
    }

    private static String key(PostId post) {
        return "volunteer:sign-up-times:" + post;
    }
}
