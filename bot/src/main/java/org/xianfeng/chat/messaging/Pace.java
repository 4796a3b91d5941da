package org.xianfeng.chat.messaging;

import java.time.Duration;
import java.util.OptionalInt;

import org.xianfeng.chat.ChatId;

/**
 * Keeps all instances together within what each messenger allows: so many bulk messages a second, so many messages to a
 * chat, and the pauses that it asks for. Whoever sends asks first, for each message; a messenger that is not
 * {@linkplain Messenger#isPaced() paced} grants all.
 */
public interface Pace {

    /** Asks for leave to send one message to this chat now. What is granted counts as sent. */
    Permit take(Lane lane, ChatId chat);

    /**
     * Notes that the messenger refused a message for now (HTTP 429). The chat gets nothing for so long; the bulk lane
     * pauses too where more than this chat must be meant: exactly as long when several chats were refused within a
     * second, and for half a minute at most when a bulk message was, since that may have been for its chat alone.
     *
     * @return for how long the bulk lane pauses because of it; zero if it does not, or does so already
     */
    Duration refused(Lane lane, ChatId chat, Duration retryAfter);

    /** Nothing goes to this chat for so long; a longer pause that is under way stays. */
    void pauseChat(ChatId chat, Duration duration);

    /** Nothing goes into the bulk lane of this messenger for so long; a longer pause that is under way stays. */
    void pauseBulk(String messenger, Duration duration);

    /** Nothing goes to this messenger for so long; a longer pause that is under way stays. */
    void pauseAll(String messenger, Duration duration);

    /** How many bulk messages a second this messenger allows; empty if it does not limit them. */
    OptionalInt bulkPerSecond(String messenger);

    /** What this messenger has us wait for now. */
    Pauses pauses(String messenger);

    /**
     * Pauses that are under way.
     *
     * @param all how long nothing is sent yet; zero if it is
     * @param bulk how long nothing is sent in the bulk lane yet
     * @param chats how many chats get nothing for now
     * @param longest how long that of a chat lasts yet
     */
    record Pauses(Duration all, Duration bulk, long chats, Duration longest) {}

    /** Whether to send. */
    sealed interface Permit {

        /** Send now. */
        record Granted() implements Permit {}

        /** This chat must wait before it asks again; others may be sent to. */
        record ChatHeld(Duration left) implements Permit {}

        /** The whole lane must wait before it asks again. */
        record LaneHeld(Duration left) implements Permit {}
    }
}
