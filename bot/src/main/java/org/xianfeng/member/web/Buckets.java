package org.xianfeng.member.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.springframework.util.ConcurrentLruCache;

/** A token bucket for each of those who came last. */
final class Buckets {

    /** Who is forgotten for the sake of others begins with a full one. */
    private static final int MOST = 20_000;

    private final ConcurrentLruCache<String, Bucket> buckets;

    Buckets(int perMinute, Clock clock) {
        TimeMeter time = new ClockMeter(clock);
        buckets = new ConcurrentLruCache<>(MOST, _ -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute / 4).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
    }

    /** Takes one token of somebody's; answers how long to wait where there is none, and otherwise zero. */
    Duration take(String whose) {
        return Duration.ofNanos(buckets.get(whose).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() { return true; }
    }
}
