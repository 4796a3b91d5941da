package org.xianfeng.volunteer.signup;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.store.PersonalCipher;
import redis.clients.jedis.UnifiedJedis;

/** Telephone numbers beside profiles, encrypted; what an earlier version has kept in the clear is encrypted when it is read. */
@Component
final class RedisPhones implements Phones {

    private static final String FIELD = "phone";

    private final UnifiedJedis redis;
    private final PersonalCipher cipher;

    RedisPhones(UnifiedJedis redis, PersonalCipher cipher) {
        this.redis = redis;
        this.cipher = cipher;
    }

    @Override
    public Optional<String> of(ChatId organizer) {
        String kept = redis.hget(MemberKeys.profile(organizer), FIELD);
        if (kept != null && !PersonalCipher.isEncrypted(kept)) {
            keep(organizer, kept);
            return Optional.of(kept);
        }
        return Optional.ofNullable(kept).flatMap(sealed -> cipher.decrypt(sealed, organizer.toString()));
    }

    @Override
    public void keep(ChatId organizer, String number) {
        redis.hset(MemberKeys.profile(organizer), FIELD,
                cipher.encrypt(number, organizer.toString()));
    }

    @Override
    public void forget(ChatId organizer) {
        redis.hdel(MemberKeys.profile(organizer), FIELD);
    }
}
