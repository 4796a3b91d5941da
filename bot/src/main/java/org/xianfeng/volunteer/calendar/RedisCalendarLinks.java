package org.xianfeng.volunteer.calendar;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;

/** Each member's secret, and whose a secret is; only where both agree does it open anything. */
@Component
final class RedisCalendarLinks implements CalendarLinks {

    private static final int SECRET_BYTES = 24;

    private final UnifiedJedis redis;
    private final SecureRandom random = new SecureRandom();

    RedisCalendarLinks(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public String of(ChatId member, Locale language) {
        String secret = redis.get(secretOf(member));
        return secret == null ? renew(member, language) : secret;
    }

    @Override
    public String renew(ChatId member, Locale language) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        redis.set(ownerOf(secret), member + " " + language.toLanguageTag());
        String old = redis.setGet(secretOf(member), secret);
        if (old != null) {
            redis.del(ownerOf(old));
        }
        return secret;
    }

    @Override
    public Optional<Owner> owner(String secret) {
        return Optional.ofNullable(redis.get(ownerOf(secret))).map(RedisCalendarLinks::read)
                .filter(owner -> secret.equals(redis.get(secretOf(owner.member()))));
    }

    private static Owner read(String kept) {
        String[] parts = kept.split(" ", 2);
        return new Owner(ChatId.parse(parts[0]), Locale.forLanguageTag(parts[1]));
    }

    private static String secretOf(ChatId member) {
        return "{mem:" + member + "}:calendar";
    }

    private static String ownerOf(String secret) {
        return "volunteer:calendar:owner:" + secret;
    }
}
