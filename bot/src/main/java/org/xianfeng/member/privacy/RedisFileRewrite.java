package org.xianfeng.member.privacy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.store.RedisServer;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Has our own Redis write its append-only file anew after an erasure, since the old one still has all that was ever
 * written. That it is wanted stands in Redis until a rewriting that began afterwards has ended well: one that is under
 * way already began before the erasure's end and keeps what was to go.
 *
 * <p>Used by one thread of one instance, which holds the lease of erasures. A Redis that is not ours is left to those
 * who run it.
 */
@Component
final class RedisFileRewrite {

    static final String WANTED = "{erasures}:rewrite";

    private static final Logger LOG = LoggerFactory.getLogger(RedisFileRewrite.class);

    private final UnifiedJedis redis;
    private final RedisServer server;
    private @Nullable Begun begun;

    RedisFileRewrite(UnifiedJedis redis, RedisServer server) {
        this.redis = redis;
        this.server = server;
    }

    /**
     * A rewriting that this instance began.
     *
     * @param wish the value of {@link #WANTED} then
     * @param run the run of Redis that does it: one that has crashed meanwhile did not
     */
    private record Begun(String wish, String run) {}

    void want() {
        if (server.embedded()) {
            redis.set(WANTED, UUID.randomUUID().toString());
        }
    }

    boolean isWanted() { return redis.exists(WANTED); }

    /** Begins it where it is wanted and can begin, and ends the wish once it is done; to be called until it is not. */
    void write() {
        String wish = redis.get(WANTED);
        if (wish == null) {
            return;
        }
        Set<String> state = redis.info().lines().collect(Collectors.toSet());
        if (state.contains("aof_rewrite_in_progress:1") || state.contains("aof_rewrite_scheduled:1")) {
            return;
        }
        String run = state.stream().filter(line -> line.startsWith("run_id:")).findAny().orElseThrow();
        Begun now = new Begun(wish, run);
        if (now.equals(begun) && state.contains("aof_last_bgrewrite_status:ok")) {
            redis.del(WANTED);
            begun = null;
            return;
        }
        try {
            redis.executeCommand(new CommandObject<>(new CommandArguments(Protocol.Command.BGREWRITEAOF),
                    BuilderFactory.STRING));
            begun = now;
        } catch (JedisDataException e) {
            LOG.info("Redis does not write its file anew now, and is asked again: {}", e.getMessage());
        }
    }
}
