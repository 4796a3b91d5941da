package org.xianfeng.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** When a line that is down is tried again, and who is to blame. */
class CircuitBreakerTest {

    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-30T00:00:00Z"));
    private final CircuitBreaker breaker = new CircuitBreaker(clock);

    @Test
    void blamesAMessageThatFailsWhileOthersGetThrough() {
        for (int i = 0; i < 10; i++) {
            assertThat(breaker.fails()).isFalse();
            breaker.works();
        }
        assertThat(breaker.enters()).isTrue();
    }

    @Test
    void triesOneAtATimeAfterGrowingPausesOfTenSecondsAtMost() {
        breaksDown();
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            assertThat(breaker.enters()).isFalse();
            pauses.add(breaker.left().toSeconds());
            clock.advance(breaker.left());
            assertThat(breaker.enters()).as("one may").isTrue();
            assertThat(breaker.enters()).as("and no other").isFalse();
            assertThat(breaker.fails()).isTrue();
        }
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void doesNotWaitLongerForManyThatWereUnderWayTogether() {
        breaksDown();
        for (int i = 0; i < 60; i++) {
            assertThat(breaker.fails()).isTrue();
        }
        assertThat(breaker.left()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void letsAllThroughOnceOneGotThrough() {
        breaksDown();
        clock.advance(Duration.ofSeconds(1));
        assertThat(breaker.enters()).isTrue();
        breaker.works();
        assertThat(breaker.enters()).isTrue();
        assertThat(breaker.enters()).isTrue();
        assertThat(breaker.fails()).isFalse();
    }

    @Test
    void waitsForNobodyWhoNeverTellsAndForNoClockThatIsSetBack() {
        breaksDown();
        clock.advance(Duration.ofSeconds(1));
        assertThat(breaker.enters()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(breaker.enters()).isTrue();
        clock.advance(Duration.ofHours(-1));
        assertThat(breaker.enters()).isTrue();
    }

    private void breaksDown() {
        assertThat(breaker.fails()).isFalse();
        assertThat(breaker.fails()).isFalse();
        assertThat(breaker.fails()).isTrue();
    }
}
