package org.xianfeng.broadcast.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.member.Quota;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** The streams that are open on this instance. They end before the web server does, which waits for requests. */
@Component
final class ProgressStreams implements SmartLifecycle {

    private final Quota ofReaders;
    private final Quota ofAddresses;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    ProgressStreams(BroadcastSettings settings) {
        this.ofReaders = new Quota(settings.streamsOfReader());
        this.ofAddresses = new Quota(settings.streamsOfAddress());
    }

    /** Empty if as many are open as may be, for this reader or from this address. */
    Optional<Place> tryOpen(String reader, String address) {
        if (!ofReaders.tryTake(reader)) {
            return Optional.empty();
        }
        if (!ofAddresses.tryTake(address)) {
            ofReaders.giveBack(reader);
            return Optional.empty();
        }
        return Optional.of(new Place(reader, address));
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() { return stopped.getCount() > 0; }

    /** One open stream's. */
    final class Place implements AutoCloseable {

        private final String reader;
        private final String address;

        private Place(String reader, String address) {
            this.reader = reader;
            this.address = address;
        }

        /** Waits so long; true, at once, if we are shutting down. */
        boolean ends(Duration wait) throws InterruptedException {
            return stopped.await(wait.toMillis(), MILLISECONDS);
        }

        @Override
        public void close() {
            ofReaders.giveBack(reader);
            ofAddresses.giveBack(address);
        }
    }
}
