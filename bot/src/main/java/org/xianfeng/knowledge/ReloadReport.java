package org.xianfeng.knowledge;

import java.time.Duration;
import java.util.List;

/** What a reload read, and what it had to leave out. */
public record ReloadReport(int entries, int passages, Duration took, List<Problem> problems) {

    public ReloadReport {
        problems = List.copyOf(problems);
    }
}
