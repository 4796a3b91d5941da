package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.stream.StreamEntry;
import redis.clients.jedis.exceptions.JedisException;
import tools.jackson.core.JacksonException;

/** Takes a row of the outbox to its messenger, and sees to what becomes of it. */
@Component
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** A reply whose fate is unknown is sent again: seen twice is better than never. */
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String OUTGOING = "outgoing";

    private final Map<String, Messenger> messengers;
    private final RedisPause pause;
    private final RedisTurns turns;
    private final Codec codec;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Courier(List<Messenger> messengers, RedisPause pause, RedisTurns turns, Codec codec,
            ApplicationEventPublisher events, Clock clock) {
        this.messengers = messengers.stream().collect(Collectors.toMap(Messenger::name, Function.identity()));
        this.pause = pause;
        this.turns = turns;
        this.codec = codec;
        this.events = events;
        this.clock = clock;
    }

    void handle(StreamEntry entry) throws InterruptedException {
        Outgoing message;
        try {
            message = codec.outgoing(entry.field(OUTGOING));
        } catch (JacksonException e) {
            bury(entry, "it cannot be read: " + e.getOriginalMessage());
            return;
        }
        Messenger messenger = messengers.get(message.to().messenger());
        if (messenger == null) {
            bury(entry, "messenger " + message.to().messenger() + " is off");
        } else {
            handle(entry, message, messenger);
        }
    }

    private void handle(StreamEntry entry, Outgoing message, Messenger messenger) throws InterruptedException {
        for (int tries = 1;; tries++) {
            pause.await(messenger.name());
            switch (deliver(messenger, message)) {
                case Delivery.Sent() -> {
                    return;
                }
                case Delivery.Later(Duration after) -> {
                    pause.begin(messenger.name(), after);
                    tries--;
                }
                case Delivery.Unreachable(String reason) -> {
                    events.publishEvent(new ChatLost(message.to(), reason));
                    return;
                }
                case Delivery.Rejected(String reason) -> {
                    bury(entry, reason);
                    return;
                }
                case Delivery.Unknown(String reason) -> {
                    if (tries == TRIES) {
                        bury(entry, reason);
                        return;
                    }
                    Thread.sleep(PAUSE.multipliedBy(tries));
                }
            }
        }
    }

    private static Delivery deliver(Messenger messenger, Outgoing message) {
        try {
            return messenger.deliver(message);
        } catch (JedisException e) {
            // not the messenger's fault: the worker tries again until Redis answers
            throw e;
        } catch (RuntimeException e) {
            return new Delivery.Unknown(e.toString());
        }
    }

    private void bury(StreamEntry entry, String reason) {
        String reference = TurnHandler.reference(entry);
        LOG.error("A message to {} could not be delivered and is dead letter {}: {}", entry.field("chat"), reference,
                reason);
        turns.bury(entry.shard(), new DeadLetter(reference, clock.instant(), entry.field(OUTGOING), reason));
    }
}
