package org.xianfeng.knowledge.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Tells the admins once a day, together, which questions were handed to them since the day before. Every instance does
 * it; the outbox knows who has been told today.
 */
@Component
final class HandedNotice implements PeriodicTask {

    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.of(10, 0);
    private static final int SHOWN = 5;

    private final Feedback feedback;
    private final MemberDirectory members;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    HandedNotice(Feedback feedback, MemberDirectory members, Outbox outbox, Phrases phrases, Clock clock, ZoneId zone) {
        this.feedback = feedback;
        this.members = members;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "handed-questions";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(20);
    }

    @Override
    public void run(LoopState loop) {
        ZonedDateTime now = clock.instant().atZone(zone);
        if (now.toLocalTime().isBefore(FROM) || !now.toLocalTime().isBefore(UNTIL)) {
            return;
        }
        Instant since = now.toLocalDate().minusDays(1).atTime(FROM).atZone(zone).toInstant();
        Instant until = now.toLocalDate().atTime(FROM).atZone(zone).toInstant();
        List<KeptQuestion> handed = feedback.kept().stream().filter(question -> question.handed() > 0
                && !question.last().isBefore(since) && question.last().isBefore(until)).toList();
        if (!handed.isEmpty()) {
            String day = now.toLocalDate().toString();
            members.pages().flatMap(List::stream).filter(member -> member.role().may(Permission.LIBRARY))
                    .forEach(admin -> loop.attempt("admin " + admin.chat(), () -> tell(admin.chat(), day, handed)));
        }
    }

    private void tell(ChatId admin, String day, List<KeptQuestion> handed) {
        outbox.send("handed." + day + "." + admin, admin, language -> notice(handed, language));
    }

    private Reply notice(List<KeptQuestion> handed, Locale language) {
        List<Markup> lines = handed.stream().limit(SHOWN)
                .map(question -> Markup.text("· " + question.text())).toList();
        return Reply.of(Markup.lines(phrases.say(language, "unanswered.told", handed.size()), Markup.lines(lines)))
                .with(new Button(phrases.plain(language, "unanswered.button.list"), FeedbackVerbs.LIST.with(0)));
    }
}
