package org.xianfeng.messenger.telegram;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import redis.clients.jedis.UnifiedJedis;

/** A form that is open in a chat is of who was there before. */
@Component
final class RedisTelegramMerge implements MemberMerge {

    private final UnifiedJedis redis;

    RedisTelegramMerge(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public List<String> moved() {
        return List.of();
    }

    @Override
    public List<String> left() {
        return List.of(RedisOpenForms.KEY + "*");
    }

    @Override
    public boolean merge(Merge merge) {
        if (merge.from().messenger().equals(TelegramMessenger.NAME)) {
            redis.del(RedisOpenForms.KEY + merge.from().id());
        }
        return true;
    }
}
