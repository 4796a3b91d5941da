package org.xianfeng.volunteer.roster;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;

import static org.awaitility.Awaitility.await;

/** The service as a process of its own, so that it can be killed; its embedded Redis survives that. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final Class<?> program;
    private final List<String> settings;
    private final int port;
    private Process process;

    /** @param settings such as {@code --xianfeng.web.heartbeat=1s} */
    public ServiceProcess(Path data, Class<?> program, String... settings) throws IOException {
        this.data = data;
        this.program = program;
        this.settings = List.of(settings);
        port = freePort();
        Path library = Files.createDirectories(data.resolve("library"));
        Files.writeString(library.resolve("one.jsonl"), "{\"id\":\"one\",\"title\":\"一\",\"text\":\"只有一条。\"}\n");
        process = launch();
    }

    /** One that nothing takes by itself before the service does: those that clients get begin at 32768. */
    private static int freePort() {
        return ThreadLocalRandom.current().ints(20_000, 32_000).filter(ServiceProcess::isFree).findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    private Process launch() throws IOException {
        Process started = begin();
        await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(50)).until(() -> isReady(started));
        return started;
    }

    private Process begin() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@jvm.flags", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                        program.getName(),
                        "--server.port=" + port, "--xianfeng.redis.directory=" + data.resolve("redis"),
                        "--xianfeng.library.index=" + data.resolve("index"),
                        "--xianfeng.library.vectors=false",
                        // all members of a test write from one address
                        "--xianfeng.volunteer.members-of-address=0"));
        if (settings.stream().noneMatch(setting -> setting.startsWith("--xianfeng.library.path="))) {
            command.add("--xianfeng.library.path=" + data.resolve("library"));
        }
        command.addAll(settings);
        File log = data.resolve("service.log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    private boolean isReady(Process started) throws InterruptedException, IOException {
        if (!started.isAlive()) {
            throw new IllegalStateException("the service ended: " + Files.readString(data.resolve("service.log")));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(url("/readyz")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public long pid() {
        return process.pid();
    }

    boolean isAlive() { return process.isAlive(); }

    /** What {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Asks it to stop, as {@code SIGTERM} does.
     *
     * @return how long that took
     */
    public Duration stop() {
        long begin = System.nanoTime();
        close();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts it, but waits for no more than this, or for the end of the start. */
    public void startUntil(BooleanSupplier reached) throws IOException {
        process = begin();
        await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(1))
                .until(() -> reached.getAsBoolean() || isReady(process));
    }

    public void startAgain() throws IOException {
        process = launch();
    }

    /** A client of its embedded Redis. */
    public RedisClient redis() throws IOException {
        Path folder = data.resolve("redis");
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setJmxEnabled(false);
        return RedisClient.builder()
                .hostAndPort("127.0.0.1", Integer.parseInt(Files.readString(folder.resolve("port")).strip()))
                .clientConfig(DefaultJedisClientConfig.builder()
                        .password(Files.readString(folder.resolve("password")).strip()).build())
                .poolConfig(pool).build();
    }

    /** Stops it in order, and its Redis with it. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
