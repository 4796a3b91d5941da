package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.folder.LibraryFolder;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Reindexes by itself when the library's folder has changed and then stayed as it is for a moment. It looks at names,
 * sizes and times, since no system tells of changes in network folders and mounted volumes.
 */
@Component
final class FolderWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** Whoever copies files into the folder is done when nothing has changed for so long. */
    static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration LEAST_PAUSE = Duration.ofMillis(500);

    /** A look at a large folder takes longer; it shall not take more than a twentieth of a core. */
    private static final int PAUSE_PER_LOOK = 20;

    private final LibraryFolder folder;
    private final Reindexing reindexing;
    private final boolean watch;
    private final Clock clock;
    private @Nullable String indexed;
    private String seen = "";
    private Instant since = Instant.MIN;
    private boolean failing;
    private @Nullable Ticker loop;

    FolderWatch(LibrarySettings library, ReindexSettings settings, DocumentReader documents, Reindexing reindexing,
            Clock clock) {
        this.folder = new LibraryFolder(library.folder(), documents, library.broughtFolder());
        this.reindexing = reindexing;
        this.watch = settings.watch();
        this.clock = clock;
    }

    /** One look at the folder. */
    void look() throws IOException {
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
                && reindexing.start(Reindex.USUAL, "folder watch") instanceof Start.Started) {
            indexed = now;
        }
    }

    private Duration round() {
        Instant start = clock.instant();
        try {
            look();
            failing = false;
        } catch (IOException | JedisException e) {
            if (!failing) {
                LOG.warn("The library's folder cannot be watched at the moment: {}", e.toString());
            }
            failing = true;
        }
        Duration pause = Duration.between(start, clock.instant()).multipliedBy(PAUSE_PER_LOOK);
        return pause.compareTo(LEAST_PAUSE) > 0 ? pause : LEAST_PAUSE;
    }

    @Override
    public void start() {
        if (watch) {
            round();
            loop = Ticker.start("library-watch", this::round);
        }
    }

    @Override
    public void stop() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }

    @Override
    public boolean isRunning() { return loop != null; }
}
