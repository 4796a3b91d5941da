package org.xianfeng.store;

import java.time.Duration;

/**
 * For how long a request that comes again is known, and gets the answer that it got: Telegram redelivers what was not
 * acknowledged for at most a day, and the inbox hands out the same update again for no longer.
 */
public final class DeduplicationWindow {

    public static final Duration LENGTH = Duration.ofDays(1);

    /** As scripts want it. */
    public static final String SECONDS = Long.toString(LENGTH.toSeconds());

    private DeduplicationWindow() {}
}
