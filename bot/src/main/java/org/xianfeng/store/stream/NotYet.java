package org.xianfeng.store.stream;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a handler that cannot deal with an entry before some time has passed. The entry is set aside, with those
 * that follow it in its order; meanwhile it holds neither a thread nor a place. Also after a restart it comes before
 * them.
 */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration after;
    private final boolean forAll;
    private final boolean failed;

    private NotYet(@Nullable String reason, Duration after, boolean forAll, boolean failed) {
        super(reason, null, false, false);
        this.after = after;
        this.forAll = forAll;
        this.failed = failed;
    }

    /** What follows in the same order waits; it is no failure, however often it happens. */
    public static NotYet inOrder(Duration after) {
        return new NotYet(null, after, false, false);
    }

    /** The whole stream waits, which does not even have to be read on meanwhile; it is no failure either. */
    public static NotYet all(Duration after) {
        return new NotYet(null, after, true, false);
    }

    /** It was tried in vain; after the third time it is a dead letter with this reason. */
    public static NotYet failed(String reason, Duration after) {
        return new NotYet(reason, after, false, true);
    }

    Duration after() {
        return after;
    }

    boolean isForAll() { return forAll; }

    boolean isFailure() { return failed; }
}
