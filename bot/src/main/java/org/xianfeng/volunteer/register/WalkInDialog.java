package org.xianfeng.volunteer.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.DisplayName;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Attendance.Status;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.ShiftMember;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Stay;

/**
 * Lets an organizer note who came without a place, such as a substitute or a neighbour, by the whole name: who has not
 * signed up is not shown to those who do not know them.
 */
@Component
final class WalkInDialog implements Dialog {

    private static final int MOST = 10;
    private static final FormField<ShiftId> SHIFT = FormField.of("shift", ShiftId::parse);
    private static final FormField<String> NAME = FormField.text("name");

    private final ActivityTrail audit;
    private final Register register;
    private final ManagedShifts shifts;
    private final MemberDirectory directory;
    private final Profiles profiles;
    private final RegisterCards cards;
    private final WholeShift whole;
    private final Phrases phrases;
    private final Clock clock;
    private final Form form;

    WalkInDialog(Register register, ManagedShifts shifts, MemberDirectory directory, Profiles profiles,
            RegisterCards cards, WholeShift whole, Forms forms, Phrases phrases, Clock clock, ActivityTrail audit) {
        this.audit = audit;
        this.register = register;
        this.shifts = shifts;
        this.directory = directory;
        this.profiles = profiles;
        this.cards = cards;
        this.whole = whole;
        this.phrases = phrases;
        this.clock = clock;
        this.form = forms.of(FlowSpec.named("walkin").needs(Permission.ORGANIZE).stopped("attendance.stopped")
                .ask(Prompt.of(NAME, Inputs.line(DisplayName.LONGEST, "flow.walkin.bad")))
                .finish("find", (incoming, draft) -> Ending.done(shifts.find(draft.need(SHIFT), incoming.chat())
                        .map(open -> found(incoming, open, draft))
                        .orElseGet(() -> Reply.of(phrases.say(draft.language(), "attendance.hindrance.UNKNOWN"))))));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(AttendanceAction.WALK_IN, shifts.ofShift((press, open, session) -> form
                        .begin(press.incoming(), session, draft -> draft.put(SHIFT, open.id()))))
                .pressReplacing(AttendanceAction.ADD, shifts.ofMember((press, open, session) -> add(press, open,
                        session)))
                .flow(form);
    }

    private Reply found(Incoming incoming, ShiftOfActivity open, Draft draft) {
        String name = draft.need(NAME);
        List<ChatId> called = directory.named(Set.of(name)).getOrDefault(name, List.of());
        if (called.size() == 1) {
            return cards.list(draft.session(), open, 0,
                    note(incoming, open, called.getFirst(), draft.session()));
        }
        Reply reply = Reply.of(phrases.say(draft.language(),
                called.isEmpty() ? "flow.walkin.none" : "flow.walkin.whom", name));
        Map<ChatId, Profile> known = profiles.ofAll(called);
        for (ChatId chat : called.stream().limit(MOST).toList()) {
            String branch = known.getOrDefault(chat, Profile.EMPTY).branch().orElse(chat.toString());
            reply = reply.with(new Button(name + " · " + branch,
                    AttendanceAction.of(AttendanceAction.ADD, open.id(), chat)));
        }
        return reply.with(cards.back(draft.session(), open));
    }

    private Reply add(Press<ShiftMember> press, ShiftOfActivity open, Session session) {
        return cards.list(session, open, 0, note(press.incoming(), open, press.target().member(), session));
    }

    /** There from now on; after the end, for the whole shift. */
    private Markup note(Incoming incoming, ShiftOfActivity open, ChatId member, Session session) {
        Attendance before = register.of(open.id(), member);
        if (before.came()) {
            return phrases.say(session, "flow.walkin.known");
        }
        Instant now = clock.instant();
        Stay stay = whole.isOver(open)
                ? Stay.from(open.shift().start()).until(open.shift().end())
                : Stay.from(now);
        Correction.Outcome outcome = register.correct(incoming.requestId(), open.activity(), open.id(), member,
                new Correction(before.version(), Status.NORMAL, new ArrayList<>(List.of(stay)),
                        phrases.plain(Phrases.LANGUAGES.getFirst(), "flow.walkin.why"), true),
                incoming.chat());
        if (outcome instanceof Correction.Outcome.Done) {
            audit.noteAttendance(incoming.chat(), open.id(), member, "WALK_IN");
        }
        return whole.said(outcome, session);
    }
}
