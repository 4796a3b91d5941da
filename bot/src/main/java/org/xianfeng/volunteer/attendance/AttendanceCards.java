package org.xianfeng.volunteer.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;

/** Says shifts, times and marks in words. */
@Component
public final class AttendanceCards {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Members members;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    public AttendanceCards(Members members, Phrases phrases, Clock clock, ZoneId zone) {
        this.members = members;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** The activity and when the shift is. */
    public Markup heading(Locale language, Activity activity, Shift shift) {
        return Markup.lines(Markup.bold(activity.title()),
                Markup.text(period(language, shift.start(), shift.end())));
    }

    /** Such as 11月28日（周六）09:00–11:00. */
    public String period(Locale language, Instant start, Instant end) {
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return day(language, from) + TIME.format(from) + "–" + (sameDay ? "" : day(language, to)) + TIME.format(to);
    }

    /** The date alone. */
    public String day(Locale language, Instant moment) {
        return day(language, moment.atZone(zone)).strip();
    }

    private String day(Locale language, ZonedDateTime moment) {
        boolean thisYear = moment.getYear() == LocalDate.now(clock.withZone(zone)).getYear();
        String pattern = phrases.plain(language, thisYear ? "volunteer.day" : "volunteer.day-and-year");
        return DateTimeFormatter.ofPattern(pattern, language).format(moment);
    }

    public String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** Such as 08:58–11:02；and what is remarkable of it. */
    public String summary(Locale language, Attendance attendance, Set<Mark> marks) {
        String stays = stays(attendance.stays());
        String remarks = marks(language, marks);
        return stays.isEmpty() && remarks.isEmpty()
                ? phrases.plain(language, "attendance.not-yet")
                : (stays + " " + remarks).strip();
    }

    /** Such as 08:58–11:02；the last one may go on. */
    public String stays(List<Stay> stays) {
        return stays.stream().map(stay -> time(stay.in()) + "–" + stay.out().map(this::time).orElse(""))
                .collect(Collectors.joining("，"));
    }

    public String marks(Locale language, Set<Mark> marks) {
        return marks.stream().sorted().map(mark -> phrases.plain(language, "attendance.mark." + mark))
                .collect(Collectors.joining(" "));
    }

    public String name(Locale language, ChatId member) {
        return members.names(Set.of(member)).getOrDefault(member,
                phrases.plain(language, "attendance.nameless", lastFour(member)));
    }

    /** Enough of an id to tell two people without a name apart. */
    private static String lastFour(ChatId chat) {
        return chat.id().substring(Math.max(0, chat.id().length() - 4));
    }
}
