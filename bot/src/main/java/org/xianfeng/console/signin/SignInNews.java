package org.xianfeng.console.signin;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.time.MomentPhrases;

/** Tells people in the chat that somebody has signed in as them, with a button for when that was not they. */
@Component
final class SignInNews {

    private final Outbox outbox;
    private final Phrases phrases;
    private final MomentPhrases moments;
    private final Clock clock;

    SignInNews(Outbox outbox, Phrases phrases, MomentPhrases moments, Clock clock) {
        this.outbox = outbox;
        this.phrases = phrases;
        this.moments = moments;
        this.clock = clock;
    }

    /** @param session its id, so that it is told once */
    void tell(ChatId owner, String session, String device, String address) {
        Instant now = clock.instant();
        outbox.reply("console.signin." + session, owner,
                language -> Reply
                        .of(phrases.say(language, "console.told", device, address, moments.moment(language, now)))
                        .with(new Button(phrases.plain(language, "console.button.endall"),
                                SignInDialog.END_ALL.action())));
    }
}
