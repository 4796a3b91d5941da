package org.xianfeng.volunteer.signup;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.MemberKeys;
import redis.clients.jedis.UnifiedJedis;

/** Telephone numbers beside profiles. */
@Component
final class RedisPhones implements Phones {

    private static final String FIELD = "phone";

    private final UnifiedJedis redis;

    RedisPhones(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> of(ChatId organizer) {
        return Optional.ofNullable(redis.hget(MemberKeys.profile(organizer), FIELD));
    }

    @Override
    public void keep(ChatId organizer, String number) {
        redis.hset(MemberKeys.profile(organizer), FIELD, number);
    }

    @Override
    public void forget(ChatId organizer) {
        redis.hdel(MemberKeys.profile(organizer), FIELD);
    }
}
