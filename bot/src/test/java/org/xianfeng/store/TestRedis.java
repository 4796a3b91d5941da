package org.xianfeng.store;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/** A real Redis for a test, with the settings that the service has in operation. */
public final class TestRedis implements AutoCloseable {

    private final RedisConnection connection;

    private TestRedis(RedisConnection connection) {
        this.connection = connection;
    }

    /** Starts one that keeps its data in this folder. */
    public static TestRedis in(Path folder) {
        return new TestRedis(RedisConnection.open(settings(null, folder)));
    }

    static RedisSettings settings(@Nullable String uri, Path folder) {
        return new RedisSettings(uri, folder, 0, 128, Duration.ofSeconds(5));
    }

    public UnifiedJedis client() {
        return connection.client();
    }

    public Leases leases() {
        return new RedisLeases(connection.client());
    }

    @Override
    public void close() {
        connection.close();
    }
}
