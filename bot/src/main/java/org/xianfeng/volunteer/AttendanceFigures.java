package org.xianfeng.volunteer;

import java.math.BigDecimal;
import java.util.List;

import org.xianfeng.chat.ChatId;

/** Tells who came to an activity, as far as that is settled. */
public interface AttendanceFigures {

    /** One for each member and shift that is settled; nobody who was excused. */
    List<Figure> of(ActivityId activity);

    /**
     * How somebody's shift went.
     *
     * @param came false for somebody who had a place and did not come
     * @param hours that count; 0 for who did not come
     */
    record Figure(ChatId member, boolean came, BigDecimal hours) {}
}
