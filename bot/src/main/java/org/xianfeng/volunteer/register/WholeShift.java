package org.xianfeng.volunteer.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Attendance.Status;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.NumberedShift;
import org.xianfeng.volunteer.attendance.AttendanceAction.ShiftMember;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;
import org.xianfeng.volunteer.attendance.Stay;

/**
 * Notes after the end that people were there for the whole shift: one of them, or all but those whom the organizer
 * unticks. Who has checked out keeps what that says, who only checked in has stayed until the end.
 */
@Component
final class WholeShift {

    private static final int PAGE = 8;
    /** The session's note of who is unticked, by the shift; there are only so many, so that it stays small. */
    private static final String UNTICKED = "untick.";
    private static final int MOST_UNTICKED = 100;

    private final ActivityTrail audit;
    private final Register register;
    private final Seats seats;
    private final AttendanceCards attendances;
    private final Phrases phrases;
    private final Clock clock;

    WholeShift(Register register, Seats seats, AttendanceCards attendances, Phrases phrases, Clock clock,
            ActivityTrail audit) {
        this.audit = audit;
        this.register = register;
        this.seats = seats;
        this.attendances = attendances;
        this.phrases = phrases;
        this.clock = clock;
    }

    boolean isOver(ShiftOfActivity open) {
        return !clock.instant().isBefore(open.shift().end());
    }

    /** Those who have a place, all ticked at first. */
    Reply begin(Press<?> press, ShiftOfActivity open, Session session) {
        session.forget(UNTICKED + open.id());
        return page(open, 0, session);
    }

    Reply page(Press<NumberedShift> press, ShiftOfActivity open, Session session) {
        return page(open, press.target().number(), session);
    }

    Reply tick(Press<ShiftMember> press, ShiftOfActivity open, Session session) {
        Set<ChatId> unticked = unticked(open, session);
        ChatId member = press.target().member();
        if (!unticked.remove(member) && unticked.size() < MOST_UNTICKED) {
            unticked.add(member);
        }
        session.put(UNTICKED + open.id(), unticked.stream().map(ChatId::toString).collect(Collectors.joining(",")));
        return page(open, press.target().page(), session);
    }

    private Reply page(ShiftOfActivity open, int wanted, Session session) {
        int seated = seats.count(open.activity(), open.shift());
        Paging paging = Paging.of(seated, PAGE, wanted);
        Set<ChatId> unticked = unticked(open, session);
        Reply reply = Reply.of(Markup.lines(
                attendances.heading(session.language(), open.activity(), open.shift()),
                phrases.say(session, "attendance.whole", seated - unticked.size())));
        List<Button> names = new ArrayList<>();
        for (ChatId member : seats.page(open.activity(), open.shift(), paging.offset(), PAGE)) {
            names.add(new Button((unticked.contains(member) ? "☐ " : "☑ ")
                    + attendances.name(session.language(), member),
                    AttendanceAction.of(AttendanceAction.TICK, open.id(), member, paging.number())));
        }
        return reply.withRows(2, names)
                .with(paging.buttons(number -> AttendanceAction.of(AttendanceAction.TICKS, open.id(), number)))
                .with(new Button(phrases.plain(session, "attendance.button.whole-surely", seated - unticked.size()),
                        AttendanceAction.of(AttendanceAction.SURELY, open.id())))
                .with(new Button(phrases.plain(session, "attendance.button.back"),
                        AttendanceAction.of(AttendanceAction.LIST, open.id(), 0)));
    }

    private static Set<ChatId> unticked(ShiftOfActivity open, Session session) {
        return session.get(UNTICKED + open.id()).filter(written -> !written.isEmpty())
                .map(written -> Arrays.stream(written.split(",", -1)).map(ChatId::parse)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    /** Notes all who are ticked; what has come of it. */
    Markup noteAll(Press<?> press, ShiftOfActivity open, Session session) {
        Set<ChatId> unticked = unticked(open, session);
        int[] noted = {0};
        seats.each(open.activity(), open.shift(), member -> {
            if (!unticked.contains(member) && isOpenToIt(register.of(open.id(), member))
                    && note(press.incoming(), open, member) instanceof Correction.Outcome.Done) {
                noted[0]++;
            }
        });
        session.forget(UNTICKED + open.id());
        audit.noteAttendance(press.chat(), open.id(), "WHOLE " + noted[0]);
        return phrases.say(session, "attendance.whole-noted", noted[0]);
    }

    /** Notes one of them. */
    Markup noteOne(Press<?> press, ShiftOfActivity open, ChatId member, Session session) {
        Correction.Outcome outcome = note(press.incoming(), open, member);
        if (outcome instanceof Correction.Outcome.Done) {
            audit.noteAttendance(press.chat(), open.id(), member, "WHOLE");
        }
        return said(outcome, session);
    }

    Markup said(Correction.Outcome outcome, Session session) {
        return switch (outcome) {
            case Correction.Outcome.Done _ -> phrases.say(session, "attendance.noted");
            case Correction.Outcome.Refused(Correction.Reason why) ->
                phrases.say(session, "attendance.not-corrected." + why);
        };
    }

    private static boolean isOpenToIt(Attendance attendance) {
        return attendance.status() != Status.EXCUSED && (!attendance.came() || attendance.isThere());
    }

    private Correction.Outcome note(Incoming incoming, ShiftOfActivity open, ChatId member) {
        Attendance before = register.of(open.id(), member);
        List<Stay> stays = new ArrayList<>(before.stays());
        stays.add(before.isThere() && stays.getLast().in().isBefore(open.shift().end())
                ? stays.removeLast().until(open.shift().end())
                : Stay.from(open.shift().start()).until(open.shift().end()));
        return register.correct(incoming.requestId() + ":" + member, open.activity(), open.id(), member,
                new Correction(before.version(), Status.NORMAL, stays,
                        phrases.plain(Phrases.LANGUAGES.getFirst(), "attendance.whole-why")),
                incoming.chat());
    }
}
