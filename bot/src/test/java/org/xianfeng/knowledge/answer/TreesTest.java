package org.xianfeng.knowledge.answer;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TreesTest {

    /** The first asks x and, where it is small, y; the second y alone. */
    private static final JsonNode TWO = JsonMapper.shared().readTree("""
            {"features": ["x", "y"], "base": 10.0, "trees": [
             [[0, 0.5, 1, 2], [1, 3.0, 3, 4], [100.0], [200.0], [300.0]],
             [[1, 0.0, 1, 2], [1000.0], [2000.0]]]}
            """);

    /** As the fit has it, what is just as great as the threshold goes where less does. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1210", "0.5, 3, 2210", "0.5, 3.1, 2310", "0.6, -1, 1110"})
    void addsWhatTheLeavesSay(double x, double y, double sum) {
        assertThat(Trees.read(TWO, List.of("x", "y")).of(new double[]{x, y})).isEqualTo(sum);
    }

    @Test
    void takesNoTreesThatWereFittedToSomethingElse() {
        assertThatThrownBy(() -> Trees.read(TWO, List.of("y", "x"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fitted to [x, y], not to [y, x]");
    }
}
