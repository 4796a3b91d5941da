package org.xianfeng.broadcast.send;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Settlement;
import org.xianfeng.broadcast.message.BroadcastFiles;
import org.xianfeng.broadcast.message.MessageComposer;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.ChatMoved;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.chat.messaging.Pace;
import redis.clients.jedis.exceptions.JedisException;

/** Sends one row's message, and says what came of it. Never throws. */
@Component
final class SendTask {

    private static final Logger LOG = LoggerFactory.getLogger(SendTask.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration UNTIL_FILE = Duration.ofSeconds(30);

    private final MessageComposer composer;
    private final BroadcastFiles files;
    private final Pace pace;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendTask(MessageComposer composer, BroadcastFiles files, Pace pace, ApplicationEventPublisher events, Clock clock) {
        this.composer = composer;
        this.files = files;
        this.pace = pace;
        this.events = events;
        this.clock = clock;
    }

    Settlement send(Broadcast broadcast, ChatId chat, Messenger messenger) {
        if (chat.isForgotten()) {
            return new Settlement.Blocked("forgotten");
        }
        Reply message;
        try {
            if (!files.isThere(broadcast)) {
                // Guard stops it for that: nobody is to be left out if it goes on
                return later(SOON);
            }
            message = composer.message(broadcast, chat);
        } catch (JedisException e) {
            return later(SOON);
        } catch (BroadcastFiles.Unavailable e) {
            return later(UNTIL_FILE);
        } catch (RuntimeException e) {
            LOG.error("A message of broadcast {} could not be written", broadcast.id(), e);
            return new Settlement.Failed(e.toString());
        }
        Outgoing outgoing = new Outgoing(ShownRows.message(broadcast.id(), chat), chat, message, null);
        Delivery delivery = deliver(messenger, outgoing);
        return settlement(chat, delivery instanceof Delivery.Moved(ChatId to)
                ? deliver(messenger, moved(outgoing, to))
                : delivery);
    }

    /** To where it goes on; certainly nothing was sent to where it was. */
    private Outgoing moved(Outgoing message, ChatId to) {
        events.publishEvent(new ChatMoved(message.to(), to));
        return new Outgoing(message.id(), to, message.reply(), null);
    }

    /** What Redis, rather than the messenger, kept from happening may be tried again: the web chat knows the id. */
    private static Delivery deliver(Messenger messenger, Outgoing message) {
        try {
            return messenger.deliverAndWatch(message);
        } catch (JedisException e) {
            return new Delivery.Later(SOON);
        } catch (RuntimeException | Error e) {
            return new Delivery.Unknown(e.toString());
        }
    }

    private Settlement settlement(ChatId chat, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent(var messages) -> new Settlement.Sent(messages);
            case Delivery.Kept(var messages) -> new Settlement.Kept(messages);
            case Delivery.Later(Duration after) -> later(after);
            case Delivery.TooMany(Duration after) -> {
                pause(chat, after);
                yield later(after);
            }
            case Delivery.Unreachable(String reason) -> {
                events.publishEvent(new ChatLost(chat, reason));
                yield new Settlement.Blocked(reason);
            }
            case Delivery.Rejected(String reason) -> new Settlement.Failed(reason);
            case Delivery.Gone(String reason) -> new Settlement.Failed(reason);
            case Delivery.Moved(ChatId to) -> new Settlement.Failed("moved to " + to);
            case Delivery.Unknown(String reason) -> new Settlement.Unknown(reason);
        };
    }

    private void pause(ChatId chat, Duration after) {
        Duration bulk = pace.refused(Lane.BULK, chat, after);
        LOG.info("A chat of {} is sent nothing for {} s, the bulk lane pauses for {} s", chat.messenger(),
                after.toSeconds(), bulk.toSeconds());
    }

    private Settlement later(Duration after) {
        return new Settlement.Later(clock.instant().plus(after));
    }
}
