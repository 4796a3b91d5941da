package org.xianfeng.broadcast;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.history.Histories;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Random histories against the plain Java model. */
class BroadcastModelTest {

    private static final int HISTORIES = 100;
    private static final int STEPS = 1000;

    @Test
    void everyHistoryGoesAsInTheModelAndNobodyGetsItTwice(@TempDir Path folder) throws InterruptedException {
        histories(true).run(folder, HISTORIES, STEPS);
    }

    /** The negative control: senders that do not heed what was marked as being sent send it again after a crash. */
    @Test
    void sendersThatTakeWhatWasInHandForNotSentWouldSendTwice(@TempDir Path folder) {
        assertThatThrownBy(() -> histories(false).run(folder, 400, 200)).isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)-Dxianfeng.seed=.*Crashes.*got it too often.*");
    }

    private static Histories<BroadcastStep> histories(boolean marksRows) {
        return new Histories<>("BroadcastModelTest",
                (redis, seed) -> new BroadcastHistory(redis, marksRows, seed));
    }
}
