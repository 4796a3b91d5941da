package org.xianfeng.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/** Lets a share of sends go wrong: what becomes of the n-th send to a chat depends on the seed, the chat and n alone. */
final class SharedFaults {

    private static final List<String> FORBIDDEN = List.of("bot was blocked by the user", "user is deactivated",
            "bot can't initiate conversation with a user");
    private static final long SECOND = 1_000_000_000L;

    private final Map<String, Integer> sends = new HashMap<>();
    private final Map<String, Long> pausedUntil = new HashMap<>();
    private @Nullable FaultShares shares;
    private long allPausedUntil = System.nanoTime();

    synchronized void set(@Nullable FaultShares shares) {
        this.shares = shares;
        sends.clear();
        pausedUntil.clear();
        allPausedUntil = System.nanoTime();
    }

    /** Whether this chat is one of those that cannot be written to. */
    synchronized boolean forbids(String chat) {
        FaultShares now = shares;
        return now != null && draw(now, chat, 0).nextDouble() < now.forbidden();
    }

    synchronized Optional<Fault.What> of(ApiCall call) {
        FaultShares now = shares;
        String chat = call.text("chat_id");
        if (now == null || !call.method().startsWith("send")) {
            return Optional.empty();
        }
        long left = Math.max(pausedUntil.getOrDefault(chat, allPausedUntil), allPausedUntil) - System.nanoTime();
        if (left > 0) {
            return Optional.of(new Fault.What.Refuses(Refusal.tooManyRequests((int) Math.ceilDiv(left, SECOND))));
        }
        if (forbids(chat)) {
            return Optional.of(new Fault.What.Refuses(Refusal.forbidden(
                    FORBIDDEN.get(Math.floorMod(chat.hashCode(), FORBIDDEN.size())))));
        }
        return of(now, chat, draw(now, chat, sends.merge(chat, 1, Integer::sum)));
    }

    private Optional<Fault.What> of(FaultShares now, String chat, SplittableRandom draw) {
        double share = draw.nextDouble();
        if (share < now.tooMany()) {
            long until = System.nanoTime() + now.retryAfter() * SECOND;
            if (share < now.tooMany() / 3) {
                pausedUntil.put(chat, until);
            } else {
                allPausedUntil = until;
            }
            return Optional.of(new Fault.What.Refuses(Refusal.tooManyRequests(now.retryAfter())));
        }
        if (share < now.tooMany() + now.dropped()) {
            return Optional.of(draw.nextBoolean()
                    ? new Fault.What.DropsBeforeDoing()
                    : new Fault.What.DropsAfterDoing());
        }
        return Optional.empty();
    }

    private static SplittableRandom draw(FaultShares shares, String chat, int send) {
        return new SplittableRandom(Objects.hash(shares.seed(), chat, send));
    }
}
