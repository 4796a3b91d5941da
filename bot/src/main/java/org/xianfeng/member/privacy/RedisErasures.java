package org.xianfeng.member.privacy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.member.RandomText;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/** Erasures that are under way: the one place that knows who stands where somebody stood, and only until it is done. */
@Component
final class RedisErasures {

    static final String OPEN = MemberKeys.ERASURES;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RANDOM_BYTES = 12;
    /** Members' hours and holds stand in so many parts by a hash of their id; who counts in their place stays in theirs. */
    private static final int PARTS = 16;

    private final UnifiedJedis redis;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RedisErasures(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * One that is under way.
     *
     * @param passes how often all was gone through
     */
    record Open(Erasure erasure, Instant since, int passes) {}

    private record Kept(String nobody, List<String> names, long since, int passes) {}

    /** Begins one, unless it is under way. */
    void begin(ChatId member, Set<String> names) {
        redis.hsetnx(OPEN, member.toString(), JSON.writeValueAsString(
                new Kept(nobody(member).toString(), List.copyOf(names), clock.millis(), 0)));
    }

    List<Open> all() {
        List<Open> open = new ArrayList<>();
        redis.hgetAll(OPEN).forEach((member, json) -> {
            Kept kept = JSON.readValue(json, Kept.class);
            open.add(new Open(new Erasure(ChatId.parse(member), ChatId.parse(kept.nobody), Set.copyOf(kept.names),
                    List.of()),
                    Instant.ofEpochMilli(kept.since), kept.passes));
        });
        return open;
    }

    void passed(Open done) {
        redis.hset(OPEN, done.erasure.member().toString(), JSON.writeValueAsString(
                new Kept(done.erasure.nobody().toString(), List.copyOf(done.erasure.names()),
                        done.since.toEpochMilli(), done.passes + 1)));
    }

    void end(Open done) {
        redis.hdel(OPEN, done.erasure.member().toString());
    }

    private ChatId nobody(ChatId member) {
        while (true) {
            ChatId nobody = new ChatId(ChatId.FORGOTTEN, RandomText.of(random, RANDOM_BYTES));
            if (Math.floorMod(nobody.toString().hashCode(), PARTS) == Math.floorMod(member.toString().hashCode(),
                    PARTS)) {
                return nobody;
            }
        }
    }
}
