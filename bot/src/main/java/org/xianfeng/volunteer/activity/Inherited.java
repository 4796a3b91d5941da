package org.xianfeng.volunteer.activity;

/**
 * Something that is kept beside an activity rather than in it, and that a copy or a repetition has as well: each feature
 * that keeps such a thing is a bean of this kind.
 */
public interface Inherited {

    /** Gives one activity what another one has; doing it again changes nothing. */
    void copy(ActivityId from, ActivityId to);
}
