package org.xianfeng.delivery;

import java.time.Clock;
import java.util.Locale;

/** Names dead letters of what is no entry of a stream. */
final class DeadLetters {

    private DeadLetters() {}

    /** Short enough to be read out on the telephone: the shard, and when it was put aside. */
    static String reference(int shard, Clock clock) {
        return (shard + "-" + Long.toString(clock.millis(), Character.MAX_RADIX)).toUpperCase(Locale.ROOT);
    }
}
