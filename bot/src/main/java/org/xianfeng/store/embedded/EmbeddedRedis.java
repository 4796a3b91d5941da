package org.xianfeng.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.xianfeng.store.Loops;
import org.xianfeng.store.PrivateFiles;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.Ticker;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A real Redis server of our own, on the loopback address, with a random password and the durable settings. When it
 * ends, it is started again. It outlives a service that was killed and is taken over by the next one on the same
 * folder; a lock on the folder keeps a second service away.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final Path directory;
    private final FileChannel lockFile;
    private final RedisLauncher launcher;
    private final HostAndPort address;
    private final String password;
    private final LastStop lastStop;
    private final Ticker watch;

    private EmbeddedRedis(Path directory, FileChannel lockFile, RedisLauncher launcher, HostAndPort address,
            String password, LastStop lastStop) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.launcher = launcher;
        this.address = address;
        this.password = password;
        this.lastStop = lastStop;
        this.watch = Ticker.start(new RedisWatch(launcher, address, directory), new Loops(Clock.systemUTC()));
    }

    /**
     * Starts it, or takes over the one that an earlier service left running.
     *
     * @throws RedisUnavailable if the folder or the port is in use, or the server does not start
     */
    public static EmbeddedRedis start(Path directory, int port, DataSize maxMemory) {
        return start(directory, port, maxMemory, RedisProgram::find);
    }

    static EmbeddedRedis start(Path directory, int port, DataSize maxMemory, UnaryOperator<Path> program) {
        Path folder = directory.toAbsolutePath().normalize();
        FileChannel lockFile = lock(folder);
        try {
            String password = password(folder.resolve("password"));
            RedisLauncher launcher = new RedisLauncher(folder, password, maxMemory, program);
            LastStop lastStop = LastStop.with(launcher::stop);
            Path portFile = folder.resolve("port");
            Optional<HostAndPort> left = leftRunning(folder, portFile, launcher);
            left.ifPresent(address -> {
                LOG.info("Took over the Redis that was left running in {}", folder);
                launcher.adopt(address);
            });
            HostAndPort address = left.isPresent() ? left.get() : launcher.launch(port);
            Files.writeString(PrivateFiles.createFile(portFile), Integer.toString(address.getPort()));
            return new EmbeddedRedis(folder, lockFile, launcher, address, password, lastStop);
        } catch (IOException | RuntimeException e) {
            closeQuietly(lockFile);
            throw e instanceof RedisUnavailable known
                    ? known
                    : new RedisUnavailable("Cannot start a Redis of our own in " + folder + ": " + e.getMessage(),
                            "Make the folder writable, or set xianfeng.redis.uri to a running Redis.", e);
        }
    }

    /** The one that a service has running in this folder; empty if none does. */
    public static Optional<Running> runningIn(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        Path portFile = folder.resolve("port");
        try {
            if (!Files.exists(portFile)) {
                return Optional.empty();
            }
            String password = Files.readString(folder.resolve("password")).strip();
            RedisLauncher launcher = new RedisLauncher(folder, password, DataSize.ofBytes(0), RedisProgram::find);
            return leftRunning(folder, portFile, launcher).map(address -> new Running(address, password));
        } catch (IOException e) {
            throw new RedisUnavailable("Cannot read the data folder " + folder + ": " + e.getMessage(),
                    "Run this as the account of the service.", e);
        }
    }

    /**
     * A server that answers.
     *
     * @param address on the loopback interface
     */
    public record Running(HostAndPort address, String password) {}

    public HostAndPort address() {
        return address;
    }

    public String password() {
        return password;
    }

    public Path directory() {
        return directory;
    }

    /** Stops the server; every acknowledged write is on disk already. */
    @Override
    public void close() {
        watch.close();
        lastStop.cancel();
        try (Jedis redis = launcher.connect(address)) {
            redis.shutdown();
        } catch (JedisException e) {
            LOG.warn("Redis in {} was gone before we stopped it: {}", directory, e.getMessage());
        } finally {
            closeQuietly(lockFile);
        }
    }

    /** Leaves the server running, as a service that is killed does. */
    void abandon() {
        watch.close();
        lastStop.cancel();
        closeQuietly(lockFile);
    }

    private static FileChannel lock(Path folder) {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.tighten(folder);
            FileChannel file = FileChannel.open(PrivateFiles.createFile(folder.resolve("service.lock")),
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
        Files.writeString(PrivateFiles.createFile(file), password);
        return password;
    }

    private static Optional<HostAndPort> leftRunning(Path folder, Path portFile, RedisLauncher launcher)
            throws IOException {
        if (!Files.exists(portFile)) {
            return Optional.empty();
        }
        HostAndPort address = RedisLauncher.address(Integer.parseInt(Files.readString(portFile).strip()));
        // it may still be loading its data; a second server on the same folder would ruin them
        if (!launcher.awaitReady(address, () -> true)) {
            return Optional.empty();
        }
        try (Jedis redis = launcher.connect(address)) {
            if (!folder.toString().equals(redis.configGet("dir").get("dir"))) {
                return Optional.empty();
            }
        } catch (JedisException e) {
            return Optional.empty();
        }
        return Optional.of(address);
    }

    private static void closeQuietly(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.debug("Closing the lock file failed", e);
        }
    }
}
