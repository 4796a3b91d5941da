package org.xianfeng.delivery;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.store.Outage;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;

/** Works off the inbox, and each lane of each messenger's outbox, while the service runs. */
@Component
final class DeliveryWorkers implements SmartLifecycle {

    /** Before the messengers begin to take updates, and after they have stopped. */
    private static final int PHASE = 0;

    /** Of each shard. */
    private static final int PLACES = 64;

    /** What a messenger that limits takes in a second is at hand at once, but no more than its connections carry. */
    private static final int MOST_PLACES_OF_BULK = 8;

    /** One that asks and waits for its turn serves so many a second. */
    private static final int TURNS_A_SECOND = 100;

    private final StreamWorkers inbox;
    private final List<StreamWorkers> outboxes;
    private volatile boolean running;

    DeliveryWorkers(Streams streams, TurnHandler turns, List<Messenger> messengers, DeliverySettings settings,
            PacedSends sends, RedisOutbox outbox, RedisLostChats lost, Codec codec,
            ApplicationEventPublisher events, Clock clock) {
        inbox = streams.workers(DeliveryStreams.INBOX, entry -> entry.field("chat"), turns,
                StreamWorkers.Acknowledgement.BY_HANDLER);
        Outage outage = new Outage("outbox");
        outboxes = messengers.stream().flatMap(messenger -> Stream.of(Lane.values()).map(lane -> {
            boolean bulk = lane == Lane.BULK && messenger.isPaced();
            int askAtOnce = bulk ? Math.ceilDiv(settings.bulkPerSecond(), TURNS_A_SECOND) : Integer.MAX_VALUE;
            return streams.workers(DeliveryStreams.outbox(messenger.name(), lane), entry -> entry.field("chat"),
                    new Courier(messenger, lane, sends, outbox, lost, codec, events, new CircuitBreaker(clock),
                            askAtOnce),
                    StreamWorkers.Acknowledgement.BY_WORKER, outage, bulk ? bulkPlaces(settings) : PLACES);
        })).toList();
    }

    private static int bulkPlaces(DeliverySettings settings) {
        return Math.min(MOST_PLACES_OF_BULK, Math.ceilDiv(settings.bulkPerSecond(), DeliveryStreams.SHARDS));
    }

    @Override
    public void start() {
        outboxes.forEach(StreamWorkers::start);
        inbox.start();
        running = true;
    }

    /** The outboxes all at once, so that it takes no longer than the slowest. */
    @Override
    public void stop() {
        inbox.close();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outboxes.forEach(outbox -> threads.execute(outbox::close));
        }
        running = false;
    }

    @Override
    public boolean isRunning() { return running; }

    @Override
    public int getPhase() { return PHASE; }
}
