package org.xianfeng.store.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.store.schema.Schema;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/**
 * How much there is of everything in a Redis.
 *
 * @param version of the data
 * @param kinds by the form of their keys, in which {@code N} stands for a number and {@code *} for anything
 */
public record Census(int version, Map<String, Count> kinds) {

    private static final Pattern TAG = Pattern.compile("\\{([a-z-]+:)[^}]*}");
    private static final Pattern PART = Pattern.compile("[a-z][a-z-]*|[a-zN{}*-]*");
    private static final long NEVER = -1;

    /** Written by whoever looks. */
    private static final Set<String> OF_THE_STORE = Set.of(Schema.KEY, "store:probe");

    /**
     * Of one kind.
     *
     * @param keys that stay until they are deleted
     * @param elements in those: of a list, a set, a hash, a stream; of a text one
     * @param expiring keys that end by themselves
     */
    public record Count(long keys, long elements, long expiring) {

        Count plus(Count other) {
            return new Count(keys + other.keys, elements + other.elements, expiring + other.expiring);
        }
    }

    public Census {
        kinds = new TreeMap<>(kinds);
    }

    /** Counts all that is there. */
    static Census of(UnifiedJedis redis) {
        Map<String, Count> kinds = new TreeMap<>();
        Keys.each(redis,
                keys -> count(redis, keys.stream().filter(key -> !OF_THE_STORE.contains(key)).toList(), kinds));
        return new Census(version(redis), kinds);
    }

    /** What the data say of themselves, which is nothing where they are older than that. */
    static int version(UnifiedJedis redis) {
        String version = redis.get(Schema.KEY);
        return version == null ? Schema.FIRST : Integer.parseInt(version);
    }

    private static void count(UnifiedJedis redis, List<String> keys, Map<String, Count> kinds) {
        List<Response<String>> types = new ArrayList<>();
        List<Response<Long>> left = new ArrayList<>();
        List<Response<Long>> sizes = new ArrayList<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            keys.forEach(key -> {
                types.add(pipeline.type(key));
                left.add(pipeline.pttl(key));
            });
            pipeline.sync();
            for (int i = 0; i < keys.size(); i++) {
                sizes.add(size(pipeline, types.get(i).get(), keys.get(i)));
            }
            pipeline.sync();
        }
        for (int i = 0; i < keys.size(); i++) {
            Count count = left.get(i).get() == NEVER
                    ? new Count(1, Math.max(1, types.get(i).get().equals("string") ? 1 : sizes.get(i).get()), 0)
                    : new Count(0, 0, 1);
            kinds.merge(kind(keys.get(i)), count, Count::plus);
        }
    }

    private static Response<Long> size(AbstractPipeline pipeline, String type, String key) {
        return switch (type) {
            case "hash" -> pipeline.hlen(key);
            case "list" -> pipeline.llen(key);
            case "set" -> pipeline.scard(key);
            case "zset" -> pipeline.zcard(key);
            case "stream" -> pipeline.xlen(key);
            // a text, or what has ended meanwhile
            default -> pipeline.pttl(key);
        };
    }

    /** The form of a key: whose it is does not stand in it. */
    static String kind(String key) {
        String tagged = TAG.matcher(key).replaceAll("{$1*}").replaceAll("[0-9]+", "N");
        return Pattern.compile(":(?![^{]*})").splitAsStream(tagged)
                .map(part -> PART.matcher(part).matches() || part.startsWith("{") ? part : "*")
                .collect(Collectors.joining(":"));
    }

    /** Of all kinds whose name ends so. */
    public Count sum(String... ends) {
        return kinds.entrySet().stream().filter(kind -> List.of(ends).stream().anyMatch(kind.getKey()::endsWith))
                .map(Map.Entry::getValue).reduce(new Count(0, 0, 0), Count::plus);
    }

    /** What another that came of this lacks or has beside it, by kind; keys that end by themselves may have ended. */
    public List<String> differences(Census other) {
        Map<String, Count> all = new TreeMap<>(other.kinds);
        all.putAll(kinds);
        Count none = new Count(0, 0, 0);
        return all.keySet().stream().flatMap(kind -> {
            Count here = kinds.getOrDefault(kind, none);
            Count there = other.kinds.getOrDefault(kind, none);
            boolean same = here.keys == there.keys && here.elements == there.elements
                    && here.expiring >= there.expiring;
            return same ? List.<String>of().stream() : List.of(kind + ": " + here + " and " + there).stream();
        }).toList();
    }
}
