package org.xianfeng.export;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import redis.clients.jedis.UnifiedJedis;

/** Who has taken a table out of the house. */
@Component
final class RedisExportPersonalData implements PersonalData {

    private final UnifiedJedis redis;
    private final Phrases phrases;

    RedisExportPersonalData(UnifiedJedis redis, Phrases phrases) {
        this.redis = redis;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.counted("volunteer:exports"));
    }

    @Override
    public List<String> told(ChatId member, Locale language) {
        long times = redis.xrange("volunteer:exports", "-", "+").stream()
                .filter(entry -> member.toString().equals(entry.getFields().get("who"))).count();
        return times == 0 ? List.of() : List.of(phrases.plain(language, "privacy.told.exports", times));
    }
}
