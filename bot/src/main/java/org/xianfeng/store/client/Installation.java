package org.xianfeng.store.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.PrivateFiles;
import org.xianfeng.store.RedisServer;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Tells a Redis that has lost its data from one that never had any, by a mark that we leave in it, and beside it where it
 * is our own.
 */
final class Installation {

    static final String KEY = "store:installation";
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final String PROBE = "store:probe";
    private static final int PROBE_SECONDS = 60;
    private static final int OURS = 6;

    private final UnifiedJedis redis;
    private final Path file;
    private final String mark;
    private volatile boolean told;

    /** Marks a Redis that is new, or was used by an earlier version. */
    static Installation begin(UnifiedJedis redis, RedisServer server) {
        return new Installation(redis, server);
    }

    private Installation(UnifiedJedis redis, RedisServer server) {
        this.redis = redis;
        this.file = Path.of(server.embedded() ? server.place() : ".").resolve("installation");
        Optional<String> before = server.embedded() ? read() : Optional.empty();
        if (before.isPresent()) {
            this.mark = before.get();
        } else {
            if (redis.set(KEY, UUID.randomUUID().toString(), SetParams.setParams().nx()) != null && isEmpty()) {
                LOG.warn("Redis at {} holds nothing of ours: this is a new installation. If it should not be, stop the "
                        + "service and look for its data", server.place());
            }
            this.mark = redis.get(KEY);
            if (server.embedded()) {
                write();
            }
        }
        var _ = problem();
    }

    /** What keeps it from being used, if anything does: it takes no writes, or is not the one that we began with. */
    Optional<String> problem() {
        try {
            redis.set(PROBE, "1", SetParams.setParams().ex(PROBE_SECONDS));
            if (mark.equals(redis.get(KEY))) {
                told = false;
                return Optional.empty();
            }
        } catch (JedisException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        String problem = "Redis has lost its data, or is another one: our mark is gone";
        if (!told) {
            told = true;
            LOG.error("{}. Restore its append-only file and start again; to begin anew, remove {} and {}", problem, KEY,
                    file);
        }
        return Optional.of(problem);
    }

    /** Whether there is nothing but what we have just written: our mark, a probe, the version, and who may change it. */
    private boolean isEmpty() {
        try {
            return redis.dbSize() <= OURS;
        } catch (JedisException | UnsupportedOperationException e) {
            LOG.debug("a cluster does not tell how much it holds", e);
            return false;
        }
    }

    private Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write() {
        try {
            Files.writeString(PrivateFiles.createFile(file), mark);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
