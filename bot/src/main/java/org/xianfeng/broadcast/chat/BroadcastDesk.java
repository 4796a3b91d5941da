package org.xianfeng.broadcast.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.StepResult;
import org.xianfeng.broadcast.send.BroadcastNews;
import org.xianfeng.broadcast.send.SendTime;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;

/** What is done with a broadcast that was submitted, wherever it is asked for: agreeing to it, and reminding of it. */
@Component
public final class BroadcastDesk {

    /** What may be done once a day. */
    private static final String REMINDER = "remind";

    private final Broadcasts broadcasts;
    private final Submission submission;
    private final BroadcastNews news;
    private final SendTime times;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    BroadcastDesk(Broadcasts broadcasts, Submission submission, BroadcastNews news, SendTime times, Phrases phrases,
            Clock clock, ZoneId zone) {
        this.broadcasts = broadcasts;
        this.submission = submission;
        this.news = news;
        this.times = times;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** Agrees as a second person; its author is told. */
    public StepResult approve(String request, Broadcast broadcast, ChatId by) {
        StepResult result = broadcasts.take(request, broadcast.id(), by.toString(), new Step.Approve());
        broadcasts.find(broadcast.id()).filter(after -> broadcast.state() == State.AWAITING_APPROVAL
                && after.state() != State.AWAITING_APPROVAL).ifPresent(news::approved);
        return result;
    }

    /**
     * What came of a reminder.
     *
     * @param broadcast that it is; empty if there is none
     */
    public record Reminded(Optional<BroadcastId> broadcast, Markup words) {}

    /** A broadcast of its own to those who have not read, whose buttons are those of the first; once a day. */
    public Reminded remind(String request, Broadcast broadcast, ChatId by, Locale language) {
        BroadcastId subject = broadcast.subject();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (!broadcasts.claim(request, subject, REMINDER, today)) {
            return new Reminded(Optional.empty(), phrases.say(language, "broadcast.reminded-today"));
        }
        BroadcastId reminder = broadcasts.create(request, by, broadcast.content(), new Audience.NotRead(subject),
                subject);
        Markup words = submission.submit(request, by, broadcasts.find(reminder).orElseThrow(),
                times.from(clock.instant()), language);
        if (broadcasts.find(reminder).orElseThrow().state() == State.DRAFT) {
            broadcasts.take(Broadcasts.BY_STATE_ALONE, reminder, Broadcasts.SYSTEM, new Step.Cancel());
            broadcasts.unclaim(request, subject, REMINDER, today);
            return new Reminded(Optional.empty(), words);
        }
        return new Reminded(Optional.of(reminder), words);
    }
}
