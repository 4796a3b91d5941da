package org.xianfeng.admission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.code.SpokenCode;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** Invitations in Redis: a hash each, and a set of who has used it; both go when it ends. */
@Component
final class RedisInvitations {

    private static final Script REDEEM = Script.load(RedisInvitations.class, "invitation-redeem.lua");
    private static final String TAG = "{admission}:";
    static final String ALL = TAG + "codes";

    private final UnifiedJedis redis;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RedisInvitations(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * An invitation that is still good.
     *
     * @param uses by how many people
     * @param used by how many it was
     */
    record Invitation(SpokenCode code, int uses, long used, Instant until, ChatId by) {}

    Invitation make(int uses, Duration validity, ChatId by) {
        SpokenCode code = SpokenCode.random(random);
        Instant until = clock.instant().plus(validity);
        String key = key(code);
        redis.hset(key, Map.of("uses", Integer.toString(uses), "until", Long.toString(until.toEpochMilli()), "by",
                by.toString()));
        redis.pexpireAt(key, until.toEpochMilli());
        redis.zadd(ALL, (double) until.toEpochMilli(), code.toString());
        return new Invitation(code, uses, 0, until, by);
    }

    /** Those that are still good, the one that ends first before the others. */
    List<Invitation> all() {
        redis.zremrangeByScore(ALL, 0, (double) clock.instant().toEpochMilli());
        return redis.zrange(ALL, 0, -1).stream().flatMap(code -> SpokenCode.read(code).stream())
                .flatMap(code -> find(code).stream()).toList();
    }

    Optional<Invitation> find(SpokenCode code) {
        List<@Nullable String> fields = new ArrayList<>(redis.hmget(key(code), "uses", "until", "by"));
        String uses = fields.get(0);
        String until = fields.get(1);
        String by = fields.get(2);
        return uses == null || until == null || by == null
                ? Optional.empty()
                : Optional.of(new Invitation(code, Integer.parseInt(uses), redis.scard(users(code)),
                        Instant.ofEpochMilli(Long.parseLong(until)), ChatId.parse(by)));
    }

    /** Whom it has let in stays in. */
    void withdraw(SpokenCode code) {
        redis.del(key(code), users(code));
        redis.zrem(ALL, code.toString());
    }

    /** Uses it up once for this person; true again for who has used it already. */
    boolean redeem(SpokenCode code, ChatId chat) {
        return (Long) REDEEM.run(redis, List.of(key(code), users(code)),
                List.of(chat.toString(), Long.toString(clock.instant().toEpochMilli()))) == 1;
    }

    static String key(Object code) {
        return TAG + "code:" + code;
    }

    static String users(Object code) {
        return key(code) + ":users";
    }
}
