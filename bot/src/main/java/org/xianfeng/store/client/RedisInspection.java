package org.xianfeng.store.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.embedded.RedisProgram;
import org.xianfeng.store.embedded.RedisVersion;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Looks at a Redis before we trust it with sign-ups. */
final class RedisInspection {

    /** {@code everysec} was measured to lose 30,061 of 267,591 acknowledged sign-ups on kill -9 under a busy disk. */
    static final Map<String, String> DURABLE = Map.of("appendonly", "yes", "appendfsync", "always",
            "maxmemory-policy", "noeviction");

    private static final Logger LOG = LoggerFactory.getLogger(RedisInspection.class);

    private RedisInspection() {}

    /**
     * Checks that it answers, is recent enough and takes writes; warns plainly where it is less durable than it should
     * be.
     *
     * @return its version
     * @throws RedisUnavailable if it cannot be used
     */
    static String check(UnifiedJedis redis, String address) {
        try {
            String version = field(redis.info("server"), "redis_version");
            if (!RedisVersion.parse(version).isAtLeast(RedisProgram.OLDEST)) {
                throw new RedisUnavailable("Redis at " + address + " is version " + version + ".",
                        "Use Redis " + RedisProgram.OLDEST + " or newer.", null);
            }
            redis.set("store:probe", "1", SetParams.setParams().ex(60));
            warnOfLoss(redis, address);
            return version;
        } catch (JedisAccessControlException e) {
            throw new RedisUnavailable("Redis at " + address + " refuses our user or password: " + e.getMessage(),
                    "Correct the password in xianfeng.redis.uri (XIANFENG_REDIS_URI).", e);
        } catch (JedisConnectionException e) {
            throw new RedisUnavailable("Redis at " + address + " cannot be reached: " + e.getMessage(),
                    "Start it, or correct xianfeng.redis.uri; without that setting the service starts a Redis itself.",
                    e);
        } catch (JedisDataException e) {
            throw refusal(e, address);
        }
    }

    private static RedisUnavailable refusal(JedisDataException e, String address) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("READONLY")) {
            return new RedisUnavailable("Redis at " + address + " is a read-only replica.",
                    "Give the address of the primary, or of the sentinels.", e);
        }
        if (message.startsWith("NOAUTH") || message.startsWith("WRONGPASS")) {
            return new RedisUnavailable("Redis at " + address + " wants a password: " + message,
                    "Put it into xianfeng.redis.uri (XIANFENG_REDIS_URI), as redis://:password@host:6379.", e);
        }
        return new RedisUnavailable("Redis at " + address + " refuses: " + message, "See the log of that Redis.", e);
    }

    private static void warnOfLoss(UnifiedJedis redis, String address) {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            DURABLE.forEach((setting, durable) -> {
                String value = redis.configGet(setting).get(setting);
                if (value != null && !value.equals(durable)) {
                    found.put(setting, value);
                }
            });
        } catch (JedisException e) {
            LOG.warn("Redis at {} does not tell its settings ({}); make sure that it has {}", address, e.getMessage(),
                    DURABLE);
            return;
        }
        found.forEach((setting, value) -> LOG.warn(
                "Redis at {} has {} {}; a crash can lose acknowledged sign-ups. Set {} {}", address, setting, value,
                setting, DURABLE.get(setting)));
    }

    static String field(String info, String name) {
        Matcher line = Pattern.compile("^" + name + ":(\\S+)", Pattern.MULTILINE).matcher(info);
        if (!line.find()) {
            throw new IllegalStateException("INFO of Redis has no " + name);
        }
        return line.group(1);
    }
}
