package org.xianfeng.store.client;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xianfeng.store.RedisServer;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.embedded.EmbeddedRedis;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.UnifiedJedis;

/** Our one connection to Redis, and the server of our own behind it where none was given. */
public final class RedisConnection implements AutoCloseable {

    private final @Nullable EmbeddedRedis own;
    private final UnifiedJedis client;
    private final RedisServer server;

    private RedisConnection(@Nullable EmbeddedRedis own, UnifiedJedis client, RedisServer server) {
        this.own = own;
        this.client = client;
        this.server = server;
    }

    /**
     * Connects, after starting a server if the settings name none.
     *
     * @throws RedisUnavailable if it cannot be used
     */
    public static RedisConnection open(RedisSettings settings) {
        String uri = settings.uri();
        if (uri != null && !uri.isBlank()) {
            RedisAddress address = RedisAddress.parse(uri.strip());
            return connect(null, address, address.toString(), settings);
        }
        EmbeddedRedis own = EmbeddedRedis.start(settings.folder(), settings.port(), settings.maxMemory());
        Set<HostAndPort> here = Set.of(own.address());
        return connect(own, new RedisAddress("redis", null, own.password(), here, ""), own.directory().toString(),
                settings);
    }

    private static RedisConnection connect(@Nullable EmbeddedRedis own, RedisAddress address, String place,
            RedisSettings settings) {
        UnifiedJedis client = address.client(settings);
        try {
            String version = RedisInspection.check(client, address.toString());
            return new RedisConnection(own, client, new RedisServer(version, place, own != null));
        } catch (RuntimeException e) {
            client.close();
            if (own != null) {
                own.close();
            }
            throw e;
        }
    }

    public UnifiedJedis client() {
        return client;
    }

    public RedisServer server() {
        return server;
    }

    @Override
    public void close() {
        client.close();
        if (own != null) {
            own.close();
        }
    }
}
