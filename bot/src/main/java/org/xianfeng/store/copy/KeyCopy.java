package org.xianfeng.store.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/** Copies keys from one Redis to another, with the time that it has left to live. */
final class KeyCopy {

    private static final long GONE = -2;

    private KeyCopy() {}

    static void copy(UnifiedJedis from, UnifiedJedis to, Predicate<String> wanted) {
        Keys.each(from, keys -> copy(from, to, keys.stream().filter(wanted).toList()));
    }

    private static void copy(UnifiedJedis from, UnifiedJedis to, List<String> keys) {
        List<Response<byte[]>> values = new ArrayList<>();
        List<Response<Long>> left = new ArrayList<>();
        try (AbstractPipeline pipeline = from.pipelined()) {
            keys.forEach(key -> {
                values.add(pipeline.dump(key));
                left.add(pipeline.pttl(key));
            });
            pipeline.sync();
        }
        List<Response<String>> done = new ArrayList<>();
        try (AbstractPipeline pipeline = to.pipelined()) {
            for (int i = 0; i < keys.size(); i++) {
                if (values.get(i).get() != null && left.get(i).get() != GONE) {
                    done.add(pipeline.restore(keys.get(i), Math.max(0, left.get(i).get()), values.get(i).get()));
                }
            }
            pipeline.sync();
        }
        // throws what the server has refused
        done.forEach(Response::get);
    }
}
