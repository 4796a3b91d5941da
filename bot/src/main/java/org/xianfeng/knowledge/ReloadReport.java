package org.xianfeng.knowledge;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;

/**
 * What came of reading the library's folder anew.
 *
 * @param entries how many the new index has
 * @param passages how many the new index has
 * @param changed how many entries are new, or were written anew
 * @param removed how many entries are gone
 * @param problems what was left out, and why
 * @param failedChecks the known questions that the new index does not answer as it should
 */
public record ReloadReport(Outcome outcome, int entries, int passages, int changed, int removed, Duration took,
        List<Problem> problems, List<FailedCheck> failedChecks) {

    /** Which index serves in the end. */
    public enum Outcome {
        /** The new one. */
        SWITCHED,
        /** The old one, since nothing has changed. */
        UNCHANGED,
        /** The old one, since the new one fails its checks. */
        REFUSED
    }

    public ReloadReport {
        problems = List.copyOf(problems);
        failedChecks = List.copyOf(failedChecks);
    }

    /** The same with no more problems and failed checks than this of each; a last one then says how many there are. */
    public ReloadReport shortened(int most) {
        return new ReloadReport(outcome, entries, passages, changed, removed, took,
                shortened(problems, most, more -> new Problem("…", 1, "and " + more + " more")),
                shortened(failedChecks, most, more -> new FailedCheck("…", "and " + more + " more", "")));
    }

    private static <T> List<T> shortened(List<T> all, int most, IntFunction<T> more) {
        return all.size() <= most
                ? all
                : Stream.concat(all.stream().limit(most), Stream.of(more.apply(all.size() - most))).toList();
    }
}
