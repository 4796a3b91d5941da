package org.xianfeng.store;

import java.time.Duration;
import java.util.Optional;

/** Rights that one instance at a time may hold, such as polling a messenger. */
public interface Leases {

    /**
     * Takes the lease if nobody holds it.
     *
     * @param name what it is for; part of a Redis key
     * @param duration how long it is held without being renewed
     */
    Optional<Lease> tryAcquire(String name, Duration duration);

    /** A right that we hold until it is closed, or until it was not renewed in time. */
    interface Lease extends AutoCloseable {

        /** Grows with every holder, so that what an earlier holder still does can be told from ours. */
        long token();

        /** Holds it for another duration from now; false when it is somebody else's already. */
        boolean renew();

        /** Gives it back, if it is still ours. */
        @Override
        void close();
    }
}
