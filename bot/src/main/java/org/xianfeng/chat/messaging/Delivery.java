package org.xianfeng.chat.messaging;

import java.time.Duration;
import java.util.List;

import org.xianfeng.chat.ChatId;

/** What became of a message. */
public sealed interface Delivery {

    /**
     * It is there.
     *
     * @param messages the messenger's ids of what it became, to edit or delete it by; empty where there is none
     */
    record Sent(List<String> messages) implements Delivery {

        public Sent {
            messages = List.copyOf(messages);
        }

        public Sent(String... messages) {
            this(List.of(messages));
        }
    }

    /**
     * It is kept for its reader, who has it as soon as they open their chat: {@link MessageShown} tells.
     *
     * @param messages as those of {@link Sent}
     */
    record Kept(List<String> messages) implements Delivery {

        public Kept {
            messages = List.copyOf(messages);
        }
    }

    /** Nobody gets anything before this time has passed; then it is tried again. */
    record Later(Duration after) implements Delivery {}

    /** This was too much: nothing is to go to this chat, or to any, before this time has passed (HTTP 429). */
    record TooMany(Duration after) implements Delivery {}

    /** The chat goes on under another id, where it is to be sent to. */
    record Moved(ChatId to) implements Delivery {}

    /** This chat cannot be reached any more: blocked, deactivated, gone. */
    record Unreachable(String reason) implements Delivery {}

    /** The message to edit or delete is not there, or too old to be changed. */
    record Gone(String reason) implements Delivery {}

    /** It will never be taken as it is. */
    record Rejected(String reason) implements Delivery {}

    /** Sent or not, nobody can tell: a time-out, a dropped connection, a server's error. */
    record Unknown(String reason) implements Delivery {}
}
