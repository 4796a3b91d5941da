package org.xianfeng.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import redis.clients.jedis.HostAndPort;

/** Looks after our own Redis, and launches it again when it has ended; what it acknowledged is still in its folder. */
final class RedisWatch implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(RedisWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RedisLauncher launcher;
    private final HostAndPort address;
    private final Path folder;
    private Duration pause = PERIOD;

    RedisWatch(RedisLauncher launcher, HostAndPort address, Path folder) {
        this.launcher = launcher;
        this.address = address;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "redis-watch";
    }

    @Override
    public Duration period() {
        return pause;
    }

    @Override
    public Duration delay() {
        return PERIOD;
    }

    /** Launches it if it is gone. */
    @Override
    public void run(LoopState loop) throws IOException {
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        if (RedisLauncher.isGone(address)) {
            launcher.launch(address.getPort());
            LOG.warn("Redis in {} had ended and was started again", folder);
        }
        pause = PERIOD;
    }
}
