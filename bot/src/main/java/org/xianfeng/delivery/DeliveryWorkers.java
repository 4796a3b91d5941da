package org.xianfeng.delivery;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.store.Outage;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;

/** Works off the inbox, and each lane of each messenger's outbox, while the service runs. */
@Component
final class DeliveryWorkers {

    /** Of each shard. */
    private static final int PLACES = 64;

    /** What a messenger that limits takes in a second is at hand at once, but no more than its connections carry. */
    private static final int MOST_PLACES_OF_BULK = 8;

    /** One that asks and waits for its turn serves so many a second. */
    private static final int TURNS_A_SECOND = 100;

    DeliveryWorkers(Streams streams, TurnHandler turns, List<Messenger> messengers, DeliverySettings settings,
            PacedSends sends, RedisOutbox outbox, RedisLostChats lost, Codec codec,
            ApplicationEventPublisher events) {
        streams.follow(DeliveryStreams.INBOX, entry -> entry.field("chat"), turns,
                StreamWorkers.Acknowledgement.BY_HANDLER);
        Outage outage = new Outage("outbox");
        for (Messenger messenger : messengers) {
            for (Lane lane : Lane.values()) {
                boolean bulk = lane == Lane.BULK && messenger.isPaced();
                int askAtOnce = bulk ? Math.ceilDiv(settings.bulkPerSecond(), TURNS_A_SECOND) : Integer.MAX_VALUE;
                streams.send(streams.workers(DeliveryStreams.outbox(messenger.name(), lane),
                        entry -> entry.field("chat"),
                        new Courier(messenger, lane, sends, outbox, lost, codec, events, askAtOnce),
                        StreamWorkers.Acknowledgement.BY_WORKER, outage, bulk ? bulkPlaces(settings) : PLACES));
            }
        }
    }

    private static int bulkPlaces(DeliverySettings settings) {
        return Math.min(MOST_PLACES_OF_BULK, Math.ceilDiv(settings.bulkPerSecond(), DeliveryStreams.SHARDS));
    }
}
