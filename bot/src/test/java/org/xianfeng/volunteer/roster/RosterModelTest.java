package org.xianfeng.volunteer.roster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.history.Histories;
import org.xianfeng.volunteer.activity.VolunteerKeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Random histories against the plain Java model. */
class RosterModelTest {

    private static final int HISTORIES = 120;
    private static final int STEPS = 240;

    @Test
    void everyHistoryGoesAsInTheModel(@TempDir Path folder) throws InterruptedException {
        histories(UnaryOperator.identity()).run(folder, HISTORIES, STEPS);
    }

    /** The negative control: a fault that takes two sign-ups is noticed, and told in a few steps. */
    @Test
    void aRosterThatForgetsTheWayBetweenTwoActivitiesWouldBeNoticed(@TempDir Path folder) {
        assertThatThrownBy(() -> histories(RosterModelTest::withoutTheWay).run(folder, HISTORIES, 50))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)-Dxianfeng.seed=.* signs up for .*outcome.* should be near .*").message()
                .doesNotContain("  8. ");
    }

    private static RosterSettings withoutTheWay(RosterSettings settings) {
        return new RosterSettings(settings.offer(), settings.shortestOffer(), settings.quietFrom(),
                settings.quietUntil(), Duration.ZERO, settings.weekly());
    }

    private static Histories<RosterStep> histories(UnaryOperator<RosterSettings> mistake) {
        return new Histories<>("RosterModelTest", (redis, seed) -> new RosterHistory(redis,
                Math.floorMod(seed, VolunteerKeys.SHARDS), seed, mistake));
    }
}
