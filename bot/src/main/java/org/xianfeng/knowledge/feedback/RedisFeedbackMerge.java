package org.xianfeng.knowledge.feedback;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.store.Renaming;
import redis.clients.jedis.UnifiedJedis;

/**
 * Who waits for the answer to a question waits where they are now. That somebody has voted on an answer is known for
 * three days by a digest of who they were; so they could vote once more on the same one.
 */
@Component
final class RedisFeedbackMerge implements MemberMerge {

    private final UnifiedJedis redis;

    RedisFeedbackMerge(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public List<String> moved() {
        return List.of("{feedback}:askers:*");
    }

    @Override
    public List<String> left() {
        return List.of("{feedback}:request:*");
    }

    @Override
    public boolean merge(Merge merge) {
        Renaming renaming = new Renaming(redis, merge.from().toString(), merge.into().toString());
        redis.hkeys("{feedback}:kept").forEach(question -> renaming.within(RedisAskers.key(question)));
        return true;
    }
}
