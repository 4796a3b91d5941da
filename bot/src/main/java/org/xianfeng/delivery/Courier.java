package org.xianfeng.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.UnprocessableEntry;
import redis.clients.jedis.exceptions.JedisException;

/** Takes a row of the outbox to its messenger, and sees to what becomes of it. */
@Component
final class Courier implements StreamWorkers.Handler {

    /** A reply whose fate is unknown is sent again: seen twice is better than never. */
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Messenger> messengers;
    private final RedisPause pause;
    private final Codec codec;
    private final ApplicationEventPublisher events;

    Courier(List<Messenger> messengers, RedisPause pause, Codec codec,
            ApplicationEventPublisher events) {
        this.messengers = messengers.stream().collect(Collectors.toMap(Messenger::name, Function.identity()));
        this.pause = pause;
        this.codec = codec;
        this.events = events;
    }

    @Override
    public void handle(StreamEntry entry) throws InterruptedException {
        Outgoing message = codec.outgoing(entry);
        Messenger messenger = messengers.get(message.to().messenger());
        if (messenger == null) {
            throw undeliverable(message, "messenger " + message.to().messenger() + " is off");
        }
        deliver(message, messenger);
    }

    private void deliver(Outgoing message, Messenger messenger) throws InterruptedException {
        for (int tries = 1;; tries++) {
            pause.await(messenger.name());
            switch (attempt(messenger, message)) {
                case Delivery.Sent _ -> {
                    return;
                }
                case Delivery.TooMany(Duration after) -> {
                    pause.begin(messenger.name(), after);
                    tries--;
                }
                case Delivery.Moved(ChatId to) -> throw undeliverable(message, "it has moved to " + to);
                case Delivery.Gone(String reason) -> throw undeliverable(message, reason);
                case Delivery.Later(Duration after) -> {
                    pause.begin(messenger.name(), after);
                    tries--;
                }
                case Delivery.Unreachable(String reason) -> {
                    events.publishEvent(new ChatLost(message.to(), reason));
                    return;
                }
                case Delivery.Rejected(String reason) -> throw undeliverable(message, reason);
                case Delivery.Unknown(String reason) -> {
                    if (tries == TRIES) {
                        throw undeliverable(message, reason);
                    }
                    Thread.sleep(PAUSE.multipliedBy(tries));
                }
            }
        }
    }

    private static Delivery attempt(Messenger messenger, Outgoing message) {
        try {
            return messenger.deliver(message);
        } catch (JedisException e) {
            // not the messenger's fault: the worker tries again until Redis answers
            throw e;
        } catch (RuntimeException | Error e) {
            return new Delivery.Unknown(e.toString());
        }
    }

    private static UnprocessableEntry undeliverable(Outgoing message, String reason) {
        return new UnprocessableEntry("to " + message.to() + ": " + reason, null);
    }
}
