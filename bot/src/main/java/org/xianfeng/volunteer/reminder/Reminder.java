package org.xianfeng.volunteer.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.signup.PostButtons;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Reminds those who have a place some time before their shift. */
@Component
final class Reminder implements JobType {

    private final ReminderSettings settings;
    private final QuietHours quiet;
    private final Participants participants;
    private final Outbox outbox;
    private final PostButtons buttons;
    private final Phrases phrases;
    private final MomentPhrases moments;
    private final ZoneId zone;

    Reminder(ReminderSettings settings, QuietHours quiet, Participants participants, Outbox outbox, PostButtons buttons,
            Phrases phrases,
            MomentPhrases moments, ZoneId zone) {
        this.settings = settings;
        this.quiet = quiet;
        this.participants = participants;
        this.outbox = outbox;
        this.buttons = buttons;
        this.phrases = phrases;
        this.moments = moments;
        this.zone = zone;
    }

    @Override
    public Set<String> kinds() {
        return settings.reminders().stream().map(Duration::toString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Instant> times(Shift shift) {
        Map<String, Instant> times = new LinkedHashMap<>();
        settings.reminders().forEach(before -> times.put(before.toString(), quiet.remind(shift.start(), before)));
        return times;
    }

    /** One that was missed comes late, unless it is of no use any more or a later one tells the same. */
    @Override
    public Decision decide(ScheduledJob due, Shift shift, Instant now) {
        Duration ours = Duration.parse(due.kind());
        boolean another = settings.reminders().stream().filter(before -> before.compareTo(ours) < 0)
                .anyMatch(before -> !quiet.remind(shift.start(), before).isAfter(now));
        if (another || !now.isBefore(shift.start())) {
            return new Decision.Never();
        }
        Instant morning = quiet.morningAfter(now);
        return quiet.contain(now) && morning.isBefore(shift.start())
                ? new Decision.Later(morning)
                : new Decision.Now();
    }

    @Override
    public void carryOut(ScheduledJob due, Activity activity, Shift shift) {
        participants.each(activity, shift, (post, members) -> outbox.send(Lane.BULK, members.stream()
                .map(member -> new Outbox.Message("remind." + due + "." + member, member,
                        language -> message(language, activity, shift, post)))
                .toList()));
    }

    private Reply message(Locale language, Activity activity, Shift shift, PostId post) {
        String role = activity.post(post).orElseThrow().role();
        return Reply.of(phrases.say(language, role.isEmpty() ? "reminder.text" : "reminder.text-with-role",
                activity.title(), moments.period(language, shift.start().atZone(zone), shift.end().atZone(zone)),
                activity.place(), role))
                .with(Stream.concat(Stream.of(new Button(phrases.plain(language, "reminder.button.open"),
                        VolunteerVerbs.OPEN.with(activity.id()))), buttons.on(post, language).stream()).toList());
    }
}
