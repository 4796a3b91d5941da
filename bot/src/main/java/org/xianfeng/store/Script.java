package org.xianfeng.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** An atomic transition in Lua. Runs by its hash, and survives that Redis has forgotten it. */
public final class Script {

    private final String source;
    private final String hash;

    private Script(String source) {
        this.source = source;
        this.hash = DigestUtils.sha1Hex(source);
    }

    /**
     * The script in these files beside the class that uses it, put together in this order.
     *
     * @throws UncheckedIOException if there is no such file
     */
    public static Script load(Class<?> owner, String... files) {
        return new Script(Arrays.stream(files).map(file -> read(owner, file)).collect(Collectors.joining("\n")));
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
        try {
            return redis.evalsha(hash, keys, arguments);
        } catch (JedisNoScriptException e) {
            return redis.eval(source, keys, arguments);
        }
    }
}
