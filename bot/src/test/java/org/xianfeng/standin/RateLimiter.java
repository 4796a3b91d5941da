package org.xianfeng.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what is sent, by the second, the minute and the chat, and refuses what is too much. */
final class RateLimiter {

    private static final Set<String> COUNTED = Set.of("sendmessage", "senddocument", "sendphoto", "editmessagetext",
            "editmessagecaption");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private static final RateLimits NONE = new RateLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final Window bulk = new Window(SECOND);
    private final Map<String, Window> chats = new HashMap<>();
    private RateLimits limits = NONE;
    private long refused;

    synchronized void set(RateLimits limits) {
        this.limits = limits;
        chats.clear();
    }

    /** Lets the call pass and counts it, or tells how it is refused. */
    synchronized Optional<Refusal> of(ApiCall call, boolean isReply) {
        if (!COUNTED.contains(call.method())) {
            return Optional.empty();
        }
        long now = System.nanoTime();
        String chat = call.text("chat_id");
        boolean group = chat.startsWith("-");
        Window own = chats.computeIfAbsent(chat,
                _ -> new Window(group ? MINUTE : Math.min(MINUTE, limits.chatBurst() * SECOND)));
        long wait = Math.max(own.untilFewerThan(group ? limits.groupPerMinute() : limits.chatBurst(), now),
                isReply ? 0 : bulk.untilFewerThan(limits.bulkPerSecond(), now));
        if (wait > 0) {
            refused++;
            return Optional.of(Refusal.tooManyRequests((int) Math.ceilDiv(wait, SECOND)));
        }
        own.add(now);
        if (!isReply) {
            bulk.add(now);
        }
        return Optional.empty();
    }

    synchronized long refused() {
        return refused;
    }

    /** The most bulk messages that were taken in any second. */
    synchronized int worstSecond() {
        return bulk.most;
    }

    /** What was taken lately. */
    private static final class Window {

        private final long length;
        private final Deque<Long> taken = new ArrayDeque<>();
        private int most;

        Window(long length) {
            this.length = length;
        }

        void add(long now) {
            forget(now);
            taken.add(now);
            most = Math.max(most, taken.size());
        }

        long untilFewerThan(int limit, long now) {
            forget(now);
            return taken.size() < limit ? 0 : Math.max(1, taken.getFirst() + length - now);
        }

        private void forget(long now) {
            while (!taken.isEmpty() && now - taken.getFirst() >= length) {
                taken.remove();
            }
        }
    }
}
