package org.xianfeng.watch;

import java.util.Map;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

/** Whether Redis answers, how long our scripts take there, and which loops and entries fail. */
@Component
final class RedisSample implements Sample {

    private final UnifiedJedis redis;
    private final Loops loops;
    private final MeterRegistry meters;

    RedisSample(UnifiedJedis redis, Loops loops, MeterRegistry meters) {
        this.redis = redis;
        this.loops = loops;
        this.meters = meters;
    }

    @Override
    public void take(Readings readings) {
        Script.all().forEach((name, script) -> FunctionTimer
                .builder("xianfeng.redis.script", script, Script::runs, Script::nanos, NANOSECONDS)
                .tag("script", name).register(meters));
        Map<String, Long> dead = loops.deadLetters();
        dead.keySet().forEach(stream -> FunctionCounter
                .builder("xianfeng.dead.letters", loops, all -> all.deadLetters().getOrDefault(stream, 0L))
                .tag("stream", stream).register(meters));
        readings.set("xianfeng.loops.failing", (double) loops.failing());
        readings.set("xianfeng.redis.up", isUp() ? 1 : 0);
    }

    private boolean isUp() {
        try {
            return redis.exists("store:installation");
        } catch (JedisException _) {
            return false;
        }
    }
}
