package org.xianfeng.volunteer.checkin;

import java.util.Optional;

import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.attendance.Coordinates;

/** Where activities take place, as points; an activity without one has no check-in by location. */
public interface Sites {

    void keep(ActivityId activity, Coordinates site);

    Optional<Coordinates> of(ActivityId activity);
}
