package org.xianfeng.broadcast.send;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Recipients;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.MessageShown;

/** Counts a broadcast as sent to those for whom it was kept when they open their chat. */
@Component
final class ShownRows {

    private static final Pattern MESSAGE = Pattern.compile("broadcast\\.([0-9]{1,9})\\.(.+)");

    private final Recipients recipients;

    ShownRows(Recipients recipients) {
        this.recipients = recipients;
    }

    /** The id of a row's message. */
    static String message(BroadcastId id, ChatId chat) {
        return "broadcast." + id + "." + chat;
    }

    @EventListener
    void count(MessageShown shown) {
        Matcher parts = MESSAGE.matcher(shown.message());
        if (parts.matches() && parts.group(2).equals(shown.chat().toString())) {
            BroadcastId.parse(parts.group(1)).ifPresent(id -> recipients.shown(id, shown.chat()));
        }
    }
}
