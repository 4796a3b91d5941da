package org.xianfeng.volunteer.reminder;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;

/** A reason to turn to people about a shift at some time before or after it. */
public interface JobType {

    /** What it calls its dues. */
    Set<String> kinds();

    /** When each kind of it is due for this shift. */
    Map<String, Instant> times(Shift shift);

    /** What to do about it now that its time has come, or has passed long ago. */
    Decision decide(ScheduledJob due, Shift shift, Instant now);

    /**
     * Does it. May be called more than once for the same due, after a crash: whoever has been told must not be told
     * again.
     *
     * @param shift as it is now; it still begins when the due says
     */
    void carryOut(ScheduledJob due, Activity activity, Shift shift);

    /** What to do about a due. */
    sealed interface Decision {

        record Now() implements Decision {}

        /** At this later time; then it is decided anew. */
        record Later(Instant at) implements Decision {}

        record Never() implements Decision {}
    }
}
