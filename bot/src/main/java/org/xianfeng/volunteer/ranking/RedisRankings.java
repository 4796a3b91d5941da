package org.xianfeng.volunteer.ranking;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import tools.jackson.databind.json.JsonMapper;

/** Rankings as they were last worked out. */
@Component
final class RedisRankings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration KEPT = Duration.ofDays(1);

    private final UnifiedJedis redis;

    RedisRankings(UnifiedJedis redis) {
        this.redis = redis;
    }

    void keep(Ranking ranking) {
        redis.set(key(ranking.year()), JSON.writeValueAsString(ranking), SetParams.setParams().ex(KEPT.toSeconds()));
    }

    Optional<Ranking> of(int year) {
        return Optional.ofNullable(redis.get(key(year))).map(json -> JSON.readValue(json, Ranking.class));
    }

    private static String key(int year) {
        return "attendance:ranking:" + year;
    }
}
