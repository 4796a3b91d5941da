package org.xianfeng.volunteer.calendar;
import org.xianfeng.volunteer.activity.ActivityId;

/** Tells how often an activity was changed. */
interface Revisions {

    /** Grows whenever its time, its place or its state is changed; it may skip numbers. */
    int of(ActivityId activity);
}
