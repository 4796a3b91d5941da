package org.xianfeng.history;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Of a sum that is worked out in two ways, one of which may be wrong. */
class ReplayTest {

    private static final long SEED = 5;

    @Test
    void aHistoryThatGoesAsInTheModelSaysNothing() {
        assertThatCode(() -> new Replay<>("this one", () -> new Sum(false)).run(1000)).doesNotThrowAnyException();
    }

    @Test
    void aHistoryThatFailsIsToldInItsFewestSteps() {
        assertThatThrownBy(() -> new Replay<>("this one", () -> new Sum(true)).run(1000))
                .isInstanceOf(AssertionError.class).hasMessage(String.join(System.lineSeparator(), "this one",
                        "The sum is 0.", "  1. add 3: 3", "  2. add 7: sum", "  should be 10", "  but is    3"));
    }

    @Test
    void givenStepsAreToldAsTheyAre() {
        assertThatThrownBy(() -> new Replay<>("this one", () -> new Sum(true))
                .run(List.of(new Add(3), new Add(1), new Add(7), new Add(2)))).hasMessageContaining("  3. add 7: sum")
                .message().doesNotContain("add 2");
    }

    @Test
    void theSameSeedBringsTheSameSteps() {
        assertThat(new Sum(false).steps(50)).isEqualTo(new Sum(false).steps(50));
    }

    private record Add(int number) {

        @Override
        public String toString() {
            return "add " + number;
        }
    }

    private static final class Sum implements History<Add> {

        private final Random random = new Random(SEED);
        private final boolean isWrong;
        private int real;
        private int model;
        private boolean hadThree;

        /** @param isWrong whether a seven does not count once there was a three */
        Sum(boolean isWrong) {
            this.isWrong = isWrong;
        }

        @Override
        public List<Add> steps(int count) {
            return Stream.generate(() -> new Add(random.nextInt(10))).limit(count).toList();
        }

        @Override
        public String take(Add step, boolean thoroughly) {
            model += step.number;
            real += isWrong && hadThree && step.number == 7 ? 0 : step.number;
            hadThree |= step.number == 3;
            if (thoroughly) {
                compare();
            }
            return "" + model;
        }

        @Override
        public void compare() {
            Difference.check("sum", real, model);
        }

        @Override
        public String beginning() {
            return "The sum is 0.";
        }
    }
}
