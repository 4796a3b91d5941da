package org.xianfeng.volunteer.register;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.Verb;
import org.xianfeng.volunteer.attendance.AttendanceSettings;
import org.xianfeng.volunteer.attendance.Coordinates;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.checkin.Sites;

/** Lets an organizer say where an activity is, by a location or a place that they send. */
@Component
@Order(157)
final class SiteDialog implements TakingDialog {

    private static final String DIALOG = "site";
    private static final String SHIFT = DIALOG + ".shift";

    private final Sites sites;
    private final OpenShifts shifts;
    private final Managers managers;
    private final RegisterCards cards;
    private final AttendanceSettings settings;
    private final Phrases phrases;

    SiteDialog(Sites sites, OpenShifts shifts, Managers managers, RegisterCards cards,
            AttendanceSettings settings, Phrases phrases) {
        this.sites = sites;
        this.shifts = shifts;
        this.managers = managers;
        this.cards = cards;
        this.settings = settings;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.ButtonPress press -> AttendanceAction.parse(press.action())
                    .filter(action -> action.verb() == Verb.SITE
                            || (action.verb() == Verb.STOP && session.isIn(DIALOG)))
                    .isPresent();
            case Incoming.Location _ -> session.isIn(DIALOG);
            case Incoming.Command call -> call.name().equals("cancel") && session.isIn(DIALOG);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.ButtonPress press -> press(press, session).replacing();
            case Incoming.Location location -> keep(location, session);
            default ->
                stop(session);
        });
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        AttendanceAction action = AttendanceAction.parse(press.action()).orElseThrow();
        if (action.verb() == Verb.STOP) {
            return stop(session);
        }
        if (managed(action.shift(), press).isEmpty()) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        session.enter(DIALOG);
        session.put(SHIFT, action.shift().toString());
        return Reply.of(phrases.say(session, "attendance.site", Integer.toString(settings.radius())))
                .with(cards.button(session, "stop", AttendanceAction.of(Verb.STOP, action.shift())));
    }

    /** Here a place from a list will do: the organizer says where it will be, not where they are. */
    private Reply keep(Incoming.Location location, Session session) {
        Optional<ShiftOfActivity> open = session.get(SHIFT).flatMap(ShiftId::parse)
                .flatMap(shift -> managed(shift, location));
        session.leave();
        if (open.isEmpty()) {
            return Reply.of(phrases.say(session, "attendance.hindrance.UNKNOWN"));
        }
        sites.keep(open.get().activity().id(), new Coordinates(location.latitude(), location.longitude()));
        return Reply.of(phrases.say(session, "attendance.site-kept", open.get().activity().title(),
                Integer.toString(settings.radius()))).with(cards.back(session, open.get()));
    }

    private Optional<ShiftOfActivity> managed(ShiftId shift, Incoming incoming) {
        return shifts.find(shift).findFirst().filter(open -> managers.mayManage(incoming.chat(), open.activity()));
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "attendance.stopped"));
    }
}
