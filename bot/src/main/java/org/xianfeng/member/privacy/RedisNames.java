package org.xianfeng.member.privacy;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.MemberKeys;
import redis.clients.jedis.UnifiedJedis;

/** All that somebody is called: by their messenger, by themselves, and by who has confirmed it. */
@Component
final class RedisNames {

    private static final String[] FIELDS = {"name", "chosen-name", "confirmed"};

    private final UnifiedJedis redis;

    RedisNames(UnifiedJedis redis) {
        this.redis = redis;
    }

    Set<String> of(ChatId member) {
        return new HashSet<>(redis.hmget(MemberKeys.profile(member), FIELDS)).stream().filter(Objects::nonNull)
                .filter(name -> !name.isBlank()).collect(Collectors.toSet());
    }
}
