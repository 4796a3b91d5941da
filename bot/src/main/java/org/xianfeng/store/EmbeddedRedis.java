package org.xianfeng.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A real Redis server of our own, on the loopback address, with a random password and the durable settings. It outlives
 * a service that was killed and is taken over by the next one on the same folder; a lock on the folder keeps a second
 * service away.
 */
final class EmbeddedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Pattern LAST_WORDS = Pattern.compile("(?i)abort|fatal|can't|bad file format|exiting");
    private static final int TRIES_FOR_A_FREE_PORT = 5;

    private final Path directory;
    private final FileChannel lockFile;
    private final HostAndPort address;
    private final String password;

    private EmbeddedRedis(Path directory, FileChannel lockFile, HostAndPort address, String password) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.address = address;
        this.password = password;
    }

    /**
     * Starts it, or takes over the one that an earlier service left running.
     *
     * @throws RedisUnavailable if the folder or the port is in use, or the server does not start
     */
    static EmbeddedRedis start(Path directory, int port) {
        Path folder = directory.toAbsolutePath().normalize();
        FileChannel lockFile = lock(folder);
        try {
            String password = password(folder.resolve("password"));
            Optional<HostAndPort> left = leftRunning(folder, password);
            HostAndPort address = left.isPresent() ? left.get() : launch(folder, port, password);
            return new EmbeddedRedis(folder, lockFile, address, password);
        } catch (IOException | RuntimeException e) {
            closeQuietly(lockFile);
            throw e instanceof RedisUnavailable known
                    ? known
                    : new RedisUnavailable("Cannot start a Redis of our own in " + folder + ": " + e.getMessage(),
                            "Make the folder writable, or set xianfeng.redis.uri to a running Redis.", e);
        }
    }

    HostAndPort address() {
        return address;
    }

    String password() {
        return password;
    }

    Path directory() {
        return directory;
    }

    /** Stops the server; every acknowledged write is on disk already. */
    @Override
    public void close() {
        try (Jedis redis = connect(address, password)) {
            redis.shutdown();
        } catch (JedisException e) {
            LOG.warn("Redis in {} was gone before we stopped it: {}", directory, e.getMessage());
        } finally {
            closeQuietly(lockFile);
        }
    }

    /** Leaves the server running, as a service that is killed does. */
    void abandon() {
        closeQuietly(lockFile);
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel file = FileChannel.open(folder.resolve("service.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new RedisUnavailable("Another instance is using the data folder " + folder + ".",
                        "Stop it, or give this one a folder of its own (xianfeng.redis.directory); "
                                + "to run several instances together, let them share a Redis (xianfeng.redis.uri).",
                        null);
            }
            return file;
        } catch (IOException e) {
            throw new RedisUnavailable("Cannot use the data folder " + folder + ": " + e.getMessage(),
                    "Make it writable, or choose another one (xianfeng.redis.directory).", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    private static Optional<HostAndPort> leftRunning(Path folder, String password) throws IOException {
        Path portFile = folder.resolve("port");
        if (!Files.exists(portFile)) {
            return Optional.empty();
        }
        HostAndPort address = new HostAndPort("127.0.0.1", Integer.parseInt(Files.readString(portFile).strip()));
        try (Jedis redis = connect(address, password)) {
            Map<String, String> answer = redis.configGet("dir");
            if (!folder.toString().equals(answer.get("dir"))) {
                return Optional.empty();
            }
        } catch (JedisException e) {
            return Optional.empty();
        }
        LOG.info("Took over the Redis that was left running in {}", folder);
        return Optional.of(address);
    }

    private static HostAndPort launch(Path folder, int wantedPort, String password) throws IOException {
        Path program = RedisProgram.find(folder);
        for (int tries = 1;; tries++) {
            int port = wantedPort == 0 ? freePort() : wantedPort;
            Path log = folder.resolve("redis.log");
            Files.deleteIfExists(log);
            Process launcher = new ProcessBuilder(program.toString(),
                    configuration(folder, port, password).toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            HostAndPort address = new HostAndPort("127.0.0.1", port);
            if (awaitReady(address, password, launcher, log)) {
                Files.writeString(folder.resolve("port"), Integer.toString(port));
                return address;
            }
            if (wantedPort != 0 || tries == TRIES_FOR_A_FREE_PORT) {
                throw new RedisUnavailable("Redis does not start on port " + port + ": " + lastWords(log),
                        "Free the port, or choose another one (xianfeng.redis.port, 0 for any); see " + log, null);
            }
        }
    }

    /** Redis detaches itself, so that a Ctrl-C in the terminal reaches the service first. */
    private static Path configuration(Path folder, int port, String password) throws IOException {
        Path file = folder.resolve("redis.conf");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, String.join("\n", List.of("bind 127.0.0.1", "port " + port, "protected-mode yes",
                "requirepass " + password, "dir \"" + folder + "\"", "daemonize yes", "logfile redis.log",
                "pidfile redis.pid", "appendonly yes", "appendfsync always", "save \"\"",
                "maxmemory-policy noeviction", "databases 1", "tcp-backlog 128", "")));
    }

    private static boolean awaitReady(HostAndPort address, String password, Process launcher, Path log) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            try (Jedis redis = connect(address, password)) {
                redis.ping();
                return true;
            } catch (JedisConnectionException e) {
                if (!launcher.isAlive() && gaveUp(log)) {
                    return false;
                }
            } catch (JedisException e) {
                if (!String.valueOf(e.getMessage()).startsWith("LOADING")) {
                    return false;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return false;
    }

    /** The server detaches before it opens its port, so that its log alone tells how that went. */
    private static boolean gaveUp(Path log) {
        return LAST_WORDS.matcher(lastWords(log)).find();
    }

    private static String lastWords(Path log) {
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

    private static Jedis connect(HostAndPort address, String password) {
        return new Jedis(address,
                DefaultJedisClientConfig.builder().password(password).autoNegotiateProtocol(false).build());
    }

    private static void closeQuietly(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("Closing the lock file failed", e);
        }
    }
}
