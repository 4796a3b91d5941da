package org.xianfeng.volunteer.event;

import java.time.Instant;

/** When people may be told what has become of their place: not in the hours in which nobody is to be disturbed. */
public interface NewsTime {

    /** Whether nobody is to be disturbed now without need. */
    boolean isQuiet();

    /**
     * When to tell news of a shift: now, or when the quiet hours are over if the shift leaves time for that.
     *
     * @param start of the shift
     */
    Instant of(Instant start);
}
