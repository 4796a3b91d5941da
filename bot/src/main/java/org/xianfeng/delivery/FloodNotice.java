package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.ChatFlooded;
import org.xianfeng.chat.messaging.Outbox;

/** Tells who sends too much at once, once in a while, that not all of it was kept. */
@Component
final class FloodNotice {

    private static final long SILENCE = Duration.ofMinutes(5).toMillis();

    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    FloodNotice(Outbox outbox, Phrases phrases, Clock clock) {
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    @EventListener
    void tell(ChatFlooded flooded) {
        outbox.reply("flooded." + flooded.chat() + "." + clock.millis() / SILENCE, flooded.chat(),
                language -> Reply.of(phrases.say(language, "chat.flooded")));
    }
}
