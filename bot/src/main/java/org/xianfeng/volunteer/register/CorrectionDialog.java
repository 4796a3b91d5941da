package org.xianfeng.volunteer.register;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
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
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Attendance.Status;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.ShiftMember;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Stay;
import org.xianfeng.volunteer.attendance.StaysReader;

/** Lets an organizer correct an attendance or excuse a no-show, each with a reason. */
@Component
final class CorrectionDialog implements Dialog {

    private static final FormField<ShiftId> SHIFT = FormField.of("shift", ShiftId::parse);
    private static final FormField<ChatId> MEMBER = new FormField<>("member", ChatId::toString, ChatId::parse);
    /** The version of the attendance that the organizer has seen. */
    private static final FormField<Long> SEEN = new FormField<>("seen", Object::toString, Long::valueOf);
    /** Given where a no-show is excused, which needs no times. */
    private static final FormField<Status> STATUS = FormField.choice("status", Status.class);
    private static final FormField<List<Stay>> STAYS = new FormField<>("stays", Attendance::writeStays,
            Attendance::readStays);
    private static final FormField<String> WHY = FormField.text("why");

    private final ActivityTrail audit;
    private final Register register;
    private final ManagedShifts shifts;
    private final StaysReader reader;
    private final RegisterCards cards;
    private final AttendanceCards attendances;
    private final Phrases phrases;
    private final Clock clock;
    private final Form form;

    CorrectionDialog(Register register, ManagedShifts shifts, StaysReader reader, RegisterCards cards,
            AttendanceCards attendances, Forms forms, Phrases phrases, Clock clock, ActivityTrail audit) {
        this.audit = audit;
        this.register = register;
        this.shifts = shifts;
        this.reader = reader;
        this.cards = cards;
        this.attendances = attendances;
        this.phrases = phrases;
        this.clock = clock;
        this.form = forms.of(FlowSpec.named("correction").needs(Permission.ORGANIZE).stopped("attendance.stopped")
                .ask(stays()).ask(why())
                .finish("correct", this::correct));
    }

    private Prompt<List<Stay>> stays() {
        return Prompt.of(STAYS, Inputs.typed(this::read)).when(draft -> !draft.has(STATUS))
                .choices(draft -> List.of(new Prompt.Choice<>(away(draft), List.of())))
                .shownAs((stays, draft) -> stays.isEmpty() ? away(draft) : attendances.stays(stays));
    }

    private String away(Draft draft) {
        return phrases.plain(draft.language(), "flow.correction.away");
    }

    private Parsed<List<Stay>> read(String typed, Draft draft) {
        return shifts.find(draft.need(SHIFT)).flatMap(open -> reader.read(typed, open.shift())).map(this::past)
                .orElseGet(() -> Parsed.bad("flow.correction.bad-stays"));
    }

    /** Nobody has served what is yet to come. */
    private Parsed<List<Stay>> past(List<Stay> stays) {
        boolean toCome = stays.stream().anyMatch(stay -> stay.out().orElse(stay.in()).isAfter(clock.instant()));
        return toCome
                ? Parsed.bad("flow.correction.future", attendances.time(clock.instant()))
                : Parsed.good(stays);
    }

    private Prompt<String> why() {
        return Prompt.of(WHY, Inputs.line(Correction.LONGEST_REASON, "flow.correction.why"))
                .worded(draft -> phrases.say(draft.language(), "flow.correction.why", Correction.LONGEST_REASON));
    }

    @Override
    public Routes routes() {
        return Routes.of().press(AttendanceAction.CORRECT, shifts.ofMember(this::begin))
                .press(AttendanceAction.EXCUSE, shifts.ofMember(this::excuse)).flow(form);
    }

    private Reply begin(Press<ShiftMember> press, ShiftOfActivity open, Session session) {
        return form.begin(press.incoming(), session, draft -> give(press, open, draft));
    }

    private Reply excuse(Press<ShiftMember> press, ShiftOfActivity open, Session session) {
        return form.begin(press.incoming(), session, draft -> {
            give(press, open, draft);
            draft.put(STATUS, Status.EXCUSED);
        });
    }

    private void give(Press<ShiftMember> press, ShiftOfActivity open, Draft draft) {
        ChatId member = press.target().member();
        draft.put(SHIFT, open.id());
        draft.put(MEMBER, member);
        draft.put(SEEN, register.of(open.id(), member).version());
    }

    private Ending correct(Incoming incoming, Draft draft) {
        return Ending.done(shifts.find(draft.need(SHIFT), incoming.chat())
                .map(open -> correct(open, incoming, draft))
                .orElseGet(() -> Reply.of(phrases.say(draft.language(), "attendance.not-corrected.UNKNOWN"))));
    }

    private Reply correct(ShiftOfActivity open, Incoming incoming, Draft draft) {
        ChatId member = draft.need(MEMBER);
        String outcome = switch (register.correct(incoming.requestId(), open.activity(), open.id(), member,
                correction(draft), incoming.chat())) {
            case Correction.Outcome.Done _ -> {
                audit.noteAttendance(incoming.chat(), open.id(), member, "CORRECTED");
                yield "attendance.corrected";
            }
            case Correction.Outcome.Refused(Correction.Reason reason) -> "attendance.not-corrected." + reason;
        };
        return cards.member(draft.session(), open, member, phrases.say(draft.language(), outcome));
    }

    private static Correction correction(Draft draft) {
        List<Stay> stays = draft.get(STAYS).orElse(List.of());
        Status status = draft.get(STATUS).orElse(stays.isEmpty() ? Status.MISSED : Status.NORMAL);
        return new Correction(draft.need(SEEN), status, stays, draft.need(WHY));
    }
}
