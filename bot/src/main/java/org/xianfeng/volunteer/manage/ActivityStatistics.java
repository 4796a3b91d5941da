package org.xianfeng.volunteer.manage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.hours.AttendanceFigures;
import org.xianfeng.volunteer.hours.AttendanceFigures.Figures;

/**
 * What an activity came to.
 *
 * @param signedUp people with a place in any of its posts
 * @param figures who came
 * @param branches the largest ones, the most people first
 * @param others those of no branch, of a small one or of one too many
 */
record ActivityStatistics(long signedUp, Figures figures, List<BranchCount> branches, BranchCount others) {

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
    static ActivityStatistics of(Set<ChatId> seated, Figures figures, Map<ChatId, String> branchOf) {
        List<BranchCount> all = byBranch(seated, figures, branchOf);
        List<BranchCount> shown = all.stream()
                .filter(branch -> !branch.name.isEmpty() && branch.signedUp >= SMALL).limit(MOST_BRANCHES).toList();
        BranchCount others = all.stream().filter(branch -> !shown.contains(branch))
                .reduce(new BranchCount("", 0, 0), BranchCount::plus);
        return new ActivityStatistics(seated.size(), figures, shown, others);
    }

    private static List<BranchCount> byBranch(Set<ChatId> seated, Figures figures, Map<ChatId, String> branchOf) {
        Map<String, BranchCount> counts = new HashMap<>();
        seated.stream().map(member -> branchOf.getOrDefault(member, ""))
                .forEach(branch -> counts.merge(branch, new BranchCount(branch, 1, 0), BranchCount::plus));
        figures.branches().forEach((branch, came) -> counts.merge(branch, came(branch, came), BranchCount::plus));
        return counts.values().stream().sorted((one, other) -> one.signedUp == other.signedUp
                ? one.name.compareTo(other.name)
                : Long.compare(other.signedUp, one.signedUp)).toList();
    }

    private static BranchCount came(String branch, AttendanceFigures.Branch figures) {
        return new BranchCount(branch, 0, figures.came());
    }
}
