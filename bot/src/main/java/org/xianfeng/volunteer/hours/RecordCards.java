package org.xianfeng.volunteer.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.TrailEntry;

/** Shows members what they have served. */
@Component
final class RecordCards {

    private static final int MOST_TRAIL = 8;

    private final AttendanceCards cards;
    private final HoursCalculator hoursCalculator;
    private final Profiles profiles;
    private final Phrases phrases;

    RecordCards(AttendanceCards cards, HoursCalculator hoursCalculator, Profiles profiles, Phrases phrases) {
        this.cards = cards;
        this.hoursCalculator = hoursCalculator;
        this.profiles = profiles;
        this.phrases = phrases;
    }

    /** A year on one card. */
    Reply year(Locale language, ChatId member, YearCard card) {
        List<Markup> lines = new ArrayList<>();
        lines.add(phrases.say(language, "attendance.record", card.year()));
        lines.add(phrases.say(language, "attendance.record.who", cards.name(language, member),
                profiles.of(member).branch().orElse(phrases.plain(language, "attendance.record.no-branch"))));
        lines.add(Markup.EMPTY);
        lines.add(phrases.say(language, "attendance.record.served", card.hours(), card.activities(),
                card.points()));
        lines.add(phrases.say(language, "attendance.record.total", card.total(), stars(language, card.stars())));
        lines.add(card.missing().map(missing -> phrases.say(language, "attendance.record.missing", missing))
                .orElseGet(() -> phrases.say(language, "attendance.record.all-stars")));
        if (card.noShows() > 0 || card.counting() > 0) {
            lines.add(phrases.say(language, "attendance.record.no-shows", card.noShows(),
                    card.counting()));
        }
        return Reply.of(Markup.lines(lines));
    }

    /** One line for a list. */
    Markup line(Locale language, LedgerEntry entry) {
        return phrases.say(language, "attendance.record.line", cards.day(language, entry.start()), entry.title(),
                entry.hours(), cards.marks(language, entry.marks()));
    }

    /** One shift in all detail, with what others have changed. */
    Reply entry(Locale language, ShiftOfActivity open, Attendance attendance, List<TrailEntry> trail) {
        List<Markup> lines = new ArrayList<>(List.of(cards.heading(language, open.activity(), open.shift()),
                Markup.text(summary(language, open, attendance))));
        for (TrailEntry change : trail.subList(Math.max(0, trail.size() - MOST_TRAIL), trail.size())) {
            lines.add(phrases.say(language, "attendance.trail",
                    cards.day(language, change.at()) + " " + cards.time(change.at()),
                    cards.name(language, change.by()), summary(language, open, change.from()),
                    summary(language, open, change.to()), change.why()));
        }
        return Reply.of(Markup.lines(lines));
    }

    private String summary(Locale language, ShiftOfActivity open, Attendance attendance) {
        return cards.summary(language, attendance, hoursCalculator.marks(open.shift(), attendance));
    }

    private String stars(Locale language, int stars) {
        return stars == 0 ? phrases.plain(language, "attendance.record.no-star") : "★".repeat(stars);
    }
}
