package org.xianfeng.task;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.history.Histories;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Random histories against the plain Java model. */
class TaskListModelTest {

    private static final int HISTORIES = 10;
    private static final int STEPS = 1000;

    @Test
    void everyHistoryGoesAsInTheModel(@TempDir Path folder) throws InterruptedException {
        histories(true).run(folder, HISTORIES, STEPS);
    }

    /** The negative control: a repeated request that counts again is noticed, and told in the few steps that it takes. */
    @Test
    void aListThatForgetsRequestsWouldBeNoticed(@TempDir Path folder) {
        assertThatThrownBy(() -> histories(false).run(folder, 1, STEPS)).isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)-Dxianfeng.seed=.*  1\\. .* request .* comes again: (outcome|trail).*")
                // a step on the ninth task needs the eight that were added before it
                .message().doesNotContain(" 16. ");
    }

    private static Histories<TaskListStep> histories(boolean remembersRequests) {
        return new Histories<>("TaskListModelTest",
                (redis, seed) -> new TaskListHistory(redis, new TaskListModel(remembersRequests), seed));
    }
}
