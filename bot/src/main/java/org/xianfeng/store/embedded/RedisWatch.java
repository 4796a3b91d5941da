package org.xianfeng.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.RedisUnavailable;
import redis.clients.jedis.HostAndPort;

/** Looks after our own Redis, and launches it again when it has ended; what it acknowledged is still in its folder. */
final class RedisWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisWatch.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RedisLauncher launcher;
    private final HostAndPort address;
    private final Path folder;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private RedisWatch(RedisLauncher launcher, HostAndPort address, Path folder) {
        this.launcher = launcher;
        this.address = address;
        this.folder = folder;
        this.thread = Thread.ofVirtual().name("redis-watch").unstarted(this::watch);
    }

    static RedisWatch start(RedisLauncher launcher, HostAndPort address, Path folder) {
        RedisWatch watch = new RedisWatch(launcher, address, folder);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        Duration pause = ROUND;
        try {
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = isThere() ? ROUND : longer(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Launches it if it is gone; false if that fails. */
    private boolean isThere() {
        try {
            if (RedisLauncher.isGone(address)) {
                launcher.launch(address.getPort());
                LOG.warn("Redis in {} had ended and was started again", folder);
            }
            return true;
        } catch (IOException | RedisUnavailable e) {
            LOG.error("Redis in {} has ended and cannot be started again: {}", folder, e.getMessage());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Returns when it launches no more. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
