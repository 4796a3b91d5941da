package org.xianfeng.volunteer.calendar;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;

/** The calendar link goes on under the same address; where both have one, that of who they go on as. */
@Component
final class RedisCalendarMerge implements MemberMerge {

    private static final String CALLED_OFF = "called-off";

    private final UnifiedJedis redis;
    private final RedisCalendarLinks links;

    RedisCalendarMerge(UnifiedJedis redis, RedisCalendarLinks links) {
        this.redis = redis;
        this.links = links;
    }

    @Override
    public List<String> moved() {
        return List.of("{mem:*}:calendar", "volunteer:calendar:owner:*", "{mem:*}:called-off");
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public boolean merge(Merge merge) {
        links.become(merge.from(), merge.into());
        new Renaming(redis, merge.from().toString(), merge.into().toString())
                .move(MemberKeys.of(merge.from(), CALLED_OFF), MemberKeys.of(merge.into(), CALLED_OFF));
        return true;
    }
}
