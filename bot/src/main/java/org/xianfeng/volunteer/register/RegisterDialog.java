package org.xianfeng.volunteer.register;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.NumberedShift;
import org.xianfeng.volunteer.attendance.AttendanceAction.ShiftMember;
import org.xianfeng.volunteer.attendance.CheckIn;
import org.xianfeng.volunteer.attendance.CheckInRefusal;
import org.xianfeng.volunteer.attendance.CheckOut;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;
import org.xianfeng.volunteer.checkin.ScreenLinks;

/** Where an organizer notes who is there: by name, all at once, or by a code that everybody scans. */
@Component
final class RegisterDialog implements Dialog {

    private final ActivityTrail audit;
    private final Register register;
    private final OpenShifts shifts;
    private final Seats seats;
    private final ManagedShifts managed;
    private final WholeShift whole;
    private final RegisterCards cards;
    private final ScreenLinks screens;
    private final Phrases phrases;

    RegisterDialog(Register register, OpenShifts shifts, Seats seats, ManagedShifts managed, WholeShift whole,
            RegisterCards cards, ScreenLinks screens, Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.register = register;
        this.shifts = shifts;
        this.seats = seats;
        this.managed = managed;
        this.whole = whole;
        this.cards = cards;
        this.screens = screens;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("attendance", MenuGroup.MANAGE, 125).from(Permission.ORGANIZE),
                        (call, session) -> cards.choice(session, shifts.organizedBy(call.chat())))
                .pressReplacing(AttendanceAction.SHIFTS,
                        managed.ofActivity((_, activity, session) -> shifts(activity, session)))
                .pressReplacing(AttendanceAction.LIST, managed.numbered((press, open, session) -> cards
                        .list(session, open, press.target().number(), Markup.EMPTY)))
                .pressReplacing(AttendanceAction.ALL, managed.ofShift((press, open, session) -> whole.isOver(open)
                        ? whole.begin(press, open, session)
                        : askForAll(open, session)))
                .pressReplacing(AttendanceAction.TICKS, managed.numbered(whole::page))
                .pressReplacing(AttendanceAction.TICK, managed.ofMember(whole::tick))
                .pressReplacing(AttendanceAction.SURELY, managed.ofShift((press, open, session) -> cards
                        .list(session, open, 0, whole.isOver(open)
                                ? whole.noteAll(press, open, session)
                                : checkInAll(press, open, session))))
                .pressReplacing(AttendanceAction.CODE, managed.ofShift((_, open, session) -> cards.code(session, open)))
                .pressReplacing(AttendanceAction.RENEW_LINK,
                        managed.ofShift((press, open, session) -> renew(press, open, session)))
                .pressReplacing(AttendanceAction.EXTRA,
                        managed.ofShift((_, open, session) -> cards.extra(session, open)))
                .pressReplacing(AttendanceAction.GIVE, managed.numbered(this::give))
                .pressReplacing(AttendanceAction.WHO, managed.ofMember((press, open, session) -> cards
                        .member(session, open, press.target().member(), Markup.EMPTY)))
                .pressReplacing(AttendanceAction.IN, managed.ofMember(this::checkIn))
                .pressReplacing(AttendanceAction.OUT, managed.ofMember(this::checkOut));
    }

    /** The activity's only shift, or which one. */
    private Reply shifts(Activity activity, Session session) {
        List<ShiftOfActivity> all = activity.shifts().stream().map(shift -> new ShiftOfActivity(activity, shift))
                .toList();
        return all.size() == 1 ? cards.list(session, all.getFirst(), 0, Markup.EMPTY) : cards.choice(session, all);
    }

    private Reply askForAll(ShiftOfActivity open, Session session) {
        return Reply.of(phrases.say(session, "attendance.all", open.activity().title(),
                seats.count(open.activity(), open.shift())))
                .with(cards.button(session, "all-surely", AttendanceAction.of(AttendanceAction.SURELY, open.id())))
                .with(cards.back(session, open));
    }

    private Reply renew(Press<ShiftId> press, ShiftOfActivity open, Session session) {
        screens.renew(open.id());
        audit.noteAttendance(press.chat(), open.id(), "LINK");
        return cards.code(session, open);
    }

    private Reply checkIn(Press<ShiftMember> press, ShiftOfActivity open, Session session) {
        ChatId member = press.target().member();
        if (whole.isOver(open)) {
            return cards.member(session, open, member, whole.noteOne(press, open, member, session));
        }
        return cards.member(session, open, member, switch (register.checkIn(press.incoming().requestId(),
                open.activity(), open.id(), member, press.chat())) {
            case CheckIn.Done _ -> noted(press, open, member, "IN", session);
            case CheckIn.Refused(CheckInRefusal why) -> cards.refusal(session, why);
        });
    }

    private Reply checkOut(Press<ShiftMember> press, ShiftOfActivity open, Session session) {
        ChatId member = press.target().member();
        return cards.member(session, open, member, switch (register.checkOut(press.incoming().requestId(),
                open.activity(), open.id(), member, press.chat())) {
            case CheckOut.Done _ -> noted(press, open, member, "OUT", session);
            case CheckOut.Refused(CheckInRefusal why) -> cards.refusal(session, why);
        });
    }

    private Markup noted(Press<ShiftMember> press, ShiftOfActivity open, ChatId member, String what, Session session) {
        audit.noteAttendance(press.chat(), open.id(), member, what);
        return phrases.say(session, "attendance.noted");
    }

    /** Everybody who has not come yet; each with a request id of their own. */
    private Markup checkInAll(Press<ShiftId> press, ShiftOfActivity open, Session session) {
        Map<CheckInRefusal, Integer> hindered = new EnumMap<>(CheckInRefusal.class);
        int[] done = {0};
        seats.each(open.activity(), open.shift(), member -> {
            if (register.of(open.id(), member).came()) {
                return;
            }
            switch (register.checkIn(press.incoming().requestId() + ":" + member, open.activity(), open.id(), member,
                    press.chat())) {
                case CheckIn.Done _ -> done[0]++;
                case CheckIn.Refused(CheckInRefusal why) -> hindered.merge(why, 1, Integer::sum);
            }
        });
        if (done[0] > 0) {
            audit.noteAttendance(press.chat(), open.id(), "IN " + done[0]);
        }
        return hindered.isEmpty()
                ? phrases.say(session, "attendance.all-noted", done[0])
                : cards.refusal(session, hindered.keySet().iterator().next());
    }

    private Reply give(Press<NumberedShift> press, ShiftOfActivity open, Session session) {
        int minutes = press.target().number();
        if (!RegisterCards.GRANTS.contains(minutes)) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        register.grant(press.incoming().requestId(), open.id(), Duration.ofMinutes(minutes), press.chat());
        audit.noteAttendance(press.chat(), open.id(), "EXTRA " + minutes);
        return cards.list(session, open, 0, phrases.say(session, "attendance.granted", minutes));
    }
}
