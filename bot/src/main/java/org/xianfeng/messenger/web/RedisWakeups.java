package org.xianfeng.messenger.web;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Hears from Redis which chats' logs have grown, whichever instance wrote to them: one subscription for all pages. */
@Component
final class RedisWakeups implements SmartLifecycle {

    static final String CHANNEL = "web:wake";

    private static final Logger LOG = LoggerFactory.getLogger(RedisWakeups.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UnifiedJedis redis;
    private final SseSubscriptions sseSubscriptions;
    private final Subscription subscription = new Subscription();
    private volatile boolean running;
    private volatile boolean deaf;

    RedisWakeups(UnifiedJedis redis, SseSubscriptions sseSubscriptions) {
        this.redis = redis;
        this.sseSubscriptions = sseSubscriptions;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("web-wakeups").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        try {
            redis.publish(CHANNEL, "");
        } catch (JedisException e) {
            LOG.debug("Whoever listens ends with the connection", e);
        }
    }

    @Override
    public boolean isRunning() { return running; }

    private void listen() {
        while (running) {
            try {
                redis.subscribe(subscription, CHANNEL);
            } catch (RuntimeException | Error e) {
                if (running) {
                    missNews(e);
                    pause();
                }
            }
        }
    }

    private void missNews(Throwable cause) {
        if (!deaf) {
            LOG.warn("Open pages are told of news late, since Redis cannot be listened to: {}", cause.toString());
        }
        deaf = true;
    }

    private void hearAgain() {
        if (deaf) {
            LOG.info("Redis is listened to again, open pages are told of news at once");
        }
        deaf = false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends itself: if another thread unsubscribed, the connection could be back in the pool, and in use, before that
     * thread has done with it.
     */
    private final class Subscription extends JedisPubSub {

        private boolean ending;

        /** Also after a broken connection, while which something may have been missed. */
        @Override
        public void onSubscribe(String channel, int channels) {
            ending = false;
            hearAgain();
            sseSubscriptions.wakeAll();
            unsubscribeIfStopped();
        }

        @Override
        public void onMessage(String channel, String chat) {
            sseSubscriptions.wake(chat);
            unsubscribeIfStopped();
        }

        private void unsubscribeIfStopped() {
            if (!running && !ending) {
                // once: a second answer would be taken for that to the next command on this connection
                ending = true;
                unsubscribe();
            }
        }
    }
}
