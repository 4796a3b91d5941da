package org.xianfeng.volunteer.reminder;

import java.time.Instant;
import java.util.List;

/** What is due when; each due is taken by one instance, once, whatever becomes of clocks and instances. */
interface JobSchedule {

    int SHARDS = 16;

    /** Puts it down for this time, or another time than before; nothing if it was taken already. */
    void plan(ScheduledJob due, Instant at);

    /** Those whose time has come, the earliest first. */
    List<ScheduledJob> due(int shard, Instant now);

    /** Hands it to the followers; whoever comes first does, and nobody ever again. */
    void take(ScheduledJob due);

    /** Strikes it out undone; it may be put down again, as after a clock that was wrong. */
    void drop(ScheduledJob due);
}
