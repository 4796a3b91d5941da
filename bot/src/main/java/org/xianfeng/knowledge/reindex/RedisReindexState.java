package org.xianfeng.knowledge.reindex;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/**
 * What instances tell each other of reindexing. Everything is written under the token of the writer's lease, and an
 * earlier holder cannot overwrite what a later one has written.
 */
@Component
final class RedisReindexState {

    private static final String JOB = "{library}:job";
    private static final String PUBLISHED = "{library}:published";
    private static final String VALUE = "value";
    private static final Script KEEP = Script.load(RedisReindexState.class, "keep.lua");

    private static final int MOST_PROBLEMS = 200;
    private static final Duration FOR_GOOD = Duration.ZERO;

    private final UnifiedJedis redis;
    private final JsonMapper mapper = JsonMapper.builder().build();

    RedisReindexState(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Keeps how far a job is; false if a later one has begun. */
    boolean keep(long token, Job job, Duration duration) {
        return keep(JOB, token, job.shortened(MOST_PROBLEMS), duration);
    }

    Optional<Job> job() {
        return read(JOB, Job.class);
    }

    /** Tells all instances what to serve; false if somebody else has told them something since. */
    boolean publish(Publication publication) {
        return keep(PUBLISHED, publication.token(), publication, FOR_GOOD);
    }

    Optional<Publication> published() {
        return read(PUBLISHED, Publication.class);
    }

    private boolean keep(String key, long token, Object value, Duration duration) {
        return (Long) KEEP.run(redis, List.of(key), List.of(Long.toString(token), mapper.writeValueAsString(value),
                Long.toString(duration.toMillis()))) == 1;
    }

    private <T> Optional<T> read(String key, Class<T> type) {
        @Nullable
        String json = redis.hget(key, VALUE);
        return json == null ? Optional.empty() : Optional.of(mapper.readValue(json, type));
    }
}
