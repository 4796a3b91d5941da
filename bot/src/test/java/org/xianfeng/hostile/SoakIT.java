package org.xianfeng.hostile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.xianfeng.Xianfeng;
import org.xianfeng.store.KnownKeys;
import org.xianfeng.volunteer.roster.ServiceProcess;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred members who use the service for a while, {@code xianfeng.soak} minutes; nightly. What it takes after a fifth
 * of that time it does not exceed at the end; the line of JSON that it prints is in {@code docs/security.md}.
 */
@Isolated("what it measures depends on what runs beside it")
@EnabledIfSystemProperty(named = "xianfeng.floods", matches = "true")
@Timeout(1800)
class SoakIT {

    private static final int MEMBERS = 100;
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("xianfeng.soak", 10));
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Test
    void staysLevel(@TempDir Path data) throws Exception {
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class, "--xianfeng.proxy.hops=1",
                "--xianfeng.library.path=" + Path.of("..", "index-data", "1927-1937").toAbsolutePath().normalize());
                RedisClient redis = service.redis();
                Crowd crowd = Crowd.of(MEMBERS, service)) {
            crowd.ask(PAUSE, TIME.dividedBy(5));
            long heap = Measured.heap(service.pid());
            long descriptors = Measured.descriptors(service.pid());
            long keys = lasting(redis);
            List<Duration> waited = crowd.ask(PAUSE, TIME.multipliedBy(4).dividedBy(5));
            long heapAfter = Measured.heap(service.pid());
            System.out.println("SoakIT: {\"members\":" + MEMBERS + ",\"minutes\":" + TIME.toMinutes() + ",\"asked\":"
                    + waited.size() + ",\"p50Ms\":" + waited.get(waited.size() / 2).toMillis() + ",\"p99Ms\":"
                    + Crowd.p99(waited) + ",\"heapKB\":[" + heap + "," + heapAfter + "],\"residentKB\":"
                    + Measured.resident(service.pid()) + ",\"descriptors\":[" + descriptors + ","
                    + Measured.descriptors(service.pid()) + "],\"keysThatStay\":[" + keys + "," + lasting(redis)
                    + "],\"keys\":" + redis.dbSize() + ",\"load\":" + Measured.load() + "}");
            assertThat(Crowd.p99(waited)).isLessThan(1_000);
            assertThat(heapAfter).isLessThan(heap * 5 / 4);
            assertThat(Measured.descriptors(service.pid())).isLessThan(descriptors + 50);
            assertThat(lasting(redis)).isLessThanOrEqualTo(keys + 5);
            assertThat(KnownKeys.read().complaints(redis)).isEmpty();
            assertThat(redis.keys("*:dead")).isEmpty();
        }
    }

    /** Those that do not expire by themselves. */
    private static long lasting(RedisClient redis) {
        return redis.keys("*").stream().filter(key -> redis.ttl(key) == -1).count();
    }
}
