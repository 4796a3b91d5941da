package org.xianfeng.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Steps are numbers, and faults are planted. */
class ShrinkerTest {

    private static final List<Integer> HUNDRED = IntStream.rangeClosed(1, 100).boxed().toList();

    private int trials;

    @Test
    void ofAFaultInOneStepThatOneIsLeft() {
        assertThat(fewest(HUNDRED, steps -> steps.contains(42))).containsExactly(42);
    }

    @Test
    void ofAFaultThatSeveralMakeTogetherThoseAreLeftInTheirOrder() {
        assertThat(fewest(HUNDRED, steps -> steps.containsAll(List.of(3, 50, 97)))).containsExactly(3, 50, 97);
    }

    @Test
    void aFaultThatTakesACountShrinksToThatManySteps() {
        assertThat(fewest(HUNDRED, steps -> steps.size() >= 7)).hasSize(7);
    }

    @Test
    void noneOfTheStepsThatAreLeftCanBeLeftOut() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<Integer> steps = random.ints(1 + random.nextInt(60), 0, 10).boxed().toList();
            int sum = 1 + random.nextInt(100);
            Predicate<List<Integer>> fails = some -> some.stream().mapToInt(step -> step).sum() >= sum;
            List<Integer> fewest = fewest(steps, fails);
            assertThat(fewest.isEmpty()).isNotEqualTo(fails.test(steps));
            for (int left = 0; left < fewest.size(); left++) {
                List<Integer> rest = new ArrayList<>(fewest.subList(0, left));
                rest.addAll(fewest.subList(left + 1, fewest.size()));
                assertThat(fails.test(rest)).isFalse();
            }
        }
    }

    @Test
    void doesNotGoOverToAnotherFault() {
        Shrinker<Integer> shrinker = new Shrinker<>(steps -> {
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i) == 60 && steps.subList(0, i).contains(20)) {
                    return failed("both", i + 1);
                } else if (steps.get(i) == 60) {
                    return failed("the second without the first", i + 1);
                }
            }
            return Optional.empty();
        });

        assertThat(shrinker.fewest(HUNDRED)).containsExactly(20, 60);
    }

    @Test
    void whatDoesNotFailHasNoSteps() {
        assertThat(fewest(HUNDRED, _ -> false)).isEmpty();
    }

    @Test
    void takesFewTrials() {
        List<Integer> many = IntStream.range(0, 10_000).boxed().toList();
        Shrinker<Integer> shrinker = new Shrinker<>(steps -> {
            trials++;
            return steps.contains(1234) && steps.contains(5678)
                    ? failed("both", steps.indexOf(5678) + 1)
                    : Optional.empty();
        });

        assertThat(shrinker.fewest(many)).containsExactly(1234, 5678);

        assertThat(trials).isLessThan(100);
    }

    /** The fault shows at the first step by which they are faulty. */
    private List<Integer> fewest(List<Integer> steps, Predicate<List<Integer>> faulty) {
        return new Shrinker<Integer>(some -> IntStream.rangeClosed(0, some.size())
                .filter(taken -> faulty.test(some.subList(0, taken))).boxed().findFirst()
                .flatMap(taken -> failed("faulty", taken))).fewest(steps);
    }

    private static Optional<Shrinker.Failure> failed(String kind, int taken) {
        return Optional.of(new Shrinker.Failure(kind, taken, new AssertionError(kind)));
    }
}
