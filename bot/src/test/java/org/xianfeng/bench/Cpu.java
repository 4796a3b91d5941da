package org.xianfeng.bench;

import java.util.Map;

import redis.clients.jedis.UnifiedJedis;

/** Processor time spent so far, in seconds: by us and by Redis. */
record Cpu(double ours, double redis) {

    static Cpu spent(UnifiedJedis redis) {
        double ofRedis = redis.info("cpu").lines().filter(line -> line.matches("used_cpu_(sys|user):.*"))
                .mapToDouble(line -> Double.parseDouble(line.split(":", 2)[1])).sum();
        double ofOurs = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        return new Cpu(ofOurs, ofRedis);
    }

    Cpu since(Cpu before) {
        return new Cpu(ours - before.ours, redis - before.redis);
    }

    /** Microseconds of processor time for each of so many updates. */
    Map<String, Double> microsFor(int updates) {
        return Map.of("ours", Math.round(ours / updates * 1e8) / 100.0, "redis",
                Math.round(redis / updates * 1e8) / 100.0);
    }
}
