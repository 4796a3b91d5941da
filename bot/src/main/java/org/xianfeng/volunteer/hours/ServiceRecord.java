package org.xianfeng.volunteer.hours;

import java.time.Instant;
import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ActivityId;

/** What a member has served, for those who certify or export it. */
public interface ServiceRecord {

    /**
     * What shifts have brought that began in this time.
     *
     * @param knownAt only those that had ended then
     */
    Served during(ChatId member, Instant from, Instant until, Instant knownAt);

    /** What one activity has brought. */
    Served in(ChatId member, ActivityId activity);

    /** The years in which there is something, the latest first. */
    List<Integer> years(ChatId member);

    /**
     * What somebody has served.
     *
     * @param activities how many different ones they came to
     */
    record Served(Hours hours, long activities) {

        public boolean isNothing() { return hours.equals(Hours.NONE); }
    }
}
