package org.xianfeng.store.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.Loops;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.embedded.RedisProgram;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A primary and its replica behind one address change roles, and the old primary closes no connection. */
class ReplicaSwapTest {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final ShardedStream STREAM = new ShardedStream("swap", 2, shard -> "{w" + shard + "}:stream");

    @TempDir
    Path folder;

    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    @Test
    void goesOnWithTheNewPrimary() throws IOException {
        try (Server one = new Server("one");
                Server other = new Server("other");
                Forwarder forwarder = Forwarder.to(one.address)) {
            other.admin.replicaof(one.address.getHost(), one.address.getPort());
            await().atMost(LONGEST).until(() -> other.admin.info("replication").contains("master_link_status:up"));
            try (UnifiedJedis redis = client(forwarder.address());
                    UnifiedJedis writing = client(forwarder.address());
                    StreamWorkers workers = new Streams(redis, new RedisLeases(redis), new Loops(Clock.systemUTC()),
                            Clock.systemUTC()).workers(STREAM, entry -> entry.field("what"),
                                    entry -> handled.add(entry.field("what")),
                                    StreamWorkers.Acknowledgement.BY_WORKER)) {
                workers.start();
                write(redis, "before");
                writing.set("before", "1");
                await().atMost(LONGEST).until(() -> handled.contains("before"));
                await().atMost(LONGEST).until(() -> other.admin.exists("store:lease:{swap-0}"));

                other.admin.replicaofNoOne();
                one.admin.replicaof(other.address.getHost(), other.address.getPort());
                forwarder.leadsTo(other.address);
                assertThatThrownBy(() -> one.admin.set("a", "b")).isInstanceOf(JedisDataException.class)
                        .hasMessageStartingWith("READONLY");

                await().atMost(LONGEST).ignoreExceptionsInstanceOf(JedisException.class).until(() -> {
                    write(redis, "after");
                    return true;
                });
                await().atMost(LONGEST).until(() -> handled.contains("after"));
                // Redis closes what blocks when it is demoted, but not what only writes
                await().atMost(LONGEST).ignoreExceptionsInstanceOf(JedisException.class)
                        .until(() -> writing.set("after", "1").equals("OK"));
                await().atMost(LONGEST).until(() -> other.admin.xlen(STREAM.key().apply(0)) == 0);
            }
        }
    }

    private static void write(UnifiedJedis redis, String what) {
        redis.xadd(STREAM.key().apply(0), StreamEntryID.NEW_ENTRY, Map.of("what", what));
    }

    private UnifiedJedis client(HostAndPort address) {
        return new RedisAddress("redis", null, null, Set.of(address), "").client(TestRedis.settings(null, folder));
    }

    /** A Redis of its own, and a connection to it that goes round the forwarder. */
    private final class Server implements AutoCloseable {

        private final HostAndPort address = new HostAndPort("127.0.0.1", freePort());
        private final Process process;
        private final Jedis admin;

        Server(String name) throws IOException {
            Path data = Files.createDirectory(folder.resolve(name));
            process = new ProcessBuilder(RedisProgram.find(data).toString(), "--bind", address.getHost(), "--port",
                    Integer.toString(address.getPort()), "--dir", data.toString(), "--save", "",
                    "--repl-diskless-sync-delay", "0").redirectErrorStream(true)
                    .redirectOutput(data.resolve("log").toFile()).start();
            await().atMost(LONGEST).ignoreException(JedisConnectionException.class).until(() -> {
                try (Jedis redis = new Jedis(address)) {
                    return redis.ping().equals("PONG");
                }
            });
            admin = new Jedis(address);
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        @Override
        public void close() {
            admin.close();
            process.destroyForcibly().onExit().join();
        }
    }
}
