package org.xianfeng.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** An atomic transition in Lua. Runs by its hash, and survives that Redis has forgotten it. */
public final class Script {

    private static final Map<String, Script> ALL = new ConcurrentSkipListMap<>();

    private final String source;
    private final String hash;
    private final LongAdder runs = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    private Script(String source) {
        this.source = source;
        this.hash = DigestUtils.sha1Hex(source);
    }

    /** All that were loaded, by the name of their last file. */
    public static Map<String, Script> all() {
        return Map.copyOf(ALL);
    }

    /**
     * The script in these files beside the class that uses it, put together in this order.
     *
     * @throws UncheckedIOException if there is no such file
     */
    public static Script load(Class<?> owner, String... files) {
        Script script = new Script(
                Arrays.stream(files).map(file -> read(owner, file)).collect(Collectors.joining("\n")));
        String name = files[files.length - 1].replaceFirst("[.]lua$", "");
        return Objects.requireNonNullElse(
                ALL.putIfAbsent(owner.getPackageName().replaceFirst(".*[.]", "") + "-" + name, script), script);
    }

    private static String read(Class<?> owner, String file) {
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("no " + file + " beside " + owner.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it; all keys must bear the same hash tag. */
    public Object run(UnifiedJedis redis, List<String> keys, List<String> arguments) {
        long begin = System.nanoTime();
        try {
            return redis.evalsha(hash, keys, arguments);
        } catch (JedisNoScriptException e) {
            return redis.eval(source, keys, arguments);
        } finally {
            runs.increment();
            nanos.add(System.nanoTime() - begin);
        }
    }

    /** How often it was run, and how long that took in all, with the way there and back. */
    public long runs() {
        return runs.sum();
    }

    public double nanos() {
        return nanos.sum();
    }
}
