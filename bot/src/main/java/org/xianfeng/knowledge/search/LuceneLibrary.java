package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Problem;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.meaning.Meaning;
import org.xianfeng.knowledge.meaning.Texts;

/** The library on one Lucene index at a time. */
@Component
final class LuceneLibrary implements Library, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneLibrary.class);

    private final LibrarySettings settings;
    private final Clock clock;
    private final LibraryFolder folder;
    private final IndexFolder indexes;
    private final Answering answering;
    private final Meaning meaning;
    private final AtomicReference<PassageIndex> live;
    private final ReentrantLock reloading = new ReentrantLock();

    LuceneLibrary(LibrarySettings settings, Clock clock, Meaning meaning) {
        this.settings = settings;
        this.clock = clock;
        this.folder = new LibraryFolder(settings.folder());
        this.indexes = new IndexFolder(settings.indexFolder());
        this.answering = new Answering(settings, meaning);
        this.live = new AtomicReference<>(open());
        this.meaning = meaning;
        meaning.follow(new MeantTexts());
    }

    @Override
    public Answer ask(Question question) {
        return read("answer " + question.text(), index -> answering.answer(question, index));
    }

    @Override
    public List<Passage> nearest(Question question, int most) {
        return read("search for " + question.text(), index -> answering.nearest(question, most, index));
    }

    @Override
    public Optional<Entry> entry(String id) {
        return read("find the entry " + id, index -> index.entry(id));
    }

    @Override
    public Status status() {
        return live.get().facts().status();
    }

    @Override
    public ReloadReport reload() {
        Instant start = clock.instant();
        reloading.lock();
        try {
            if (!folder.exists()) {
                throw new NoSuchFileException(settings.folder().toString());
            }
            Build build = build();
            live.getAndSet(build.index()).close();
            meaning.update();
            indexes.keepOnly(build.index().path());
            return build.report(Duration.between(start, clock.instant()));
        } catch (IOException e) {
            throw new LibraryException("could not reload the library from " + settings.folder(), e);
        } finally {
            reloading.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        live.get().close();
    }

    private PassageIndex open() {
        if (!folder.exists()) {
            LOG.warn("There is no library folder {}: nothing can be answered. Set xianfeng.library.path to yours",
                    settings.folder());
        }
        try {
            Optional<PassageIndex> whole = indexes.open(folder.fingerprint());
            PassageIndex index = whole.isPresent() ? whole.get() : build().index();
            indexes.keepOnly(index.path());
            Status status = index.facts().status();
            LOG.info("The library in {} has {} entries in {} passages", settings.folder(),
                    status.entries(), status.passages());
            return index;
        } catch (IOException e) {
            throw new LibraryException("could not open the library in " + settings.folder()
                    + " with its index in " + settings.indexFolder(), e);
        }
    }

    private Build build() throws IOException {
        Path path = indexes.fresh();
        List<Problem> problems = new IndexBuilder(folder, clock).build(path);
        problems.forEach(problem -> LOG.warn("Left out of the library: {}", problem));
        return new Build(PassageIndex.open(path), problems);
    }

    private <T> T read(String attempted, Reading<T> reading) {
        PassageIndex index = acquire();
        try {
            return reading.from(index);
        } catch (IOException e) {
            throw new LibraryException("could not " + attempted, e);
        } finally {
            index.release();
        }
    }

    /** The live index, held; one that a reload closes under our hands is followed by the next. */
    private PassageIndex acquire() {
        PassageIndex index = live.get();
        while (!index.acquire()) {
            index = live.get();
        }
        return index;
    }

    /** What the passages of the live index say. */
    private final class MeantTexts implements Texts {

        @Override
        public Set<String> keys() {
            return read("list the passages", PassageIndex::keys);
        }

        @Override
        public Optional<String> text(String key) {
            return read("find the passage " + key, index -> index.meant(key));
        }
    }

    @FunctionalInterface
    private interface Reading<T> {

        T from(PassageIndex index) throws IOException;
    }

    private record Build(PassageIndex index, List<Problem> problems) {

        ReloadReport report(Duration took) {
            Status status = index.facts().status();
            return new ReloadReport(status.entries(), status.passages(), took, problems);
        }
    }
}
