package org.xianfeng.knowledge.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianfeng.knowledge.Problem;
import org.xianfeng.knowledge.ReloadReport;

/** What is sent back when the library was read anew. */
@Schema(name = "Reload")
record ReloadResponse(int entries, int passages, long tookMillis,
        @Schema(description = "What was left out, and why") List<Problem> problems) {

    static ReloadResponse of(ReloadReport report) {
        return new ReloadResponse(report.entries(), report.passages(), report.took().toMillis(), report.problems());
    }
}
