package org.xianfeng.store.embedded;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.xianfeng.store.Outage;
import org.xianfeng.store.PrivateFiles;
import org.xianfeng.store.RedisUnavailable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Launches a Redis server on the loopback address that keeps its data in a folder, with the durable settings. */
final class RedisLauncher {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final Pattern LAST_WORDS = Pattern.compile("(?i)abort|fatal|can't|bad file format|exiting");
    private static final int TRIES_FOR_A_FREE_PORT = 5;
    private static final int TRIES_TO_STOP = 40;
    private static final Duration PAUSE_TO_STOP = Duration.ofMillis(50);

    private final Path folder;
    private final String password;
    private final DataSize maxMemory;
    private final UnaryOperator<Path> program;
    private final Path log;
    private volatile @Nullable HostAndPort running;
    private volatile boolean answered;
    private volatile boolean stopped;

    /** @param program finds the server's program, given a folder for what has to be unpacked */
    RedisLauncher(Path folder, String password, DataSize maxMemory, UnaryOperator<Path> program) {
        this.folder = folder;
        this.password = password;
        this.maxMemory = maxMemory;
        this.program = program;
        this.log = folder.resolve("redis.log");
    }

    /**
     * Returns once the server answers.
     *
     * @param port 0 for any that is free
     * @throws RedisUnavailable if it does not start
     */
    HostAndPort launch(int port) throws IOException {
        Path found = program.apply(folder);
        for (int tries = 1;; tries++) {
            HostAndPort address = address(port == 0 ? freePort() : port);
            if (launch(found, address)) {
                return address;
            }
            if (port != 0 || tries == TRIES_FOR_A_FREE_PORT) {
                throw new RedisUnavailable("Redis does not start on port " + address.getPort() + ": " + lastWords(),
                        "Free the port, or choose another one (xianfeng.redis.port, 0 for any); see " + log, null);
            }
        }
    }

    Jedis connect(HostAndPort address) {
        return new Jedis(address,
                DefaultJedisClientConfig.builder().password(password).autoNegotiateProtocol(false).build());
    }

    static HostAndPort address(int port) {
        return new HostAndPort("127.0.0.1", port);
    }

    /** Whether there is no server any more; one that is busy or stuck still takes connections. */
    static boolean isGone(HostAndPort address) throws IOException {
        try (Socket _ = new Socket(address.getHost(), address.getPort())) {
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    /** Takes the server at this address for one that was launched. */
    void adopt(HostAndPort address) {
        running = address;
    }

    /** Ends the server that was launched, if one was, even if it does not answer yet; none is launched any more. */
    void stop() {
        stopped = true;
        HostAndPort address = running;
        for (int tries = 0; address != null && tries < TRIES_TO_STOP; tries++) {
            try (Jedis redis = connect(address)) {
                redis.shutdown();
                return;
            } catch (JedisException _) {
                if (answered) {
                    return;
                }
                LockSupport.parkNanos(PAUSE_TO_STOP.toNanos());
            }
        }
    }

    private boolean launch(Path server, HostAndPort address) throws IOException {
        if (stopped) {
            throw new IllegalStateException("no Redis is launched any more, since it is to stop");
        }
        running = address;
        Files.deleteIfExists(log);
        // what it writes is for our account alone, whatever mask we were started with ourselves
        Process launcher = new ProcessBuilder("/bin/sh", "-c", "umask 077 && exec \"$0\" \"$1\"", server.toString(),
                configuration(address.getPort()).toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        answered = awaitReady(address, () -> !launcher.isAlive() && gaveUp());
        return answered;
    }

    /** Redis detaches itself, so that a Ctrl-C in the terminal reaches the service first. */
    private Path configuration(int port) throws IOException {
        Path file = folder.resolve("redis.conf");
        Files.deleteIfExists(file);
        return Files.writeString(PrivateFiles.createFile(file),
                String.join("\n", List.of("bind 127.0.0.1", "port " + port, "protected-mode yes",
                        "requirepass " + password, "dir \"" + folder + "\"", "daemonize yes", "logfile redis.log",
                        "pidfile redis.pid", "appendonly yes", "appendfsync always", "save \"\"",
                        "maxmemory " + maxMemory.toBytes(), "maxmemory-policy noeviction", "databases 1",
                        // for a copy of our data there is no second one to wait for
                        "repl-diskless-sync yes", "repl-diskless-sync-delay 0", "tcp-backlog 128", "")));
    }

    /**
     * Waits until the server answers, however long it takes to load its data.
     *
     * @param gaveUp whether to stop waiting while there is no connection
     */
    boolean awaitReady(HostAndPort address, BooleanSupplier gaveUp) {
        long lastSign = System.nanoTime();
        while (System.nanoTime() - lastSign < LONGEST_SILENCE.toNanos()) {
            try (Jedis redis = connect(address)) {
                redis.ping();
                return true;
            } catch (JedisConnectionException e) {
                if (gaveUp.getAsBoolean()) {
                    return false;
                }
            } catch (JedisException e) {
                if (!String.valueOf(e.getMessage()).startsWith(Outage.LOADING)) {
                    return false;
                }
                lastSign = System.nanoTime();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return false;
    }

    /** The server detaches before it opens its port, so that its log alone tells how that went. */
    private boolean gaveUp() {
        return LAST_WORDS.matcher(lastWords()).find();
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
        } catch (IOException e) {
            return "it left no log";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
