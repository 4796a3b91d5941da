package org.xianfeng.member.reach;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnitNameTest {

    @ParameterizedTest
    @CsvSource({"兴达社区二网格,兴达社区,true", "兴达社区,兴达社区,true", "襄都区/兴达社区/二网格,襄都区,true",
            "兴达社区,兴达社区二网格,false", "清河村一网格,兴达社区,false", "网格12,网格1,false", "网格1,网格12,false",
            "网格十一,网格十,false", "网格十西片,网格十,true", "网格AB,网格A,false"})
    void liesWithinWhatItsNameBeginsWith(String grid, String other, boolean within) {
        assertThat(new UnitName(grid).isWithin(new UnitName(other))).isEqualTo(within);
    }

    @Test
    void aPlaceNeedNotBeAGridItself() {
        List<String> names = List.of("兴达社区一网格", "兴达社区二网格", "清河村");
        assertThat(new UnitName("兴达社区").isPlaceOf(names)).isTrue();
        assertThat(new UnitName("兴达社区").within(names)).containsExactly("兴达社区一网格", "兴达社区二网格");
        assertThat(new UnitName("兴").isPlaceOf(names)).as("a part of a name is no place").isFalse();
        assertThat(new UnitName("平安社区").isPlaceOf(names)).isFalse();
    }
}
