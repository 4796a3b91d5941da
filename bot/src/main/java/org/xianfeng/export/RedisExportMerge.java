package org.xianfeng.export;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;

/** Who has taken a table out of the house is who they are now. */
@Component
final class RedisExportMerge implements MemberMerge {

    private static final String EXPORTS = "volunteer:exports";

    private final UnifiedJedis redis;

    RedisExportMerge(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public List<String> moved() {
        return List.of(EXPORTS);
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public boolean merge(Merge merge) {
        new Renaming(redis, merge.from().toString(), merge.into().toString()).within(EXPORTS);
        return true;
    }
}
