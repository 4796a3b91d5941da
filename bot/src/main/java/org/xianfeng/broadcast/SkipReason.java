package org.xianfeng.broadcast;

/** Why somebody is not sent a broadcast that they belong to the audience of. */
public enum SkipReason {
    /** Wants none of this kind. */
    UNSUBSCRIBED,
    /** Has had as many this week as anybody gets. */
    WEEKLY_LIMIT,
    /** Has blocked us or is gone, and has not come back. */
    UNREACHABLE
}
