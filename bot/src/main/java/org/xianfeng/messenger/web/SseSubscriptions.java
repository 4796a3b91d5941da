package org.xianfeng.messenger.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Quota;

/**
 * The open pages on this instance, each waiting for its chat's log to grow. Stops before the web server does, which
 * waits for requests to end.
 */
@Component
final class SseSubscriptions implements SmartLifecycle {

    private final Map<String, Set<Watch>> watches = new ConcurrentHashMap<>();
    private final Quota ofMembers;
    private final Quota ofAddresses;
    private volatile boolean running;

    SseSubscriptions(WebChatSettings settings) {
        this.ofMembers = new Quota(settings.pagesOfMember());
        this.ofAddresses = new Quota(settings.pagesOfAddress());
    }

    /**
     * Begins to watch a chat; whatever is added from now on wakes. Empty if as many do as may, in all or from this
     * address: each holds a connection, of which there is an end.
     */
    Optional<Watch> tryWatch(ChatId chat, String address) {
        if (!ofMembers.tryTake(chat.toString())) {
            return Optional.empty();
        }
        if (!ofAddresses.tryTake(address)) {
            ofMembers.giveBack(chat.toString());
            return Optional.empty();
        }
        return Optional.of(watch(chat, address));
    }

    private Watch watch(ChatId chat, String address) {
        Watch watch = new Watch(chat.toString(), address);
        watches.compute(watch.chat, (_, others) -> {
            Set<Watch> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(watch);
            return all;
        });
        return watch;
    }

    /** Wakes who watches this chat. */
    void wake(String chat) {
        watches.getOrDefault(chat, Set.of()).forEach(Watch::wake);
    }

    /** Wakes everybody: something may have been missed. */
    void wakeAll() {
        watches.values().forEach(all -> all.forEach(Watch::wake));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        wakeAll();
    }

    @Override
    public boolean isRunning() { return running; }

    /** One open page's watch. */
    final class Watch implements AutoCloseable {

        private final String chat;
        private final String address;
        private final Semaphore wakeups = new Semaphore(0);

        private Watch(String chat, String address) {
            this.chat = chat;
            this.address = address;
        }

        /** Whether there is still something to wait for; not when we are shutting down. */
        boolean goesOn() {
            return running;
        }

        /** Waits until woken, at most this long. */
        boolean await(Duration most) throws InterruptedException {
            boolean woken = wakeups.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            wakeups.drainPermits();
            return woken;
        }

        private void wake() {
            wakeups.release();
        }

        @Override
        public void close() {
            watches.computeIfPresent(chat, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
            ofMembers.giveBack(chat);
            ofAddresses.giveBack(address);
        }
    }
}
