package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Reindexes by itself when the library's folder has changed and then stayed as it is for a moment. It looks at names,
 * sizes and times, since no system tells of changes in network folders and mounted volumes.
 */
@Component
@ConditionalOnBooleanProperty("xianfeng.library.watch")
final class FolderWatch implements PeriodicTask {

    /** Whoever copies files into the folder is done when nothing has changed for so long. */
    static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration LEAST_PAUSE = Duration.ofMillis(500);

    /** A look at a large folder takes longer; it shall not take more than a twentieth of a core. */
    private static final int PAUSE_PER_LOOK = 20;

    private final LibraryFolder folder;
    private final Reindexing reindexing;
    private final Clock clock;
    private @Nullable String indexed;
    private String seen = "";
    private Instant since = Instant.MIN;
    private Duration pause = LEAST_PAUSE;
    private CompletableFuture<Job> last = new CompletableFuture<>();

    FolderWatch(LibrarySettings library, DocumentReader documents, Reindexing reindexing,
            Clock clock) {
        this.folder = new LibraryFolder(library.folder(), documents, library.broughtFolder());
        this.reindexing = reindexing;
        this.clock = clock;
    }

    /** One look at the folder. */
    void look() throws IOException {
        forgetAFailure();
        String now = folder.glance();
        if (indexed == null) {
            indexed = now;
        }
        if (!now.equals(seen)) {
            seen = now;
            since = clock.instant();
        }
        boolean quiet = !clock.instant().isBefore(since.plus(QUIET));
        if (!now.equals(indexed) && quiet && folder.exists()
                && reindexing.start(Reindex.USUAL, "folder watch") instanceof Start.Started started) {
            indexed = now;
            last = started.end();
        }
    }

    /** What could not be indexed, as when the folder was gone in the middle of it, is tried again after a while. */
    private void forgetAFailure() {
        if (last.isDone() && last.join().state() == Job.State.FAILED) {
            indexed = "";
            since = clock.instant().plus(AFTER_FAILURE);
            last = new CompletableFuture<>();
        }
    }

    @Override
    public String name() {
        return "library-watch";
    }

    @Override
    public void run(LoopState loop) throws IOException {
        Instant start = clock.instant();
        look();
        pause = Duration.between(start, clock.instant()).multipliedBy(PAUSE_PER_LOOK);
    }

    @Override
    public Duration period() {
        return pause.compareTo(LEAST_PAUSE) > 0 ? pause : LEAST_PAUSE;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(30);
    }
}
