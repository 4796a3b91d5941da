package org.xianfeng.delivery;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;

/** Works off the inbox and the outbox while the service runs. */
@Component
final class DeliveryWorkers implements SmartLifecycle {

    /** Before the messengers begin to take updates, and after they have stopped. */
    private static final int PHASE = 0;

    private final StreamWorkers inbox;
    private final StreamWorkers outbox;
    private volatile boolean running;

    DeliveryWorkers(Streams streams, TurnHandler turns, Courier courier) {
        inbox = streams.workers(DeliveryStreams.INBOX,
                entry -> entry.field("chat"), turns,
                StreamWorkers.Acknowledgement.BY_HANDLER);
        outbox = streams.workers(DeliveryStreams.OUTBOX,
                entry -> entry.field("chat"), courier,
                StreamWorkers.Acknowledgement.BY_WORKER);
    }

    @Override
    public void start() {
        outbox.start();
        inbox.start();
        running = true;
    }

    @Override
    public void stop() {
        inbox.close();
        outbox.close();
        running = false;
    }

    @Override
    public boolean isRunning() { return running; }

    @Override
    public int getPhase() { return PHASE; }
}
