package org.xianfeng.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does the steps of one history, and if it fails, says in the fewest steps why.
 *
 * @param <S> a step
 */
public final class Replay<S> {

    private final String name;
    private final Supplier<? extends History<S>> beginnings;

    /**
     * Prepares one.
     *
     * @param name how to have the same history again
     * @param beginnings the history at its beginning, anew each time
     */
    public Replay(String name, Supplier<? extends History<S>> beginnings) {
        this.name = name;
        this.beginnings = beginnings;
    }

    /**
     * Does this many random steps.
     *
     * @throws AssertionError that tells the fewest steps, if the history fails
     */
    public void run(int count) {
        History<S> history = beginnings.get();
        List<S> steps = history.steps(count);
        try {
            steps.forEach(step -> history.take(step, false));
            history.compare();
        } catch (AssertionError | RuntimeException e) {
            List<S> fewest = new Shrinker<S>(this::thorough).fewest(steps);
            throw new AssertionError(told(fewest, e), e);
        }
    }

    /**
     * Does these steps.
     *
     * @throws AssertionError that tells them, if they fail
     */
    public void run(List<S> steps) {
        thorough(steps).ifPresent(failure -> {
            throw new AssertionError(told(steps.subList(0, failure.taken()), failure.cause()), failure.cause());
        });
    }

    private Optional<Shrinker.Failure> thorough(List<S> steps) {
        History<S> history = beginnings.get();
        for (int i = 0; i < steps.size(); i++) {
            try {
                history.take(steps.get(i), true);
            } catch (Difference e) {
                return Optional.of(new Shrinker.Failure(e.about(), i + 1, e));
            } catch (RuntimeException e) {
                return Optional.of(new Shrinker.Failure(e.getClass().getName(), i + 1, e));
            }
        }
        return Optional.empty();
    }

    private String told(List<S> steps, Throwable first) {
        if (steps.isEmpty()) {
            return name + ", and only as a whole: " + first.getMessage();
        }
        History<S> history = beginnings.get();
        StringBuilder text = new StringBuilder(name).append(System.lineSeparator()).append(history.beginning());
        for (int i = 0; i < steps.size(); i++) {
            text.append("%n%3d. %s: ".formatted(i + 1, steps.get(i)));
            try {
                text.append(history.take(steps.get(i), true));
            } catch (AssertionError | RuntimeException e) {
                text.append(e.getMessage());
            }
        }
        return text.toString();
    }
}
