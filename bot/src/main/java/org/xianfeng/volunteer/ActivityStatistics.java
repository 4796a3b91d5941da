package org.xianfeng.volunteer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.AttendanceFigures.Figure;

/**
 * What an activity came to.
 *
 * @param signedUp people with a place in any of its posts
 * @param came people who came to any of its shifts
 * @param noShows people who had a place, and came to none
 * @param branches the largest ones, the most people first
 * @param others those of no branch, of a small one or of one too many
 */
record ActivityStatistics(long signedUp, long came, BigDecimal hours, long noShows, List<BranchCount> branches,
        BranchCount others) {

    /** A branch with fewer people is not shown by its name, or its numbers would tell of somebody. */
    static final int SMALL = 3;

    /** So that it fits into a message however many there are. */
    private static final int MOST_BRANCHES = 15;

    /** @param name empty for the others */
    record BranchCount(String name, long signedUp, long came) {

        BranchCount plus(BranchCount other) {
            return new BranchCount(name, signedUp + other.signedUp, came + other.came);
        }
    }

    /** @param branchOf those who have told theirs */
    static ActivityStatistics of(Set<ChatId> seated, List<Figure> figures, Map<ChatId, String> branchOf) {
        Set<ChatId> came = figures.stream().filter(Figure::came).map(Figure::member).collect(Collectors.toSet());
        long noShows = figures.stream().map(Figure::member).filter(member -> !came.contains(member)).distinct()
                .count();
        BigDecimal hours = figures.stream().map(Figure::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BranchCount> all = byBranch(seated, came, branchOf);
        List<BranchCount> shown = all.stream()
                .filter(branch -> !branch.name.isEmpty() && branch.signedUp >= SMALL).limit(MOST_BRANCHES).toList();
        BranchCount others = all.stream().filter(branch -> !shown.contains(branch))
                .reduce(new BranchCount("", 0, 0), BranchCount::plus);
        return new ActivityStatistics(seated.size(), came.size(), hours, noShows, shown, others);
    }

    private static List<BranchCount> byBranch(Set<ChatId> seated, Set<ChatId> came, Map<ChatId, String> branchOf) {
        Map<String, BranchCount> counts = new HashMap<>();
        for (ChatId member : seated) {
            String branch = branchOf.getOrDefault(member, "");
            counts.merge(branch, new BranchCount(branch, 1, came.contains(member) ? 1 : 0), BranchCount::plus);
        }
        return counts.values().stream().sorted((one, other) -> one.signedUp == other.signedUp
                ? one.name.compareTo(other.name)
                : Long.compare(other.signedUp, one.signedUp)).toList();
    }
}
