package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.ReloadReport.Outcome;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.folder.Survey;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.reindex.IndexSwitch;
import org.xianfeng.knowledge.reindex.LibraryIndex;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.reindex.SwitchGuard;

/** One Lucene index at a time, and the next one beside it. */
@Component
public final class LuceneIndex implements LibraryIndex, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final LibrarySettings settings;
    private final Clock clock;
    private final LibraryFolder folder;
    private final IndexFolder indexes;
    private final Candidates candidates;
    private final LiveIndex live;
    private final ReentrantLock changing = new ReentrantLock();

    public LuceneIndex(LibrarySettings settings, DocumentReader documents, IndexCheck check, DenseIndex denseIndex,
            Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.folder = new LibraryFolder(settings.folder(), documents, settings.broughtFolder());
        this.indexes = new IndexFolder(settings.indexFolder());
        this.candidates = new Candidates(folder, indexes, check, clock);
        this.live = new LiveIndex(open(), denseIndex::update);
        denseIndex.follow(new PassageTextSource(live));
    }

    public <T> T read(String attempted, LiveIndex.Reading<T> reading) {
        return live.read(attempted, reading);
    }

    public Status status() {
        return live.now().facts().status();
    }

    @Override
    public String served() {
        return live.now().facts().fingerprint();
    }

    @Override
    public Optional<String> previous() {
        return attempt("look for the index to roll back to",
                () -> indexes.pointer().flatMap(IndexPointer::previous).flatMap(indexes::fingerprint));
    }

    @Override
    public String folder() {
        return attempt("read the library in " + settings.folder(), folder::fingerprint);
    }

    @Override
    public ReloadReport reindex(Reindex how, ReindexProgress progress, SwitchGuard switchGuard) {
        return change("reload the library from " + settings.folder(), () -> {
            Instant start = clock.instant();
            if (!folder.exists()) {
                throw new NoSuchFileException(settings.folder().toString());
            }
            Survey survey = folder.survey();
            progress.begin(survey.entries());
            return !how.full() && live.now().facts().isOf(survey.fingerprint())
                    ? leave(start)
                    : replace(how, survey, progress, switchGuard, start);
        });
    }

    /** A rollback ends here, too: what it went back to is what the folder has. */
    private ReloadReport leave(Instant start) throws IOException {
        Optional<IndexPointer> held = indexes.pointer().filter(IndexPointer::rolledBack);
        if (held.isPresent()) {
            indexes.point(held.get().released());
        }
        IndexBuilder.Built nothing = new IndexBuilder.Built(0, 0, candidates.problems(live.now()));
        return report(Outcome.UNCHANGED, new Candidate(live.now(), nothing, List.of()), start);
    }

    private ReloadReport replace(Reindex how, Survey survey, ReindexProgress progress, SwitchGuard switchGuard,
            Instant start)
            throws IOException {
        PassageIndex old = live.now();
        Candidate candidate = candidates.build(how.full() ? Optional.empty() : Optional.of(old), survey, progress);
        Outcome outcome = Outcome.REFUSED;
        try {
            progress.check();
            if (candidate.isSound() || how.forced()) {
                switchGuard.pass(new IndexSwitch(old.facts().fingerprint(), survey.fingerprint(), false));
                switchTo(candidate.index(), false);
                outcome = Outcome.SWITCHED;
            }
        } finally {
            if (!indexes.isLive(candidate.index())) {
                candidate.index().close();
                indexes.discard(candidate.index().path());
            }
        }
        return report(outcome, candidate, start);
    }

    private ReloadReport report(Outcome outcome, Candidate candidate, Instant start) {
        Status status = candidate.index().facts().status();
        List<FailedCheck> failed = candidate.failed();
        return new ReloadReport(outcome, status.entries(), status.passages(), candidate.built().changed(),
                candidate.built().removed(), Duration.between(start, clock.instant()), candidate.built().problems(),
                failed);
    }

    @Override
    public boolean rollBack(String to, SwitchGuard switchGuard) {
        return change("roll the library back", () -> {
            if (served().equals(to)) {
                return true;
            }
            Optional<PassageIndex> previous = indexes.pointer().flatMap(IndexPointer::previous)
                    .filter(name -> indexes.fingerprint(name).filter(to::equals).isPresent())
                    .flatMap(indexes::usable);
            if (previous.isEmpty()) {
                return false;
            }
            try {
                switchGuard.pass(new IndexSwitch(served(), to, true));
                switchTo(previous.get(), true);
                return true;
            } finally {
                if (live.now() != previous.get()) {
                    previous.get().close();
                }
            }
        });
    }

    @Override
    public void follow() {
        if (!attempt("see what is live", () -> indexes.isLive(live.now()))) {
            change("open what was switched to", () -> true);
        }
    }

    @Override
    public void close() throws IOException {
        live.close();
    }

    private PassageIndex open() {
        if (!folder.exists()) {
            LOG.warn("There is no library folder {}: nothing can be answered. Set xianfeng.library.path to yours",
                    settings.folder());
        }
        return attempt("open the library in " + settings.folder() + " with its index in " + settings.indexFolder(),
                () -> {
                    PassageIndex index = new IndexStart(folder, indexes, candidates).open();
                    Status status = index.facts().status();
                    LOG.info("The library in {} has {} entries in {} passages", settings.folder(),
                            status.entries(), status.passages());
                    return index;
                });
    }

    /** The pointer first: what serves now serves after a crash, too. */
    private void switchTo(PassageIndex next, boolean back) throws IOException {
        PassageIndex old = live.now();
        boolean sameContent = old.facts().fingerprint().equals(next.facts().fingerprint());
        Optional<String> previous = sameContent
                ? indexes.pointer().flatMap(IndexPointer::previous)
                : Optional.of(old.name());
        IndexPointer pointer = new IndexPointer(next.name(), previous, back);
        indexes.point(pointer);
        live.switchTo(next);
        indexes.keepOnly(pointer);
    }

    /** Does it alone, in this process and among others, beginning from what the pointer says is live. */
    private <T> T change(String attempted, Work<T> change) {
        changing.lock();
        try (FolderClaim _ = indexes.claim()) {
            Optional<IndexPointer> pointer = indexes.pointer();
            if (pointer.isPresent() && !indexes.isLive(live.now())) {
                Optional<PassageIndex> next = indexes.usable(pointer.get().live());
                if (next.isPresent()) {
                    live.switchTo(next.get());
                }
            }
            return change.make();
        } catch (IOException e) {
            throw new LibraryException("could not " + attempted, e);
        } finally {
            changing.unlock();
        }
    }

    private static <T> T attempt(String attempted, Work<T> work) {
        try {
            return work.make();
        } catch (IOException e) {
            throw new LibraryException("could not " + attempted, e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {

        T make() throws IOException;
    }
}
