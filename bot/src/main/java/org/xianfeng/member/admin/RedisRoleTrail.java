package org.xianfeng.member.admin;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.MemberKeys;
import redis.clients.jedis.UnifiedJedis;

/** Who gave somebody the role that was given last, beside their profile. */
@Component
final class RedisRoleTrail {

    private static final String FIELD = "role-given";

    private final UnifiedJedis redis;

    RedisRoleTrail(UnifiedJedis redis) {
        this.redis = redis;
    }

    record Given(Role role, ChatId by, Instant at) {}

    void note(ChatId somebody, Role role, ChatId by, Instant at) {
        redis.hset(MemberKeys.profile(somebody), FIELD, role + "|" + by + "|" + at.toEpochMilli());
    }

    /** Empty for who has none but that of the beginning. */
    Optional<Given> of(ChatId somebody) {
        return Optional.ofNullable(redis.hget(MemberKeys.profile(somebody), FIELD))
                .map(written -> written.split("\\|", -1)).map(parts -> new Given(Role.valueOf(parts[0]),
                        ChatId.parse(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2]))));
    }
}
