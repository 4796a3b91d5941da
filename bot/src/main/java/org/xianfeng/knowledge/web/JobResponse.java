package org.xianfeng.knowledge.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.reindex.Job;

/** What is sent back about reading the library's folder anew. */
@Schema(name = "Reindexing")
record JobResponse(@Nullable String id,
        @Schema(description = "none: not on this day. switched: the new state serves. unchanged: nothing had changed. refused: checks fail, the old state serves", allowableValues = {
                "none", "running", "switched", "unchanged", "refused", "failed"}) String state,
        @Schema(description = "Who began it") @Nullable String by,
        @Schema(description = "The instance that does it") @Nullable String instance, @Nullable Instant started,
        @Schema(description = "Entries looked at") long done,
        @Schema(description = "About how many there are") long total,
        @Schema(description = "Entries a second") double rate, @Nullable Long secondsLeft, int entries, int passages,
        @Schema(description = "Entries that are new or were written anew") int changed,
        @Schema(description = "Entries that are gone") int removed, @Nullable Long tookMillis,
        @Schema(description = "What was left out, and why; at most 200") List<Problem> problems,
        @Schema(description = "Known questions that the new state does not answer as it should; at most 200") List<FailedCheck> failedChecks,
        @Schema(description = "Why it failed") @Nullable String cause) {

    static final JobResponse NONE = new JobResponse(null, "none", null, null, null, 0, 0, 0, null, 0, 0, 0, 0, null,
            List.of(), List.of(), null);

    static JobResponse of(Job job) {
        Optional<ReloadReport> report = Optional.ofNullable(job.report());
        return new JobResponse(job.id(), job.state().name().toLowerCase(Locale.ROOT), job.by(), job.instance(),
                job.started(), job.done(), job.total(), Math.round(job.rate() * 10) / 10.0,
                job.left().map(Duration::toSeconds).orElse(null), number(report, ReloadReport::entries),
                number(report, ReloadReport::passages), number(report, ReloadReport::changed),
                number(report, ReloadReport::removed), report.map(ended -> ended.took().toMillis()).orElse(null),
                report.map(ReloadReport::problems).orElse(List.of()),
                report.map(ReloadReport::failedChecks).orElse(List.of()), job.cause());
    }

    private static int number(Optional<ReloadReport> report, Function<ReloadReport, Integer> figure) {
        return report.map(figure).orElse(0);
    }
}
