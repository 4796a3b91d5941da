package org.xianfeng.broadcast.send;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.Step;
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

    BroadcastNews(Broadcasts broadcasts, BroadcastCards cards, Admins admins, Outbox outbox, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.admins = admins;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    /** Its author reads why it stands still; admins do where its author may not go on. */
    void paused(BroadcastId id, PauseReason reason) {
        broadcasts.find(id).ifPresent(broadcast -> {
            tell(broadcast, broadcast.author(), "broadcast.news.paused", Step.Pause.class);
            if (reason == PauseReason.AUTHOR_MAY_NOT) {
                tellAdmins(broadcast, "broadcast.news.paused-of-other", Step.Pause.class);
            }
        });
    }

    void ended(BroadcastId id) {
        broadcasts.find(id).ifPresent(broadcast -> tell(broadcast, broadcast.author(),
                "broadcast.news." + broadcast.state(), Step.Finish.class));
    }

    void corrected(BroadcastId id) {
        broadcasts.find(id).ifPresent(broadcast -> tell(broadcast, broadcast.author(), "broadcast.news.corrected",
                Step.Finish.class));
    }

    public void awaitsApproval(Broadcast broadcast) {
        tellAdmins(broadcast, "broadcast.news.approve", Step.Submit.class);
    }

    /** More would get it now than may without a second person. */
    void hasGrown(BroadcastId id) {
        broadcasts.find(id).ifPresent(broadcast -> {
            tell(broadcast, broadcast.author(), "broadcast.news.grown", Step.AwaitApproval.class);
            tellAdmins(broadcast, "broadcast.news.approve", Step.AwaitApproval.class);
        });
    }

    public void awaitsCorrection(Broadcast broadcast, ChatId by) {
        admins.except(by).forEach(admin -> tell(broadcast, admin, "broadcast.news.correction",
                Step.ProposeCorrection.class));
    }

    public void approved(Broadcast broadcast) {
        tell(broadcast, broadcast.author(), "broadcast.news.approved", Step.Approve.class);
    }

    public void sentBack(Broadcast broadcast) {
        tell(broadcast, broadcast.author(), "broadcast.news.sent-back", Step.SendBack.class);
    }

    private void tellAdmins(Broadcast broadcast, String phrase, Class<? extends Step> step) {
        admins.except(broadcast.author()).forEach(admin -> tell(broadcast, admin, phrase, step));
    }

    /** Once for each time that the step was taken, however often it is told. */
    private void tell(Broadcast broadcast, ChatId chat, String phrase, Class<? extends Step> step) {
        long times = broadcasts.trail(broadcast.id(), Integer.MAX_VALUE).stream()
                .filter(entry -> entry.step().equals(step.getSimpleName())).count();
        outbox.send("broadcast." + broadcast.id() + "." + phrase + "." + times + "." + chat, chat,
                language -> cards.card(broadcast, chat, language, phrases.say(language, phrase)));
    }
}
