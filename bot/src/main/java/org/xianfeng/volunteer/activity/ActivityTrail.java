package org.xianfeng.volunteer.activity;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Audit.Action;

/** Notes what is done to an activity by who manages it. */
@Component
public final class ActivityTrail {

    private final Audit audit;

    public ActivityTrail(Audit audit) {
        this.audit = audit;
    }

    /**
     * Something that is done to all of it.
     *
     * @param what in a word, such as the state that it is in then
     */
    public void note(ChatId by, ActivityId activity, String what) {
        audit.note(by.toString(), Action.ACTIVITY, "", activity + " " + what);
    }

    /** Something that is done to one person in it. */
    public void note(ChatId by, ActivityId activity, ChatId whom, String what) {
        audit.note(by.toString(), Action.ACTIVITY, whom.toString(), activity + " " + what);
    }

    /** Something that is done to who was there, and for how long. */
    public void noteAttendance(ChatId by, ShiftId shift, ChatId whom, String what) {
        audit.note(by.toString(), Action.ATTENDANCE, whom.toString(), shift + " " + what);
    }

    /** The same of all of them. */
    public void noteAttendance(ChatId by, ShiftId shift, String what) {
        audit.note(by.toString(), Action.ATTENDANCE, "", shift + " " + what);
    }
}
