package org.xianfeng.volunteer.signup;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.MemberKeys;
import redis.clients.jedis.UnifiedJedis;

/** The telephone numbers that organizers have given to be shown with their activities, beside their profiles. */
@Component
public final class RedisPhones {

    private static final String FIELD = "phone";
    private static final Pattern FORM = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");

    private final UnifiedJedis redis;

    RedisPhones(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Whether this can be one. */
    public static boolean isNumber(String text) {
        return FORM.matcher(text).matches();
    }

    public Optional<String> of(ChatId organizer) {
        return Optional.ofNullable(redis.hget(MemberKeys.profile(organizer), FIELD));
    }

    public void keep(ChatId organizer, String number) {
        redis.hset(MemberKeys.profile(organizer), FIELD, number);
    }

    public void forget(ChatId organizer) {
        redis.hdel(MemberKeys.profile(organizer), FIELD);
    }
}
