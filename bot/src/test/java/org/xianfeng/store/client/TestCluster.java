package org.xianfeng.store.client;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xianfeng.store.embedded.RedisProgram;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

import static org.awaitility.Awaitility.await;

/** A Redis Cluster of three primaries on the loopback address. */
public final class TestCluster implements AutoCloseable {

    private static final int PRIMARIES = 3;
    private static final int SLOTS = 16_384;

    /** How far from its port a node listens for the others. */
    private static final int BUS = 10_000;

    private final List<Process> servers = new ArrayList<>();
    private final List<HostAndPort> nodes = new ArrayList<>();
    private final Path folder;

    private TestCluster(Path folder) {
        this.folder = folder;
    }

    /** Starts one that keeps its data in this folder. */
    public static TestCluster in(Path folder) throws IOException {
        TestCluster cluster = new TestCluster(folder);
        Path program = RedisProgram.find(folder);
        for (int i = 0; i < PRIMARIES; i++) {
            cluster.launch(program, Files.createDirectory(folder.resolve("node-" + i)));
        }
        cluster.join();
        return cluster;
    }

    private void launch(Path program, Path data) throws IOException {
        HostAndPort node = new HostAndPort("127.0.0.1", freePort());
        servers.add(new ProcessBuilder(program.toString(), "--bind", node.getHost(), "--port",
                Integer.toString(node.getPort()), "--dir", data.toString(), "--cluster-enabled", "yes",
                "--appendonly", "yes", "--appendfsync", "always", "--save", "").redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile()).start());
        nodes.add(node);
    }

    private void join() {
        for (int i = 0; i < PRIMARIES; i++) {
            HostAndPort node = nodes.get(i);
            await().atMost(Duration.ofSeconds(30)).ignoreException(JedisConnectionException.class)
                    .until(() -> ask(node, Jedis::ping).equals("PONG"));
            int[] slots = IntStream.range(SLOTS * i / PRIMARIES, SLOTS * (i + 1) / PRIMARIES).toArray();
            ask(node, redis -> redis.clusterAddSlots(slots));
            ask(node, redis -> redis.clusterMeet(nodes.getFirst().getHost(), nodes.getFirst().getPort()));
        }
        nodes.forEach(node -> await().atMost(Duration.ofSeconds(30)).until(() -> {
            String info = ask(node, Jedis::clusterInfo);
            return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + PRIMARIES);
        }));
    }

    private static String ask(HostAndPort node, Function<Jedis, String> question) {
        try (Jedis redis = new Jedis(node, DefaultJedisClientConfig.builder().build())) {
            return question.apply(redis);
        }
    }

    /** A client as the service has it. */
    public UnifiedJedis connect() {
        return new RedisAddress("redis-cluster", null, null, Set.copyOf(nodes), "")
                .client(TestRedis.settings(null, folder));
    }

    /** Where to reach it, as {@code xianfeng.redis.uri} has it. */
    public String uri() {
        return "redis-cluster://" + nodes.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
    }

    /** One whose port for the others is free, most likely, and exists. */
    private static int freePort() throws IOException {
        RandomGenerator random = RandomGenerator.getDefault();
        while (true) {
            try (ServerSocket socket = new ServerSocket(random.nextInt(20_000, 32_000), 1,
                    InetAddress.getLoopbackAddress());
                    ServerSocket bus = new ServerSocket(socket.getLocalPort() + BUS, 1,
                            InetAddress.getLoopbackAddress())) {
                return bus.getLocalPort() - BUS;
            } catch (BindException _) {
                // taken; another one then
            }
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.destroyForcibly().onExit().join());
    }
}
