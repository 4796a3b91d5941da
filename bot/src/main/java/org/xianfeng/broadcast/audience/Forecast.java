package org.xianfeng.broadcast.audience;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.xianfeng.broadcast.SkipReason;

/**
 * How many a broadcast will reach.
 *
 * @param byMessenger those who are sent it
 * @param skipped those who are not, by why
 * @param duration how long it takes at the rate that is allowed
 */
public record Forecast(Map<String, Long> byMessenger, Map<SkipReason, Long> skipped, Duration duration) {

    public Forecast {
        byMessenger = new TreeMap<>(byMessenger);
        skipped = new TreeMap<>(skipped);
    }

    public long recipients() {
        return byMessenger.values().stream().mapToLong(Long::longValue).sum();
    }
}
