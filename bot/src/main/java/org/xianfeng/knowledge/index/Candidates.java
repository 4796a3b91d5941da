package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.CorruptIndexException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.knowledge.FailedCheck;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.Checks;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.folder.SourceHash;
import org.xianfeng.knowledge.folder.Survey;
import org.xianfeng.knowledge.reindex.ReindexProgress;

/** Builds new indexes beside the live one, and checks them. */
final class Candidates {

    private static final Logger LOG = LoggerFactory.getLogger(Candidates.class);
    private static final int MOST_LOGGED = 20;

    private final LibraryFolder folder;
    private final IndexFolder indexes;
    private final IndexBuilder builder;
    private final IndexCheck check;

    Candidates(LibraryFolder folder, IndexFolder indexes, IndexCheck check, Clock clock) {
        this.folder = folder;
        this.indexes = indexes;
        this.builder = new IndexBuilder(folder, clock);
        this.check = check;
    }

    /**
     * A new index of the folder.
     *
     * @param base where entries that did not change come from; without it, all are analysed
     */
    Candidate build(Optional<PassageIndex> base, Survey survey, ReindexProgress progress) throws IOException {
        try {
            return buildOn(base, survey, progress);
        } catch (CorruptIndexException e) {
            if (base.isEmpty()) {
                throw e;
            }
            LOG.warn("The index in {} is damaged, so all is built anew: {}", base.get().path(), e.getMessage());
            return buildOn(Optional.empty(), survey, progress);
        }
    }

    /** What has to be left out of a folder in which nothing changed since this index. */
    List<Problem> problems(PassageIndex index) throws IOException {
        return told(new IndexBuilder.Built(0, 0, builder.problems(index.origins())), folder.checks()).problems();
    }

    private Candidate buildOn(Optional<PassageIndex> base, Survey survey, ReindexProgress progress) throws IOException {
        Path path = base.isPresent() ? indexes.copy(base.get()) : indexes.fresh();
        try {
            Map<SourceHash, List<String>> origins = base.isPresent() ? base.get().origins() : Map.of();
            IndexBuilder.Built built = builder.build(survey.fingerprint(), path, origins, progress);
            return checked(PassageIndex.open(path), built);
        } catch (IOException | RuntimeException e) {
            indexes.discard(path);
            throw e;
        }
    }

    private Candidate checked(PassageIndex index, IndexBuilder.Built built) throws IOException {
        try {
            Checks checks = folder.checks();
            List<FailedCheck> failed = check.failed(checks.checks(), index);
            failed.stream().limit(MOST_LOGGED)
                    .forEach(one -> LOG.warn("A check of the new index fails: {}", one));
            return new Candidate(index, told(built, checks), failed);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static IndexBuilder.Built told(IndexBuilder.Built built, Checks checks) {
        IndexBuilder.Built all = built.with(checks.problems());
        all.problems().stream().limit(MOST_LOGGED)
                .forEach(problem -> LOG.warn("Left out of the library: {}", problem));
        if (all.problems().size() > MOST_LOGGED) {
            LOG.warn("Left out of the library: {} more", all.problems().size() - MOST_LOGGED);
        }
        return all;
    }
}
