package org.xianfeng.volunteer.register;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.Verb;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Stay;
import org.xianfeng.volunteer.attendance.StaysReader;

/** Lets an organizer correct an attendance or excuse a no-show, each with a reason. */
@Component
@Order(156)
public final class CorrectionDialog implements TakingDialog {

    private static final String DIALOG = "correction";
    private static final String SHIFT = DIALOG + ".shift";
    private static final String MEMBER = DIALOG + ".member";
    private static final String SEEN = DIALOG + ".seen";
    private static final String STATUS = DIALOG + ".status";
    private static final String STAYS = DIALOG + ".stays";

    private final Register register;
    private final OpenShifts shifts;
    private final Managers managers;
    private final StaysReader reader;
    private final RegisterCards cards;
    private final Phrases phrases;

    CorrectionDialog(Register register, OpenShifts shifts, Managers managers, StaysReader reader, RegisterCards cards,
            Phrases phrases) {
        this.register = register;
        this.shifts = shifts;
        this.managers = managers;
        this.reader = reader;
        this.cards = cards;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.ButtonPress press -> AttendanceAction.parse(press.action())
                    .filter(action -> action.verb() == Verb.CORRECT || action.verb() == Verb.EXCUSE
                            || (action.verb() == Verb.STOP && session.isIn(DIALOG)))
                    .isPresent();
            case Incoming.Text _ -> session.isIn(DIALOG);
            case Incoming.Command call -> call.name().equals("cancel") && session.isIn(DIALOG);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.ButtonPress press -> press(press, session);
            case Incoming.Text text -> typed(text, session);
            default ->
                stop(session);
        });
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        AttendanceAction action = AttendanceAction.parse(press.action()).orElseThrow();
        if (action.verb() == Verb.STOP) {
            return stop(session).replacing();
        }
        Optional<ShiftOfActivity> open = managed(action.shift(), press.chat());
        return open.isEmpty() || action.member().isEmpty()
                ? Reply.of(phrases.say(session, "chat.stale-button"))
                : begin(action, open.get(), action.member().get(), session);
    }

    private Reply begin(AttendanceAction action, ShiftOfActivity open, ChatId member, Session session) {
        session.enter(DIALOG);
        session.put(SHIFT, action.shift().toString());
        session.put(MEMBER, member.toString());
        session.put(SEEN, Long.toString(register.of(open.id(), member).version()));
        if (action.verb() == Verb.EXCUSE) {
            session.put(STATUS, Attendance.Status.EXCUSED.name());
            session.put(STAYS, "");
            return ask(session, open, "attendance.correct.why");
        }
        return ask(session, open, "attendance.correct.times");
    }

    private Reply typed(Incoming.Text text, Session session) {
        Optional<ShiftOfActivity> open = session.get(SHIFT).flatMap(ShiftId::parse)
                .flatMap(shift -> managed(shift, text.chat()));
        if (open.isEmpty()) {
            return stop(session);
        }
        return session.get(STATUS).isEmpty()
                ? times(text.text().strip(), open.get(), session)
                : finish(text, open.get(), session);
    }

    private Reply times(String typed, ShiftOfActivity open, Session session) {
        Optional<List<Stay>> stays = typed.equals(phrases.plain(session, "attendance.correct.away"))
                ? Optional.of(List.of())
                : reader.read(typed, open.shift());
        if (stays.isEmpty()) {
            return ask(session, open, "attendance.correct.bad-times");
        }
        session.put(STATUS, (stays.get().isEmpty() ? Attendance.Status.MISSED : Attendance.Status.NORMAL).name());
        session.put(STAYS, Attendance.write(stays.get()));
        return ask(session, open, "attendance.correct.why");
    }

    private Reply finish(Incoming.Text text, ShiftOfActivity open, Session session) {
        String why = text.text().strip().replaceAll("\\s+", " ");
        if (why.isEmpty() || why.length() > Correction.LONGEST_REASON) {
            return ask(session, open, "attendance.correct.why");
        }
        ChatId member = ChatId.parse(session.get(MEMBER).orElseThrow());
        Correction correction = new Correction(Long.parseLong(session.get(SEEN).orElseThrow()),
                Attendance.Status.valueOf(session.get(STATUS).orElseThrow()),
                Attendance.parse("0 NORMAL " + session.get(STAYS).orElseThrow()).stays(), why);
        String request = "correction:" + text.chat().messenger() + ":" + text.origin().update();
        session.leave();
        return switch (register.correct(request, open.activity(), open.id(), member, correction, text.chat())) {
            case Correction.Outcome.Done _ -> cards.member(session, open, member,
                    phrases.say(session, "attendance.corrected"));
            case Correction.Outcome.Refused(Correction.Reason reason) -> cards.member(session, open, member,
                    phrases.say(session, "attendance.not-corrected." + reason));
        };
    }

    private Reply ask(Session session, ShiftOfActivity open, String question) {
        return Reply.of(phrases.say(session, question, Integer.toString(Correction.LONGEST_REASON),
                phrases.plain(session, "attendance.correct.away")))
                .with(cards.button(session, "stop", AttendanceAction.of(Verb.STOP, open.id())));
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "attendance.stopped"));
    }

    private Optional<ShiftOfActivity> managed(ShiftId shift, ChatId chat) {
        return shifts.find(shift).findFirst().filter(open -> managers.mayManage(chat, open.activity()));
    }
}
