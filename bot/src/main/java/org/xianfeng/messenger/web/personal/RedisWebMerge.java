package org.xianfeng.messenger.web.personal;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import redis.clients.jedis.UnifiedJedis;

/**
 * A browser whose identity has gone elsewhere keeps nothing of it: neither what was said there, nor that it is told of
 * news. What was said does not go along; it is of the place.
 */
@Component
final class RedisWebMerge implements MemberMerge {

    private final UnifiedJedis redis;

    RedisWebMerge(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public List<String> moved() {
        return List.of();
    }

    @Override
    public List<String> left() {
        return List.of("{web:*}:log", "{web:*}:unseen", "{web:*}:line:*", "{web:*}:language", "{web:*}:wanted",
                "{web:*}:push", "{web:*}:enclosure:*");
    }

    @Override
    public boolean merge(Merge merge) {
        if (merge.from().messenger().equals("web")) {
            // an open page reads there that it is to be loaded again; after that nobody reads it any more
            Stream<String> gone = merge.pass() == 0
                    ? Stream.of("unseen", "wanted", "push")
                    : Stream.of("log", "unseen", "language", "wanted", "push");
            gone.forEach(what -> redis.del("{" + merge.from() + "}:" + what));
        }
        return true;
    }
}
