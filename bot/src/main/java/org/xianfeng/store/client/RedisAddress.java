package org.xianfeng.store.client;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import org.xianfeng.store.RedisUnavailable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.PooledConnectionProvider;

/** A Redis address as the operator writes it, and the client for it. */
public record RedisAddress(String scheme, @Nullable String user, @Nullable String password, Set<HostAndPort> hosts,
        String path) {

    private static final int USUAL_PORT = 6379;
    private static final int USUAL_SENTINEL_PORT = 26379;

    /**
     * Reads {@code scheme://user:password@host:port,host:port/path}.
     *
     * @throws RedisUnavailable if it is of another form
     */
    public static RedisAddress parse(String uri) {
        try {
            int authority = uri.indexOf("://") + 3;
            String scheme = uri.substring(0, authority - 3);
            String rest = uri.substring(authority);
            int at = rest.lastIndexOf('@');
            // java.net.URI takes no list of hosts; it only decodes the user's part for us
            String credentials = at < 0 ? "" : URI.create("x://" + rest.substring(0, at) + "@h").getUserInfo();
            int colon = credentials.indexOf(':');
            String user = colon < 1 ? null : credentials.substring(0, colon);
            String password = credentials.isEmpty() ? null : credentials.substring(colon + 1);
            String[] place = rest.substring(at + 1).split("/", 2);
            int port = scheme.equals("redis-sentinel") ? USUAL_SENTINEL_PORT : USUAL_PORT;
            Set<HostAndPort> hosts = Arrays.stream(place[0].split(",")).map(host -> host(host, port))
                    .collect(Collectors.toSet());
            return new RedisAddress(scheme, user, password, hosts, place.length > 1 ? place[1] : "");
        } catch (RuntimeException e) {
            // the cause may quote the address, and with it the password
            throw new RedisUnavailable("xianfeng.redis.uri is not an address of a Redis.",
                    "Write it as redis://:password@host:6379, rediss://…, "
                            + "redis-sentinel://:password@host,host/master or redis-cluster://:password@host,host.",
                    null);
        }
    }

    private static HostAndPort host(String text, int usualPort) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        return text.contains(":") ? HostAndPort.from(text) : new HostAndPort(text, usualPort);
    }

    /** A client; nothing is sent before its first command. */
    public UnifiedJedis client(RedisSettings settings) {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(settings.connections());
        pool.setMaxIdle(settings.connections());
        pool.setJmxEnabled(false);
        JedisClientConfig config = connection(settings.timeout());
        return switch (scheme) {
            case "redis", "rediss" -> pipelining(hosts.iterator().next(), config, pool);
            case "redis-sentinel" -> RedisSentinelClient.builder().masterName(path).sentinels(hosts)
                    .clientConfig(config).poolConfig(pool).build();
            case "redis-cluster" -> RedisClusterClient.builder().nodes(hosts).clientConfig(config).poolConfig(pool)
                    .build();
            default -> throw new RedisUnavailable("xianfeng.redis.uri begins with " + scheme + "://.",
                    "It must begin with redis://, rediss://, redis-sentinel:// or redis-cluster://.", null);
        };
    }

    /** How each of its servers is connected to. */
    public JedisClientConfig connection(Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        return DefaultJedisClientConfig.builder().user(user).password(password)
                .sslOptions(scheme.equals("rediss") ? SslOptions.defaults() : null).connectionTimeoutMillis(millis)
                .socketTimeoutMillis(millis).build();
    }

    private static UnifiedJedis pipelining(HostAndPort host, JedisClientConfig config,
            GenericObjectPoolConfig<Connection> pool) {
        PooledConnectionProvider connections = new PooledConnectionProvider(host, config, pool);
        return RedisClient.builder().hostAndPort(host).clientConfig(config).connectionProvider(connections)
                .commandExecutor(new PipeliningExecutor(connections)).build();
    }

    /** The address without user and password. */
    @Override
    public String toString() {
        return scheme + "://" + hosts.stream().map(HostAndPort::toString).sorted().collect(Collectors.joining(","));
    }
}
