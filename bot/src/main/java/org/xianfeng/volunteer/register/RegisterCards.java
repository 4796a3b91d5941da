package org.xianfeng.volunteer.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.export.Exportable;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.AttendanceSettings;
import org.xianfeng.volunteer.attendance.CheckInRefusal;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;
import org.xianfeng.volunteer.attendance.TrailEntry;
import org.xianfeng.volunteer.checkin.CodePicture;
import org.xianfeng.volunteer.checkin.ScreenLinks;
import org.xianfeng.volunteer.checkin.Sites;
import org.xianfeng.volunteer.hours.HoursCalculator;
import org.xianfeng.volunteer.hours.Records;

/** Shows the register to who organizes the activity. */
@Component
final class RegisterCards {

    private static final int PAGE = 8;
    private static final int MOST_SHIFTS = 30;
    private static final int MOST_TRAIL = 5;
    /** Minutes beyond a shift that an organizer may have counted. */
    static final List<Integer> GRANTS = List.of(0, 30, 60, 120);

    private final Register register;
    private final Seats seats;
    private final HoursCalculator hoursCalculator;
    private final Records records;
    private final AttendanceCards cards;
    private final AttendanceSettings settings;
    private final ScreenLinks screens;
    private final Sites sites;
    private final Phrases phrases;
    private final Clock clock;

    RegisterCards(Register register, Seats seats, HoursCalculator hoursCalculator, Records records,
            AttendanceCards cards,
            AttendanceSettings settings, ScreenLinks screens, Sites sites, Phrases phrases, Clock clock) {
        this.register = register;
        this.seats = seats;
        this.hoursCalculator = hoursCalculator;
        this.records = records;
        this.cards = cards;
        this.settings = settings;
        this.screens = screens;
        this.sites = sites;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Which shift. */
    Reply choice(Session session, List<ShiftOfActivity> shifts) {
        Reply reply = Reply.of(phrases.say(session, shifts.isEmpty() ? "attendance.none-mine" : "attendance.which",
                settings.opensBefore().toMinutes()));
        for (ShiftOfActivity open : shifts.stream().limit(MOST_SHIFTS).toList()) {
            String label = open.activity().title() + " "
                    + cards.period(session.language(), open.shift().start(), open.shift().end());
            reply = reply.with(new Button(label, AttendanceAction.of(AttendanceAction.LIST, open.id(), 0)));
        }
        return reply;
    }

    /** A page of those who have a place, each with how they stand. */
    Reply list(Session session, ShiftOfActivity open, int wanted, Markup headline) {
        int seated = seats.count(open.activity(), open.shift());
        List<ChatId> walkIns = register.walkIns(open.id());
        Paging paging = Paging.of(seated + walkIns.size(), PAGE, wanted);
        List<ChatId> page = new ArrayList<>(seats.page(open.activity(), open.shift(), paging.offset(), PAGE));
        walkIns.stream().skip(Math.max(0, paging.offset() - seated)).limit(PAGE - page.size()).forEach(page::add);
        List<Markup> lines = headed(session, open, headline);
        lines.add(phrases.say(session, "attendance.count", register.came(open.id()), seated));
        if (!walkIns.isEmpty()) {
            lines.add(phrases.say(session, "attendance.walk-ins", walkIns.size()));
        }
        sites.of(open.activity().id())
                .ifPresent(_ -> lines.add(phrases.say(session, "attendance.has-site", settings.radius())));
        lines.add(Markup.EMPTY);
        Map<ChatId, Attendance> attendances = register.of(open.id(), page);
        List<Button> names = new ArrayList<>();
        for (ChatId member : page) {
            String name = cards.name(session.language(), member);
            lines.add(phrases.say(session, "attendance.line", name,
                    summary(session, open.shift(), attendances.getOrDefault(member, Attendance.NONE))));
            names.add(new Button(name, AttendanceAction.of(AttendanceAction.WHO, open.id(), member)));
        }
        Reply reply = Reply.of(Markup.lines(lines));
        for (int i = 0; i < names.size(); i += 2) {
            reply = reply.with(names.subList(i, Math.min(i + 2, names.size())));
        }
        return reply.with(paging.buttons(number -> AttendanceAction.of(AttendanceAction.LIST, open.id(), number)))
                .with(button(session, "code", AttendanceAction.of(AttendanceAction.CODE, open.id())),
                        button(session, isOver(open) ? "whole" : "all",
                                AttendanceAction.of(AttendanceAction.ALL, open.id())))
                .with(button(session, "walk-in", AttendanceAction.of(AttendanceAction.WALK_IN, open.id())))
                .with(button(session, "extra", AttendanceAction.of(AttendanceAction.EXTRA, open.id())),
                        button(session, "site", AttendanceAction.of(AttendanceAction.SITE, open.id())))
                .with(button(session, "export", Exportable.action(AttendanceExport.NAME, open.id().toString())));
    }

    /** One of them, with what others have changed, and what the organizer can do. */
    Reply member(Session session, ShiftOfActivity open, ChatId member, Markup headline) {
        Attendance attendance = register.of(open.id(), member);
        List<Markup> lines = headed(session, open, headline);
        lines.add(Markup.bold(cards.name(session.language(), member)));
        lines.add(Markup.text(summary(session, open.shift(), attendance)));
        lines.add(phrases.say(session, "attendance.hours",
                hoursCalculator.hours(open.shift(), attendance, register.granted(open.id()).extra())));
        long noShows = records.noShowsThatCount(member);
        if (noShows > 0) {
            lines.add(phrases.say(session, "attendance.no-shows", noShows));
        }
        lines.addAll(trail(session, open, member));
        return Reply.of(Markup.lines(lines))
                .with(inOrOut(session, open, member, attendance))
                .with(button(session, "correct", AttendanceAction.of(AttendanceAction.CORRECT, open.id(), member)),
                        button(session, "excuse", AttendanceAction.of(AttendanceAction.EXCUSE, open.id(), member)))
                .with(back(session, open));
    }

    /** After the end nobody comes or goes any more: then they were there for all of it. */
    private List<Button> inOrOut(Session session, ShiftOfActivity open, ChatId member, Attendance attendance) {
        if (isOver(open)) {
            return attendance.came() && !attendance.isThere()
                    ? List.of()
                    : List.of(button(session, "whole-one",
                            AttendanceAction.of(AttendanceAction.IN, open.id(), member)));
        }
        boolean there = attendance.isThere();
        return List.of(button(session, there ? "out" : "in",
                AttendanceAction.of(there ? AttendanceAction.OUT : AttendanceAction.IN, open.id(), member)));
    }

    private boolean isOver(ShiftOfActivity open) {
        return !clock.instant().isBefore(open.shift().end());
    }

    /** The code of this minute, and the page that shows it all the time. */
    Reply code(Session session, ShiftOfActivity open) {
        Optional<String> screen = screens.to(open.id());
        Reply reply = Reply.of(screen.map(link -> phrases.say(session, "attendance.code", Markup.link(link)))
                .orElseGet(() -> phrases.say(session, "attendance.code-alone")))
                .attaching(new Attachment.Picture("checkin-" + open.id() + ".png", "image/png",
                        new Attachment.Origin(CodePicture.NAME, open.id().toString())))
                .with(button(session, "code-anew", AttendanceAction.of(AttendanceAction.CODE, open.id())),
                        back(session, open));
        return screen.isEmpty()
                ? reply
                : reply.with(
                        button(session, "renew-link", AttendanceAction.of(AttendanceAction.RENEW_LINK, open.id())));
    }

    /** How much may be granted beyond the shift's length. */
    Reply extra(Session session, ShiftOfActivity open) {
        List<Button> grants = GRANTS.stream()
                .map(minutes -> new Button(phrases.plain(session, "attendance.button.minutes", minutes),
                        AttendanceAction.of(AttendanceAction.GIVE, open.id(), minutes)))
                .toList();
        return Reply.of(phrases.say(session, "attendance.extra",
                register.granted(open.id()).extra().toMinutes())).with(grants)
                .with(back(session, open));
    }

    Markup refusal(Session session, CheckInRefusal why) {
        return phrases.say(session, "attendance.hindrance." + why,
                settings.opensBefore().toMinutes(), settings.mostStays());
    }

    Button back(Session session, ShiftOfActivity open) {
        return button(session, "back", AttendanceAction.of(AttendanceAction.LIST, open.id(), 0));
    }

    Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "attendance.button." + label), action);
    }

    private List<Markup> headed(Session session, ShiftOfActivity open, Markup headline) {
        List<Markup> lines = new ArrayList<>();
        if (!headline.html().isEmpty()) {
            lines.add(headline);
            lines.add(Markup.EMPTY);
        }
        lines.add(cards.heading(session.language(), open.activity(), open.shift()));
        return lines;
    }

    private String summary(Session session, Shift shift, Attendance attendance) {
        return cards.summary(session.language(), attendance, hoursCalculator.marks(shift, attendance));
    }

    private List<Markup> trail(Session session, ShiftOfActivity open, ChatId member) {
        List<TrailEntry> all = register.trail(open.id(), member);
        return all.stream().skip(Math.max(0, all.size() - MOST_TRAIL))
                .map(entry -> phrases.say(session, "attendance.trail",
                        cards.day(session.language(), entry.at()) + " " + cards.time(entry.at()),
                        cards.name(session.language(), entry.by()), summary(session, open.shift(), entry.from()),
                        summary(session, open.shift(), entry.to()), entry.why()))
                .toList();
    }
}
