package org.xianfeng.knowledge;

import java.time.Duration;
import java.util.List;

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
}
