package org.xianfeng.volunteer.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.WhoCame;
import org.xianfeng.volunteer.reminder.JobType;
import org.xianfeng.volunteer.reminder.QuietHours;
import org.xianfeng.volunteer.reminder.ScheduledJob;

/** Asks those who came, on the day after, how it was. */
@Component
final class FeedbackRequest implements JobType {

    private static final String KIND = "FEEDBACK";

    private final FeedbackTimes times;
    private final QuietHours quiet;
    private final WhoCame whoCame;
    private final Outbox outbox;
    private final Phrases phrases;

    FeedbackRequest(FeedbackTimes times, QuietHours quiet, WhoCame whoCame, Outbox outbox, Phrases phrases) {
        this.times = times;
        this.quiet = quiet;
        this.whoCame = whoCame;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Map<String, Instant> times(Shift shift) {
        return Map.of(KIND, times.asked(shift));
    }

    @Override
    public Decision decide(ScheduledJob due, Shift shift, Instant now) {
        if (!now.isBefore(times.closed(shift))) {
            return new Decision.Never();
        }
        return quiet.contain(now) ? new Decision.Later(quiet.morningAfter(now)) : new Decision.Now();
    }

    @Override
    public void carryOut(ScheduledJob due, Activity activity, Shift shift) {
        outbox.send(Lane.BULK, whoCame.to(activity, shift).stream()
                .map(member -> new Outbox.Message("feedback." + due + "." + member, member,
                        language -> question(language, activity, activity.id(shift))))
                .toList());
    }

    private Reply question(Locale language, Activity activity, ShiftId shift) {
        List<Button> scores = IntStream.rangeClosed(1, 5)
                .mapToObj(
                        score -> new Button(score + "⭐", ReviewAction.RATE.with(new ReviewAction.Score(shift, score))))
                .toList();
        return Reply.of(phrases.say(language, "aftercare.question", activity.title())).with(scores);
    }
}
