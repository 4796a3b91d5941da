package org.xianfeng.broadcast.send;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.broadcast.Row;
import org.xianfeng.broadcast.message.MessageComposer;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Pace;

/**
 * Deletes or replaces what was sent, one row after another. Doing so twice does no harm, so a row is taken off the list
 * only when it has been done.
 */
@Component
final class Rework {

    private static final Logger LOG = LoggerFactory.getLogger(Rework.class);
    private static final int BATCH = 16;

    private final Recipients recipients;
    private final MessageComposer composer;
    private final Pace pace;

    Rework(Recipients recipients, MessageComposer composer, Pace pace) {
        this.recipients = recipients;
        this.composer = composer;
        this.pace = pace;
    }

    /** Whether it got on. */
    boolean some(Broadcast broadcast, Messenger messenger) {
        List<Row> rows = recipients.nextSent(broadcast.id(), messenger.name(), BATCH);
        for (Row row : rows) {
            switch (pace.take(Lane.BULK, row.chat())) {
                case Pace.Permit.Granted() -> {
                    if (!rework(broadcast, row, messenger)) {
                        recipients.reworkLast(broadcast.id(), row.chat());
                        return false;
                    }
                }
                case Pace.Permit.ChatHeld _ -> recipients.reworkLast(broadcast.id(), row.chat());
                case Pace.Permit.LaneHeld _ -> {
                    return false;
                }
            }
        }
        return !rows.isEmpty();
    }

    private Delivery change(Broadcast broadcast, ChatId chat, String message, Messenger messenger) {
        return broadcast.state() == State.RETRACTING
                ? messenger.delete(chat, message)
                : messenger.edit(chat, message, composer.message(broadcast, chat));
    }

    /** False if it is to be tried again later. */
    private boolean rework(Broadcast broadcast, Row row, Messenger messenger) {
        boolean deletes = broadcast.state() == State.RETRACTING;
        // what was sent to where its reader is no longer cannot be reached
        boolean done = !row.messages().isEmpty();
        for (String message : row.messages()) {
            Delivery delivery = change(broadcast, row.chat(), message, messenger);
            if (delivery instanceof Delivery.Moved(ChatId to)) {
                delivery = change(broadcast, to, message, messenger);
            }
            switch (delivery) {
                case Delivery.Sent _,Delivery.Kept _ -> {
                    // as wanted
                }
                case Delivery.Later _,Delivery.Unknown _ -> {
                    return false;
                }
                case Delivery.TooMany(Duration after) -> {
                    pace.refused(Lane.BULK, row.chat(), after);
                    return false;
                }
                case Delivery.Unreachable _,Delivery.Gone _,Delivery.Rejected _,Delivery.Moved _ -> {
                    LOG.info("Broadcast {}: a message stays as it is: {}", broadcast.id(),
                            delivery.getClass().getSimpleName());
                    done = false;
                }
            }
        }
        recipients.reworked(broadcast.id(), row.chat(), deletes && done);
        return true;
    }
}
