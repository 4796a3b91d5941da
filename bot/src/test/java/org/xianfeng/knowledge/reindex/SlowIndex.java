package org.xianfeng.knowledge.reindex;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.xianfeng.knowledge.ReloadReport;

/** A real index that, when it reindexes, first does some of the work and then waits until it may go on. */
final class SlowIndex implements LibraryIndex {

    static final long DONE = 10;
    static final long TOTAL = 100;

    private final LibraryIndex index;
    private final CountDownLatch go;

    SlowIndex(LibraryIndex index, CountDownLatch go) {
        this.index = index;
        this.go = go;
    }

    @Override
    public ReloadReport reindex(Reindex how, ReindexProgress progress, SwitchGuard switchGuard) {
        progress.begin(TOTAL);
        for (int i = 0; i < DONE; i++) {
            progress.step();
        }
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.check();
        return index.reindex(how, new ReindexProgress(), switchGuard);
    }

    @Override
    public boolean rollBack(String to, SwitchGuard switchGuard) {
        return index.rollBack(to, switchGuard);
    }

    @Override
    public void follow() {
        index.follow();
    }

    @Override
    public String served() {
        return index.served();
    }

    @Override
    public Optional<String> previous() {
        return index.previous();
    }

    @Override
    public String folder() {
        return index.folder();
    }
}
