package org.xianfeng.knowledge.feedback;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;

/**
 * Who has handed a question over and so wants to hear when there is an answer: by the question's key, apart from its
 * text, and no longer than until they were told. Nobody is shown it.
 */
@Component
final class RedisAskers {

    private static final int MOST = 50;
    private static final Duration KEPT = Duration.ofDays(90);

    private final UnifiedJedis redis;

    RedisAskers(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Somebody waits for the answer; more than fifty are not told. */
    void add(QuestionRef asked, ChatId chat) {
        String question = redis.hget("{feedback}:asked:" + asked, "key");
        if (question != null && redis.scard(key(question)) < MOST) {
            try (AbstractPipeline pipeline = redis.pipelined()) {
                pipeline.sadd(key(question), chat.toString());
                pipeline.pexpire(key(question), KEPT.toMillis());
                pipeline.sync();
            }
        }
    }

    /** Who waits for an answer to one of these questions. */
    List<ChatId> of(Collection<String> questions) {
        return questions.stream().flatMap(question -> redis.smembers(key(question)).stream()).distinct()
                .map(ChatId::parse).toList();
    }

    /** They were told, or there is nothing to be told. */
    void forget(Collection<String> questions) {
        questions.forEach(question -> redis.del(key(question)));
    }

    static String key(String question) {
        return "{feedback}:askers:" + question;
    }
}
