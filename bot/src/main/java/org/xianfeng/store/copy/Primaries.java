package org.xianfeng.store.copy;

import java.util.Arrays;
import java.util.List;

import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.client.RedisAddress;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.exceptions.JedisException;

/** The servers behind an address that hold its data: one, or each of a cluster a part. */
final class Primaries {

    /** Of a node: its id, address, flags, primary, times, state, and then its slots, if it has any. */
    private static final int FIELDS_WITHOUT_SLOTS = 8;

    /** Without a password, as the service asks them. */
    private static final JedisClientConfig OF_SENTINELS = DefaultJedisClientConfig.builder().build();

    private Primaries() {}

    /** @throws RedisUnavailable if nobody there can tell */
    static List<HostAndPort> of(RedisAddress address, JedisClientConfig config) {
        return switch (address.scheme()) {
            case "redis-sentinel" -> ask(address, OF_SENTINELS, redis -> ofSentinel(redis, address.path()));
            case "redis-cluster" -> ask(address, config, redis -> ofCluster(redis.clusterNodes()));
            default -> List.copyOf(address.hosts());
        };
    }

    private static List<HostAndPort> ask(RedisAddress address, JedisClientConfig config, Question question) {
        JedisException last = new JedisException("no host is named");
        for (HostAndPort host : address.hosts()) {
            try (Jedis redis = new Jedis(host, config)) {
                return question.ask(redis);
            } catch (JedisException e) {
                last = e;
            }
        }
        throw new RedisUnavailable("Nobody at " + address + " tells where the data are: " + last.getMessage(),
                "Start it, or correct xianfeng.redis.uri.", last);
    }

    private static List<HostAndPort> ofSentinel(Jedis sentinel, String name) {
        List<String> found = sentinel.sentinelGetMasterAddrByName(name);
        if (found == null) {
            throw new JedisException("the sentinel does not know " + name);
        }
        return List.of(new HostAndPort(found.getFirst(), Integer.parseInt(found.getLast())));
    }

    static List<HostAndPort> ofCluster(String nodes) {
        return Arrays.stream(nodes.split("\n")).map(line -> line.strip().split(" "))
                .filter(fields -> fields.length > FIELDS_WITHOUT_SLOTS
                        && Arrays.asList(fields[2].split(",")).contains("master"))
                .map(fields -> HostAndPort.from(fields[1].replaceFirst("@.*", ""))).toList();
    }

    /** Who asks a server. */
    private interface Question {

        List<HostAndPort> ask(Jedis redis);
    }
}
