package org.xianfeng.volunteer.register;

import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.AttendanceAction.NumberedShift;
import org.xianfeng.volunteer.attendance.AttendanceAction.ShiftMember;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;

/** Lets only those near a shift's register who manage its activity. */
@Component
final class ManagedShifts {

    private final OpenShifts shifts;
    private final Managers managers;
    private final Phrases phrases;

    ManagedShifts(OpenShifts shifts, Managers managers, Phrases phrases) {
        this.shifts = shifts;
        this.managers = managers;
        this.phrases = phrases;
    }

    /** The shift, whoever asks. */
    Optional<ShiftOfActivity> find(ShiftId shift) {
        return shifts.find(shift);
    }

    /** The shift, if there is one and this is somebody who manages it. */
    Optional<ShiftOfActivity> find(ShiftId shift, ChatId chat) {
        return shifts.find(shift).filter(open -> managers.mayManage(chat, open.activity()));
    }

    /**
     * What a button of a shift does for who manages it.
     *
     * @param <T> what the button carries
     */
    @FunctionalInterface
    interface Managing<T> {

        Reply answer(Press<T> press, ShiftOfActivity open, Session session);
    }

    Handler<Press<ShiftId>> ofShift(Managing<ShiftId> managing) {
        return managed(Function.identity(), managing);
    }

    Handler<Press<NumberedShift>> numbered(Managing<NumberedShift> managing) {
        return managed(NumberedShift::shift, managing);
    }

    Handler<Press<ShiftMember>> ofMember(Managing<ShiftMember> managing) {
        return managed(ShiftMember::shift, managing);
    }

    private <T> Handler<Press<T>> managed(Function<T, ShiftId> shift, Managing<T> managing) {
        return (press, session) -> {
            Optional<ShiftOfActivity> open = shifts.find(shift.apply(press.target()));
            if (open.isEmpty()) {
                return Reply.of(phrases.say(session, "attendance.hindrance.UNKNOWN"));
            }
            return managers.mayManage(press.chat(), open.get().activity())
                    ? managing.answer(press, open.get(), session)
                    : Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZER"));
        };
    }
}
