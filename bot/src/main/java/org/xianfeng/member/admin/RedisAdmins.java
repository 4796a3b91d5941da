package org.xianfeng.member.admin;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.messaging.RoleChanged;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.member.RedisMembers;
import org.xianfeng.store.Script;
import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.UnifiedJedis;

/**
 * Those whom others, or the first link, have made admin, in a set of their own, so that it can be told at one moment
 * whether somebody is the last one. Those of the settings are not among them.
 */
@Component
final class RedisAdmins {

    private static final Script RELEASE = Script.load(RedisAdmins.class, "admins-release.lua");
    private static final String ADMINS = "{first-admin}:admins";
    private static final int PAGE = 500;

    private final UnifiedJedis redis;

    RedisAdmins(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Whether there is any; where the set is empty, all members are gone through, as earlier versions kept none. */
    boolean areAny() {
        if (redis.scard(ADMINS) == 0) {
            gather();
        }
        return redis.scard(ADMINS) > 0;
    }

    /** Has somebody be admin no more; false for the last one, who stays it. */
    boolean release(ChatId somebody) {
        return !areAny() || (Long) RELEASE.run(redis, List.of(ADMINS), List.of(somebody.toString())) == 1;
    }

    @EventListener
    void notice(RoleChanged change) {
        if (change.role() == Role.ADMIN) {
            redis.sadd(ADMINS, change.chat().toString());
        } else {
            redis.srem(ADMINS, change.chat().toString());
        }
    }

    private void gather() {
        ScanIteration everybody = redis.scanIteration(PAGE, MemberKeys.profile("*"));
        while (!everybody.isIterationCompleted()) {
            everybody.nextBatch().getResult().stream()
                    .filter(key -> Role.ADMIN.name().equals(redis.hget(key, RedisMembers.ROLE)))
                    .forEach(key -> redis.sadd(ADMINS, MemberKeys.owner(key).toString()));
        }
    }
}
