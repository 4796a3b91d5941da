package org.xianfeng.broadcast.chat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastSettings;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.audience.Admins;
import org.xianfeng.broadcast.audience.Forecaster;
import org.xianfeng.broadcast.send.BroadcastNews;
import org.xianfeng.broadcast.send.Guard;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;

/** Hands a draft over to be sent, or to a second person first where it goes to many. */
@Component
final class Submission {

    private final Broadcasts broadcasts;
    private final Forecaster forecaster;
    private final Guard guard;
    private final BroadcastNews news;
    private final Admins admins;
    private final BroadcastSettings settings;
    private final Phrases phrases;

    Submission(Broadcasts broadcasts, Forecaster forecaster, Guard guard, BroadcastNews news, Admins admins,
            BroadcastSettings settings, Phrases phrases) {
        this.broadcasts = broadcasts;
        this.forecaster = forecaster;
        this.guard = guard;
        this.news = news;
        this.admins = admins;
        this.settings = settings;
        this.phrases = phrases;
    }

    /** Does it if nothing speaks against it; what came of it, in words. */
    Markup submit(String request, ChatId by, Broadcast broadcast, Instant at, Locale language) {
        Optional<PauseReason> objection = guard.objection(broadcast);
        if (objection.isPresent()) {
            return phrases.say(language, "broadcast.paused." + objection.get());
        }
        long recipients = forecaster.of(broadcast.content().kind(), broadcast.audience(), broadcast.author())
                .recipients();
        if (recipients == 0) {
            return phrases.say(language, "broadcast.nobody");
        }
        boolean approval = settings.needsApproval(recipients);
        if (approval && admins.except(broadcast.author()).isEmpty()) {
            return phrases.say(language, "broadcast.no-second", settings.approvalAbove());
        }
        return take(request, by, broadcast, new Step.Submit(at, approval), language);
    }

    private Markup take(String request, ChatId by, Broadcast broadcast, Step.Submit step, Locale language) {
        StepResult result = broadcasts.take(request, broadcast.id(), by.toString(), step);
        if (result != StepResult.DONE) {
            return phrases.say(language, "broadcast.refused." + result);
        }
        if (!step.approval()) {
            return phrases.say(language, "broadcast.done.Submit");
        }
        broadcasts.find(broadcast.id()).ifPresent(news::awaitsApproval);
        return phrases.say(language, "broadcast.done.approval");
    }
}
