package org.xianfeng.volunteer.register;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.Verb;
import org.xianfeng.volunteer.attendance.CheckIn;
import org.xianfeng.volunteer.attendance.CheckInRefusal;
import org.xianfeng.volunteer.attendance.CheckOut;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;

/** Where an organizer notes who is there: by name, all at once, or by a code that everybody scans. */
@Component
@Order(155)
public final class RegisterDialog implements TakingDialog {

    private final Register register;
    private final Activities activities;
    private final OpenShifts shifts;
    private final Seats seats;
    private final Managers managers;
    private final RegisterCards cards;
    private final Phrases phrases;

    RegisterDialog(Register register, Activities activities, OpenShifts shifts, Seats seats, Managers managers,
            RegisterCards cards, Phrases phrases) {
        this.register = register;
        this.activities = activities;
        this.shifts = shifts;
        this.seats = seats;
        this.managers = managers;
        this.cards = cards;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("attendance", Role.ORGANIZER, 125));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("attendance");
            case Incoming.ButtonPress press -> AttendanceAction.parseShifts(press.action()).isPresent()
                    || AttendanceAction.parse(press.action()).filter(action -> isOurs(action.verb())).isPresent();
            default ->
                false;
        };
    }

    private static boolean isOurs(Verb verb) {
        return switch (verb) {
            case LIST, WHO, IN, OUT, ALL, SURELY, CODE, EXTRA, GIVE -> true;
            case LEAVE, ENTRY, APPEAL, CORRECT, EXCUSE, SITE, STOP -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (!(incoming instanceof Incoming.ButtonPress press)) {
            return List.of(cards.choice(session, shifts.organizedBy(incoming.chat())));
        }
        Optional<ActivityId> all = AttendanceAction.parseShifts(press.action());
        return List.of(all.isPresent()
                ? shifts(all.get(), press, session).replacing()
                : press(press, AttendanceAction.parse(press.action()).orElseThrow(), session).replacing());
    }

    /** The activity's only shift, or which one. */
    private Reply shifts(ActivityId id, Incoming.ButtonPress press, Session session) {
        Optional<Activity> activity = activities.find(id);
        if (activity.isEmpty()) {
            return say(session, "attendance.hindrance.UNKNOWN");
        }
        if (!managers.mayManage(press.chat(), activity.get())) {
            return say(session, "chat.not-allowed.ORGANIZER");
        }
        List<ShiftOfActivity> all = activity.get().shifts().stream()
                .map(shift -> new ShiftOfActivity(activity.get(), shift)).toList();
        return all.size() == 1 ? cards.list(session, all.getFirst(), 0, Markup.EMPTY) : cards.choice(session, all);
    }

    private Reply press(Incoming.ButtonPress press, AttendanceAction action, Session session) {
        Optional<ShiftOfActivity> open = shifts.find(action.shift()).findFirst();
        if (open.isEmpty()) {
            return say(session, "attendance.hindrance.UNKNOWN");
        }
        return managers.mayManage(press.chat(), open.get().activity())
                ? manage(press, action, open.get(), session)
                : say(session, "chat.not-allowed.ORGANIZER");
    }

    private Reply manage(Incoming.ButtonPress press, AttendanceAction action, ShiftOfActivity open, Session session) {
        return switch (action.verb()) {
            case ALL -> Reply.of(phrases.say(session, "attendance.all", open.activity().title(),
                    Integer.toString(seats.count(open.activity(), open.shift()))))
                    .with(cards.button(session, "all-surely", AttendanceAction.of(Verb.SURELY, open.id())))
                    .with(cards.back(session, open));
            case SURELY -> cards.list(session, open, 0, checkInAll(press, open, session));
            case CODE -> cards.code(session, open);
            case EXTRA -> cards.extra(session, open);
            case GIVE -> give(press, action, open, session);
            case WHO -> action.member().map(member -> cards.member(session, open, member, Markup.EMPTY))
                    .orElseGet(() -> say(session, "chat.stale-button"));
            case IN -> action.member().map(member -> checkIn(press, open, member, session))
                    .orElseGet(() -> say(session, "chat.stale-button"));
            case OUT -> action.member().map(member -> checkOut(press, open, member, session))
                    .orElseGet(() -> say(session, "chat.stale-button"));
            case LIST, LEAVE, ENTRY, APPEAL, CORRECT, EXCUSE, SITE, STOP -> cards.list(session, open, action.number(),
                    Markup.EMPTY);
        };
    }

    private Reply checkIn(Incoming.ButtonPress press, ShiftOfActivity open, ChatId member, Session session) {
        return switch (register.checkIn(request(press), open.activity(), open.id(), member, press.chat())) {
            case CheckIn.Done _ -> cards.member(session, open, member, phrases.say(session, "attendance.noted"));
            case CheckIn.Refused(CheckInRefusal why) ->
                cards.member(session, open, member, cards.refusal(session, why));
        };
    }

    private Reply checkOut(Incoming.ButtonPress press, ShiftOfActivity open, ChatId member, Session session) {
        return switch (register.checkOut(request(press), open.activity(), open.id(), member, press.chat())) {
            case CheckOut.Done _ -> cards.member(session, open, member, phrases.say(session, "attendance.noted"));
            case CheckOut.Refused(CheckInRefusal why) ->
                cards.member(session, open, member, cards.refusal(session, why));
        };
    }

    /** Everybody who has not come yet; each with a request id of their own. */
    private Markup checkInAll(Incoming.ButtonPress press, ShiftOfActivity open, Session session) {
        Map<CheckInRefusal, Integer> hindered = new EnumMap<>(CheckInRefusal.class);
        int[] done = {0};
        seats.each(open.activity(), open.shift(), member -> {
            if (register.of(open.id(), member).came()) {
                return;
            }
            switch (register.checkIn(request(press) + ":" + member, open.activity(), open.id(), member,
                    press.chat())) {
                case CheckIn.Done _ -> done[0]++;
                case CheckIn.Refused(CheckInRefusal why) -> hindered.merge(why, 1, Integer::sum);
            }
        });
        return hindered.isEmpty()
                ? phrases.say(session, "attendance.all-noted", Integer.toString(done[0]))
                : cards.refusal(session, hindered.keySet().iterator().next());
    }

    private Reply give(Incoming.ButtonPress press, AttendanceAction action, ShiftOfActivity open, Session session) {
        register.grant(request(press), open.id(), Duration.ofMinutes(action.number()), press.chat());
        return cards.list(session, open, 0,
                phrases.say(session, "attendance.granted", Integer.toString(action.number())));
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }

    /** The same update is the same request, however often it is handled. */
    private static String request(Incoming incoming) {
        return "attendance:" + incoming.chat().messenger() + ":" + incoming.origin().update();
    }
}
