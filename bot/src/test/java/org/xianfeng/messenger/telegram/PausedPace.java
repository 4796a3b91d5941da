package org.xianfeng.messenger.telegram;

import java.time.Duration;
import java.util.OptionalInt;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Pace;

/** A pace with some pauses under way. */
final class PausedPace implements Pace {

    @Override
    public OptionalInt bulkPerSecond(String messenger) {
        return OptionalInt.empty();
    }

    @Override
    public Permit take(Lane lane, ChatId chat) {
        return new Permit.Granted();
    }

    @Override
    public Duration refused(Lane lane, ChatId chat, Duration retryAfter) {
        return Duration.ZERO;
    }

    @Override
    public void pauseChat(ChatId chat, Duration duration) {}

    @Override
    public void pauseBulk(String messenger, Duration duration) {}

    @Override
    public void pauseAll(String messenger, Duration duration) {}

    @Override
    public Pauses pauses(String messenger) {
        return new Pauses(Duration.ZERO, Duration.ofSeconds(7), 3, Duration.ofSeconds(10_072));
    }
}
