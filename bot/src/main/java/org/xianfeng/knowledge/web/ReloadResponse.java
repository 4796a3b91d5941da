package org.xianfeng.knowledge.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.entry.Problem;

/** What is sent back when the library was read anew. */
@Schema(name = "Reload")
record ReloadResponse(int entries, int passages,
        @Schema(description = "Entries that are new or were written anew") int changed,
        @Schema(description = "Entries that are gone") int removed, long tookMillis,
        @Schema(description = "What was left out, and why") List<Problem> problems,
        @Schema(description = "Known questions that it does not answer as it should; not empty only if the switch was forced") List<FailedCheck> failedChecks) {

    static ReloadResponse of(ReloadReport report) {
        return new ReloadResponse(report.entries(), report.passages(), report.changed(), report.removed(),
                report.took().toMillis(), report.problems(), report.failedChecks());
    }
}
