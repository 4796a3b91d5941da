package org.xianfeng.volunteer.ranking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.xianfeng.volunteer.hours.Hours;

/**
 * How the branches of the organisation stand to each other in a year.
 *
 * @param at when it was worked out
 * @param standings the most hours a member first; those of small branches are taken together, without a name
 */
record Ranking(int year, Instant at, List<Standing> standings) {

    /** Ties go by name, so that the order is always the same. */
    static final Comparator<Standing> BY_HOURS = Comparator.comparingDouble(Standing::hoursAMember).reversed()
            .thenComparing(Standing::branch);
    static final Comparator<Standing> BY_DEEDS = Comparator.comparingInt(Standing::deeds).reversed()
            .thenComparing(Standing::branch);

    Ranking {
        standings = List.copyOf(standings);
    }

    /** Those with a name, in this order. */
    List<Standing> named(Comparator<Standing> order) {
        return standings.stream().filter(standing -> !standing.branch().isEmpty()).sorted(order).toList();
    }

    /** All that are too small to be named, together. */
    Optional<Standing> others() {
        return standings.stream().filter(standing -> standing.branch().isEmpty()).findFirst();
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
