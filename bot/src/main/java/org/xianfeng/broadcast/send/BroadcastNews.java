package org.xianfeng.broadcast.send;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.audience.Admins;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Outbox;

/** Tells those who send what has become of their broadcast, and admins what needs them. */
@Component
public final class BroadcastNews {

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;
    private final Admins admins;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    BroadcastNews(Broadcasts broadcasts, BroadcastCards cards, Admins admins, Outbox outbox, Phrases phrases,
            Clock clock) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.admins = admins;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Its author reads why it stands still; admins do where its author may not go on. */
    void paused(BroadcastId id, PauseReason reason) {
        broadcasts.find(id).ifPresent(broadcast -> {
            tell(broadcast, broadcast.author(), "broadcast.news.paused");
            if (reason == PauseReason.AUTHOR_MAY_NOT) {
                admins.except(broadcast.author())
                        .forEach(admin -> tell(broadcast, admin, "broadcast.news.paused-of-other"));
            }
        });
    }

    void ended(BroadcastId id) {
        broadcasts.find(id).ifPresent(broadcast -> tell(broadcast, broadcast.author(),
                "broadcast.news." + broadcast.state()));
    }

    public void awaitsApproval(Broadcast broadcast) {
        admins.except(broadcast.author()).forEach(admin -> tell(broadcast, admin, "broadcast.news.approve"));
    }

    public void approved(Broadcast broadcast) {
        tell(broadcast, broadcast.author(), "broadcast.news.approved");
    }

    public void sentBack(Broadcast broadcast) {
        tell(broadcast, broadcast.author(), "broadcast.news.sent-back");
    }

    private void tell(Broadcast broadcast, ChatId chat, String phrase) {
        outbox.send("broadcast." + broadcast.id() + "." + phrase + "." + clock.millis() + "." + chat, chat,
                language -> cards.card(broadcast, chat, language, phrases.say(language, phrase)));
    }
}
