package org.xianfeng.knowledge.web;

import java.time.Duration;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Turn;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * What was answered last in the conversations of {@code /api/v1/ask}, for a while. What callers name theirs is kept as a
 * digest only. Without Redis, each question stands by itself.
 */
@Component
final class RedisConversations {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConversations.class);

    private final UnifiedJedis redis;
    private final Duration remembered;

    RedisConversations(UnifiedJedis redis, LibrarySettings settings) {
        this.redis = redis;
        this.remembered = settings.followUp();
    }

    Optional<Turn> last(String session) {
        try {
            return Optional.ofNullable(redis.get(key(session))).flatMap(Turn::read);
        } catch (JedisException e) {
            LOG.warn("What was asked before is not known, so the question is taken by itself: {}", e.toString());
            return Optional.empty();
        }
    }

    void keep(String session, Turn turn) {
        try {
            redis.set(key(session), turn.written(), SetParams.setParams().px(remembered.toMillis()));
        } catch (JedisException e) {
            LOG.warn("What was asked is not remembered: {}", e.toString());
        }
    }

    private static String key(String session) {
        return "ask:" + DigestUtils.sha256Hex(session).substring(0, 32);
    }
}
