package org.xianfeng.volunteer.hours;

import java.util.Comparator;
import java.util.List;

/**
 * Tells which no-shows still count against somebody.
 *
 * @param forgivenAfter after so many later attendances one is forgiven; 0 for never
 */
record NoShows(int forgivenAfter) {

    /** How many there were, forgiven or not; those that were excused are none. */
    long all(List<LedgerEntry> entries) {
        return entries.stream().filter(NoShows::isNoShow).count();
    }

    /** How many still count; later attendances are looked for among all entries given. */
    long counting(List<LedgerEntry> entries) {
        List<LedgerEntry> inOrder = entries.stream().sorted(Comparator.comparing(LedgerEntry::start)).toList();
        long counting = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            if (isNoShow(inOrder.get(i)) && !isForgiven(inOrder.subList(i + 1, inOrder.size()))) {
                counting++;
            }
        }
        return counting;
    }

    private boolean isForgiven(List<LedgerEntry> later) {
        return forgivenAfter > 0 && later.stream().filter(LedgerEntry::came).count() >= forgivenAfter;
    }

    private static boolean isNoShow(LedgerEntry entry) {
        return entry.outcome() == LedgerEntry.Outcome.MISSED;
    }
}
