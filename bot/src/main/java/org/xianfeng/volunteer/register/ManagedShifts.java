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
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.AttendanceAction.NumberedShift;
import org.xianfeng.volunteer.attendance.AttendanceAction.ShiftMember;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;

/** Lets only those near an activity's register who manage the activity. */
@Component
final class ManagedShifts {

    private final Activities activities;
    private final OpenShifts shifts;
    private final Managers managers;
    private final Phrases phrases;

    ManagedShifts(Activities activities, OpenShifts shifts, Managers managers, Phrases phrases) {
        this.activities = activities;
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
     * What a button does for who manages what it is about.
     *
     * @param <T> what the button carries
     * @param <S> what that stands for
     */
    @FunctionalInterface
    interface Managing<T, S> {

        Reply answer(Press<T> press, S managed, Session session);
    }

    Handler<Press<ActivityId>> ofActivity(Managing<ActivityId, Activity> managing) {
        return managed(activities::find, Function.identity(), managing);
    }

    Handler<Press<ShiftId>> ofShift(Managing<ShiftId, ShiftOfActivity> managing) {
        return managed(shifts::find, ShiftOfActivity::activity, managing);
    }

    Handler<Press<NumberedShift>> numbered(Managing<NumberedShift, ShiftOfActivity> managing) {
        return managed(numbered -> shifts.find(numbered.shift()), ShiftOfActivity::activity, managing);
    }

    Handler<Press<ShiftMember>> ofMember(Managing<ShiftMember, ShiftOfActivity> managing) {
        return managed(member -> shifts.find(member.shift()), ShiftOfActivity::activity, managing);
    }

    private <T, S> Handler<Press<T>> managed(Function<T, Optional<S>> find, Function<S, Activity> activity,
            Managing<T, S> managing) {
        return (press, session) -> {
            Optional<S> found = find.apply(press.target());
            if (found.isEmpty()) {
                return Reply.of(phrases.say(session, "attendance.hindrance.UNKNOWN"));
            }
            return managers.mayManage(press.chat(), activity.apply(found.get()))
                    ? managing.answer(press, found.get(), session)
                    : Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZE"));
        };
    }
}
