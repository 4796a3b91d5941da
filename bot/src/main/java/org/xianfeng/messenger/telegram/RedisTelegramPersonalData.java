package org.xianfeng.messenger.telegram;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Erasure;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import redis.clients.jedis.UnifiedJedis;

/** Which message of a chat asks for the next answer of a form; its key has the chat's id without the messenger's name. */
@Component
final class RedisTelegramPersonalData implements PersonalData {

    private final UnifiedJedis redis;

    RedisTelegramPersonalData(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own(RedisOpenForms.KEY + "*"));
    }

    @Override
    public void erase(Erasure erasure) {
        if (erasure.member().messenger().equals(TelegramMessenger.NAME)) {
            redis.del(RedisOpenForms.KEY + erasure.member().id());
        }
    }
}
