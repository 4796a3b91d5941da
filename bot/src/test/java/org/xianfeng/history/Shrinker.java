package org.xianfeng.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shrinks steps that fail by delta debugging: leaves out ever smaller parts as long as the rest fails in the same way,
 * until no single step can be left out.
 *
 * @param <S> a step
 */
final class Shrinker<S> {

    /**
     * How steps failed.
     *
     * @param kind what two failures have in common that are taken for the same
     * @param taken how many steps it took
     */
    record Failure(String kind, int taken, Throwable cause) {}

    private final Function<List<S>, Optional<Failure>> trial;

    /** @param trial does these steps from the beginning, and says how they failed, if they did */
    Shrinker(Function<List<S>, Optional<Failure>> trial) {
        this.trial = trial;
    }

    /** The fewest of these steps, in their order; empty if they do not fail. */
    List<S> fewest(List<S> steps) {
        Optional<Failure> failure = trial.apply(steps);
        if (failure.isEmpty()) {
            return List.of();
        }
        String kind = failure.get().kind;
        List<S> fewest = steps.subList(0, failure.get().taken);
        for (int part = fewest.size() / 2; part > 0; part = part == 1 ? 0 : part / 2) {
            fewest = withoutParts(fewest, part, kind);
        }
        return List.copyOf(fewest);
    }

    /** Leaves out all parts of this size that the failure does not need; single steps until it needs each. */
    private List<S> withoutParts(List<S> steps, int size, String kind) {
        List<S> left = steps;
        int before;
        do {
            before = left.size();
            // from the end, since what comes late depends on what came before it
            for (int to = left.size(); to > 0; to -= size) {
                int end = Math.min(to, left.size());
                left = without(left, Math.max(0, end - size), end, kind).orElse(left);
            }
        } while (size == 1 && left.size() < before);
        return left;
    }

    private Optional<List<S>> without(List<S> steps, int from, int to, String kind) {
        List<S> rest = new ArrayList<>(steps.subList(0, from));
        rest.addAll(steps.subList(to, steps.size()));
        return trial.apply(rest).filter(failure -> failure.kind.equals(kind))
                .map(failure -> rest.subList(0, failure.taken));
    }
}
