package org.xianfeng.messenger.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that were sent on the page and that nobody wanted. */
class UploadRetentionTest {

    @Test
    void goAfterADayThoughNothingElseArrivesAndThoseThatAreKeptStay(@TempDir Path folder) throws IOException {
        TurnableClock clock = new TurnableClock(Clock.systemUTC().instant());
        LoopState loop = new Loops(clock).add("test", Duration.ofMinutes(1));
        Uploads uploads = new Uploads(new UploadSettings(folder.resolve("uploads").toString(), DataSize.ofMegabytes(1)),
                clock);
        uploads.run(loop);
        UUID unwanted = UUID.randomUUID();
        UUID wanted = UUID.randomUUID();
        uploads.keep(unwanted, new ByteArrayInputStream(new byte[]{1}));
        uploads.keep(wanted, new ByteArrayInputStream(new byte[]{2}));
        uploads.keep(wanted.toString());

        clock.advance(Duration.ofHours(23));
        uploads.run(loop);
        assertThat(folder.resolve("uploads").resolve(unwanted.toString())).exists();

        clock.advance(Duration.ofHours(2));
        uploads.run(loop);
        assertThat(folder.resolve("uploads").resolve(unwanted.toString())).doesNotExist();
        assertThat(folder.resolve("uploads").resolve("kept").resolve(wanted.toString())).exists();

        uploads.release(wanted.toString());
        assertThat(folder.resolve("uploads").resolve("kept").resolve(wanted.toString())).doesNotExist();
    }
}
