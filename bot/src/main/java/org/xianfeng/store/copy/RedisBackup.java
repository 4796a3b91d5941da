package org.xianfeng.store.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.xianfeng.store.PrivateFiles;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.client.RedisAddress;
import org.xianfeng.store.client.RedisConnection;
import org.xianfeng.store.client.RedisSettings;
import org.xianfeng.store.embedded.EmbeddedRedis;
import org.xianfeng.store.schema.Schema;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.UnifiedJedis;

/** Copies the Redis that the settings name, or the one of our own, and fills another one from such a copy. */
public final class RedisBackup {

    private static final String PROBE = "store:probe";
    private static final DataSize ANY = DataSize.ofBytes(0);

    private final RedisSettings settings;

    private RedisBackup(RedisSettings settings) {
        this.settings = settings;
    }

    public static RedisBackup of(Environment environment) {
        return new RedisBackup(Binder.get(environment).bindOrCreate("xianfeng.redis", RedisSettings.class));
    }

    /**
     * Writes a copy of each server's data, each of one moment, into a folder. Whoever uses them is not disturbed.
     *
     * @throws RedisUnavailable if they cannot be had
     */
    public List<Path> copy(Path folder) {
        Optional<String> uri = uri();
        if (uri.isPresent()) {
            return copy(RedisAddress.parse(uri.get()), folder);
        }
        Optional<EmbeddedRedis.Running> running = EmbeddedRedis.runningIn(settings.folder());
        if (running.isPresent()) {
            return copy(address(running.get().address(), running.get().password()), folder);
        }
        if (isEmpty()) {
            throw new RedisUnavailable("There is nothing to copy in " + place() + ".",
                    "Give the folder of the service, xianfeng.redis.directory.", null);
        }
        try (EmbeddedRedis stopped = EmbeddedRedis.start(settings.folder(), settings.port(), settings.maxMemory())) {
            return copy(address(stopped.address(), stopped.password()), folder);
        }
    }

    private List<Path> copy(RedisAddress address, Path folder) {
        JedisClientConfig config = address.connection(settings.timeout());
        List<Path> copies = new ArrayList<>();
        for (HostAndPort primary : Primaries.of(address, config)) {
            Path file = folder.resolve(copies.size() + ".rdb");
            Snapshot.take(primary, config, file);
            copies.add(file);
        }
        return copies;
    }

    /** Where it is, as the operator knows it. */
    public String place() {
        return uri().map(uri -> RedisAddress.parse(uri).toString()).orElseGet(() -> settings.folder().toString());
    }

    /** Whether there is nothing that would be mixed with what is brought back. */
    public boolean isEmpty() {
        if (uri().isPresent()) {
            try (RedisConnection connection = RedisConnection.open(settings)) {
                // that is our own look at it
                connection.client().del(PROBE);
                return Census.of(connection.client()).kinds().isEmpty();
            }
        }
        try (Stream<Path> files = Files.exists(settings.folder()) ? Files.list(settings.folder()) : Stream.empty()) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + settings.folder(), e);
        }
    }

    /** What copies hold, by loading them into a server that is thrown away. */
    public Census count(List<Path> copies, Path scratch) {
        return inScratch(copies, scratch, Census::of);
    }

    /**
     * Fills the Redis of the settings, which must be empty, and counts what is there then. Until all is there, no service
     * starts on it.
     */
    public Census restore(List<Path> copies, Path scratch) {
        return inScratch(copies, scratch, from -> {
            try (RedisConnection target = RedisConnection.open(settings)) {
                UnifiedJedis to = target.client();
                to.del(PROBE);
                to.set(Schema.KEY, Schema.RESTORING);
                KeyCopy.copy(from, to, key -> !key.equals(Schema.KEY));
                to.set(Schema.KEY, Integer.toString(Census.version(from)));
                return Census.of(to);
            }
        });
    }

    private <T> T inScratch(List<Path> copies, Path scratch, Function<UnifiedJedis, T> work) {
        try {
            Path folder = Files.createTempDirectory(PrivateFiles.createFolder(scratch), "redis");
            // from here any version loads its data, whichever form they have
            Files.copy(copies.getFirst(), folder.resolve("appendonly.aof"));
            try (EmbeddedRedis server = EmbeddedRedis.start(folder, 0, ANY);
                    UnifiedJedis redis = address(server.address(), server.password()).client(settings)) {
                for (Path more : copies.subList(1, copies.size())) {
                    var _ = inScratch(List.of(more), scratch, from -> {
                        KeyCopy.copy(from, redis, _ -> true);
                        return more;
                    });
                }
                return work.apply(redis);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the copies of Redis in " + scratch, e);
        }
    }

    private static RedisAddress address(HostAndPort place, String password) {
        return new RedisAddress("redis", null, password, Set.of(place), "");
    }

    private Optional<String> uri() {
        return Optional.ofNullable(settings.uri()).map(String::strip).filter(uri -> !uri.isEmpty());
    }
}
