package org.xianfeng.volunteer.attendance;

import java.time.Instant;
import java.util.List;

/**
 * How the branches of the organisation stand to each other in a year.
 *
 * @param at when it was worked out
 * @param standings the most hours a member first; those of small branches are taken together, without a name
 */
record Ranking(int year, Instant at, List<Standing> standings) {

    Ranking {
        standings = List.copyOf(standings);
    }

    /**
     * One branch.
     *
     * @param branch empty for all those that are too small to be named
     * @param members who belongs to it, whether they have served or not
     * @param deeds how often somebody came to a shift
     * @param starred how many of its members have at least one star
     */
    record Standing(String branch, int members, Hours hours, int deeds, int starred) {

        double hoursAMember() {
            return members == 0 ? 0 : hours.halves() / 2.0 / members;
        }
    }
}
