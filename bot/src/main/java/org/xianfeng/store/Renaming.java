package org.xianfeng.store;

import java.util.ArrayList;
import java.util.List;

import redis.clients.jedis.UnifiedJedis;

/**
 * Has what is kept under one id be another's. Each step may be done again, and then changes nothing: what a crash has cut
 * off is done from the beginning.
 */
public final class Renaming {

    private static final Script WITHIN = Script.load(Renaming.class, "rename-within.lua");
    private static final Script PUT = Script.load(Renaming.class, "rename-put.lua");
    private static final Script TAKE_OUT = Script.load(Renaming.class, "rename-take-out.lua");

    private final UnifiedJedis redis;
    private final String from;
    private final String into;

    public Renaming(UnifiedJedis redis, String from, String into) {
        this.redis = redis;
        this.from = from;
        this.into = into;
    }

    /**
     * Puts the other id in place of the one wherever it stands as a whole in what a key holds. Where the other stands
     * already as the same field or member, that stays and the one's goes.
     *
     * @return whether there was something to replace
     */
    public boolean within(String key) {
        return (Long) WITHIN.run(redis, List.of(key), List.of(from, into)) == 1;
    }

    /**
     * Puts what one key holds into another: of a string, a hash, a set or a sorted set. What is there already stays. The
     * keys may be on different nodes; so it is copied first, and then that is taken out which was copied.
     */
    public void move(String key, String other) {
        List<String> kept = read(key);
        if (!kept.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of(Long.toString(redis.pttl(key))));
            arguments.addAll(kept);
            PUT.run(redis, List.of(other), arguments);
            TAKE_OUT.run(redis, List.of(key), kept);
        }
    }

    /** Its type and what it holds: of a hash fields and values, of a sorted set members and scores by turns. */
    private List<String> read(String key) {
        String type = redis.type(key);
        List<String> kept = new ArrayList<>(List.of(type));
        switch (type) {
            case "string" -> kept.add(redis.get(key));
            case "set" -> kept.addAll(redis.smembers(key));
            case "hash" -> redis.hgetAll(key).forEach((field, value) -> kept.addAll(List.of(field, value)));
            case "zset" -> redis.zrangeWithScores(key, 0, -1).forEach(
                    entry -> kept.addAll(List.of(entry.getElement(), Double.toString(entry.getScore()))));
            case "none" -> kept.clear();
            default -> throw new IllegalArgumentException("cannot put a " + type + " elsewhere: " + key);
        }
        return kept;
    }
}
