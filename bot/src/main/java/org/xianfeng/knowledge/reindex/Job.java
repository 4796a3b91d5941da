package org.xianfeng.knowledge.reindex;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.entry.Problem;

/**
 * One reindexing, as it was when somebody last looked.
 *
 * @param by who wanted it
 * @param instance which instance does it
 * @param done how many entries were looked at
 * @param total about how many there are
 * @param seen when it was looked at
 * @param report once it has ended
 * @param cause why it failed, if it did
 */
public record Job(String id, String by, String instance, State state, long done, long total, Instant started,
        Instant seen, @Nullable ReloadReport report, @Nullable String cause) {

    /** How far a job is, and how it ended. */
    public enum State {
        RUNNING, SWITCHED, UNCHANGED, REFUSED, FAILED
    }

    static Job begun(String id, String by, String instance, Instant now) {
        return new Job(id, by, instance, State.RUNNING, 0, 0, now, now, null, null);
    }

    Job at(ReindexProgress progress, Instant now) {
        return new Job(id, by, instance, State.RUNNING, progress.done(), progress.total(), started, now, null, null);
    }

    Job ended(ReloadReport report, Instant now) {
        State end = switch (report.outcome()) {
            case SWITCHED -> State.SWITCHED;
            case UNCHANGED -> State.UNCHANGED;
            case REFUSED -> State.REFUSED;
        };
        return new Job(id, by, instance, end, report.entries(), report.entries(), started, now, report, null);
    }

    Job failed(String cause, Instant now) {
        return new Job(id, by, instance, State.FAILED, done, total, started, now, null, cause);
    }

    /** The same with no more problems and failed checks than this of each. */
    Job shortened(int most) {
        return new Job(id, by, instance, state, done, total, started, seen,
                report == null ? null : report.shortened(most), cause);
    }

    /**
     * What came of it.
     *
     * @throws IllegalStateException if it has not ended, or failed
     */
    public ReloadReport result() {
        if (report == null) {
            throw new IllegalStateException("this job has no result: " + this);
        }
        return report;
    }

    /** What was left out; nothing is known of it unless it has ended well. */
    public List<Problem> problems() {
        return report == null ? List.of() : report.problems();
    }

    /** Whether what stood in the folder serves now. */
    @JsonIgnore
    public boolean isServed() { return state == State.SWITCHED || state == State.UNCHANGED; }

    @JsonIgnore
    public boolean isRunning() { return state == State.RUNNING; }

    /** Entries a second, from the start until it was last looked at. */
    public double rate() {
        double seconds = Duration.between(started, seen).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : done / seconds;
    }

    /** How long the rest takes at that rate; empty before the first entry is done, and after the end. */
    public Optional<Duration> left() {
        return isRunning() && rate() > 0
                ? Optional.of(Duration.ofMillis(Math.round(1000 * (total - done) / rate())))
                : Optional.empty();
    }
}
