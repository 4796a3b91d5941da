package org.xianfeng.volunteer.roster;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** The posts in which something becomes due though nobody acts: an offer that expires, a draw. */
@Component
public final class RedisDueTimes {

    private static final Script SETTLE = RedisTransitions.script("settle.lua");

    private final UnifiedJedis redis;
    private final RedisTransitions transitions;
    private final Clock clock;

    RedisDueTimes(UnifiedJedis redis, RedisTransitions transitions, Clock clock) {
        this.redis = redis;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** The posts in which something is due now. */
    public List<PostId> due() {
        return IntStream.range(0, VolunteerKeys.SHARDS).mapToObj(this::due).flatMap(List::stream).toList();
    }

    List<PostId> due(int shard) {
        return redis.zrange(VolunteerKeys.due(shard),
                ZRangeParams.zrangeByScoreParams(Double.NEGATIVE_INFINITY, (double) clock.millis())).stream()
                .flatMap(post -> PostId.parse(post).stream()).toList();
    }

    /** Does what is due there. Several may do this at the same time: what one has done is not due any more. */
    public void settle(PostId post) {
        transitions.settle(SETTLE, post);
    }
}
