package org.xianfeng.admission;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;

/** Who has come in as somebody of the roster, by an invitation, or has made one, is who they are now. */
@Component
final class RedisAdmissionMerge implements MemberMerge {

    private final UnifiedJedis redis;

    RedisAdmissionMerge(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public List<String> moved() {
        return List.of("{admission}:claims", "{admission}:code:*");
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public boolean merge(Merge merge) {
        Renaming renaming = new Renaming(redis, merge.from().toString(), merge.into().toString());
        renaming.within(RedisMemberList.CLAIMS);
        redis.zrange(RedisInvitations.ALL, 0, -1).forEach(code -> {
            renaming.within(RedisInvitations.key(code));
            renaming.within(RedisInvitations.users(code));
        });
        return true;
    }
}
