package org.xianfeng.volunteer.hours;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.xianfeng.volunteer.activity.ActivityId;

/**
 * Gives points for hours, of which only so many of one activity count.
 *
 * @param anHour points for an hour
 * @param mostAnActivity so many hours of one activity
 */
record Points(int anHour, Hours mostAnActivity) {

    /** The points, of which half an hour's half is left out. */
    long of(List<LedgerEntry> entries) {
        Map<ActivityId, Hours> ofActivities = entries.stream().collect(Collectors.groupingBy(
                entry -> entry.shift().activity(),
                Collectors.reducing(Hours.NONE, LedgerEntry::hours, Hours::plus)));
        Hours counting = ofActivities.values().stream().map(hours -> hours.atMost(mostAnActivity))
                .reduce(Hours.NONE, Hours::plus);
        return (long) counting.halves() * anHour / 2;
    }
}
