package org.xianfeng.volunteer.calendar;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.RandomText;
import org.xianfeng.store.Seal;
import org.xianfeng.store.Secrets;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Of each member's secret, what it is worked out from, and whose a secret is by its digest: who reads Redis alone cannot
 * open a calendar, where the secrets come from elsewhere. Those of earlier versions stand there themselves, until they
 * are renewed.
 */
@Component
final class RedisCalendarLinks implements CalendarLinks {

    /** All that a mark has: 160 bits. */
    private static final int LENGTH = 32;
    private static final int NUMBER_BYTES = 9;
    /** No secret of an earlier version begins with it. */
    private static final String NUMBER = "#";

    private final UnifiedJedis redis;
    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    RedisCalendarLinks(UnifiedJedis redis, Secrets secrets) {
        this.redis = redis;
        this.seal = secrets.seal("volunteer:calendar:secret");
    }

    @Override
    public String of(ChatId member, Locale language) {
        String kept = redis.get(secretOf(member));
        return kept == null ? renew(member, language) : secret(member, kept);
    }

    @Override
    public String renew(ChatId member, Locale language) {
        String number = NUMBER + RandomText.of(random, NUMBER_BYTES);
        String secret = secret(member, number);
        redis.set(ownerOf(DigestUtils.sha256Hex(secret)), member + " " + language.toLanguageTag());
        String old = redis.setGet(secretOf(member), number);
        if (old != null) {
            redis.del(ownerOf(DigestUtils.sha256Hex(secret(member, old))));
            redis.del(ownerOf(old));
        }
        return secret;
    }

    @Override
    public Optional<Owner> owner(String secret) {
        String kept = redis.get(ownerOf(DigestUtils.sha256Hex(secret)));
        return Optional.ofNullable(kept == null ? redis.get(ownerOf(secret)) : kept).map(RedisCalendarLinks::read)
                .filter(owner -> opens(secret, owner.member(), redis.get(secretOf(owner.member()))));
    }

    private boolean opens(String secret, ChatId member, @Nullable String kept) {
        return kept != null && secret.equals(secret(member, kept));
    }

    /** Of who was somebody else when the link was made, what is kept says who, behind a space. */
    private String secret(ChatId member, String kept) {
        String[] parts = kept.split(" ", 2);
        return kept.startsWith(NUMBER) ? seal.mark((parts.length == 2 ? parts[1] : member) + parts[0], LENGTH) : kept;
    }

    /**
     * Has the link of the one be the other's, who is the same person, under the same address; unless the other has one,
     * which stays alone.
     */
    void become(ChatId from, ChatId into) {
        String kept = redis.get(secretOf(from));
        if (kept == null) {
            return;
        }
        String moved = kept.startsWith(NUMBER) && kept.indexOf(' ') < 0 ? kept + " " + from : kept;
        redis.set(secretOf(into), moved, SetParams.setParams().nx());
        boolean isTheirs = moved.equals(redis.get(secretOf(into)));
        for (String owner : List.of(ownerOf(DigestUtils.sha256Hex(secret(from, kept))), ownerOf(kept))) {
            String written = redis.get(owner);
            if (written != null && isTheirs) {
                redis.set(owner, into + " " + read(written).language().toLanguageTag());
            } else {
                redis.del(owner);
            }
        }
        redis.del(secretOf(from));
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
