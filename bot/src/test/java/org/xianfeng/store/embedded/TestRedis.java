package org.xianfeng.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Presence;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.client.RedisAddress;
import org.xianfeng.store.client.RedisSettings;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/** A real Redis for a test, with the settings that the service has in operation. */
public final class TestRedis implements AutoCloseable {

    static final DataSize MEMORY = DataSize.ofGigabytes(1);

    private final EmbeddedRedis server;
    private final UnifiedJedis client;

    private TestRedis(EmbeddedRedis server) {
        this.server = server;
        this.client = connect();
    }

    /** Starts one that keeps its data in this folder. */
    public static TestRedis in(Path folder) {
        return new TestRedis(EmbeddedRedis.start(folder, 0, TestRedis.MEMORY));
    }

    public static RedisSettings settings(@Nullable String uri, Path folder) {
        return new RedisSettings(uri, folder.toString(), 0, 256, Duration.ofSeconds(5), MEMORY);
    }

    public UnifiedJedis client() {
        return client;
    }

    /** One more client, as another instance of the service has. */
    public UnifiedJedis connect() {
        return new RedisAddress("redis", null, server.password(), Set.of(server.address()), "")
                .client(settings(null, server.directory()));
    }

    public Leases leases(UnifiedJedis client) {
        return new RedisLeases(client);
    }

    public Leases leases() {
        return new RedisLeases(client);
    }

    /** Forgets who used it, as the service does when it starts: nobody can be left. */
    public void forgetInstances() {
        new RedisLeases(client).clear();
        Presence.clear(client);
    }

    /** Where to reach it with this password, as {@code xianfeng.redis.uri} has it. */
    public String uri(String password) {
        return "redis://:" + password + "@" + server.address();
    }

    public String uri() {
        return uri(server.password());
    }

    /** Changes a setting of the server, such as {@code appendfsync}. */
    public void set(String setting, String value) {
        client.configSet(setting, value);
    }

    /** Makes it the replica of a primary that cannot be reached, and so one that takes no writes. */
    public void becomesReplica() {
        try (Jedis admin = new Jedis(server.address(),
                DefaultJedisClientConfig.builder().password(server.password()).build())) {
            admin.replicaof("127.0.0.1", 1);
        }
    }

    /** Ends the server as a crash does, with no time to say goodbye; it is started again by what looks after it. */
    public void kill() {
        kill(server.directory());
    }

    static void kill(Path folder) {
        try {
            long process = Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip());
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new AssertionError("no Redis in " + folder, e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
