package org.xianfeng.volunteer.attendance;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.history.Histories;

/** Random histories against the plain Java model. */
class RegisterModelTest {

    private static final int HISTORIES = 40;
    private static final int STEPS = 250;

    @Test
    void everyHistoryGoesAsInTheModel(@TempDir Path folder) throws InterruptedException {
        new Histories<RegisterStep>("RegisterModelTest", RegisterHistory::new).run(folder, HISTORIES, STEPS);
    }
}
