package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.folder.Survey;
import org.xianfeng.knowledge.reindex.ReindexProgress;

/** Finds the index to serve when the service starts, whatever the last run left behind. */
final class IndexStart {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStart.class);

    private final LibraryFolder folder;
    private final IndexFolder indexes;
    private final Candidates candidates;

    IndexStart(LibraryFolder folder, IndexFolder indexes, Candidates candidates) {
        this.folder = folder;
        this.indexes = indexes;
        this.candidates = candidates;
    }

    /** The index that the last run served, if the folder is as it was; otherwise an index of the folder as it is. */
    PassageIndex open() throws IOException {
        Optional<PassageIndex> whole = indexes.open(folder.fingerprint());
        PassageIndex index = whole.isPresent() ? whole.get() : openChanged();
        tidy(index);
        return index;
    }

    private PassageIndex openChanged() throws IOException {
        try (FolderClaim _ = indexes.claim()) {
            Survey survey = folder.survey();
            // another instance on the same disk may have built it while we waited
            Optional<PassageIndex> whole = indexes.open(survey.fingerprint());
            return whole.isPresent() ? whole.get() : build(survey);
        }
    }

    private PassageIndex build(Survey survey) throws IOException {
        Optional<PassageIndex> last = indexes.pointer().map(IndexPointer::live).flatMap(indexes::usable);
        Candidate candidate = candidates.build(last, survey, new ReindexProgress());
        if (last.isPresent() && !candidate.isSound()) {
            LOG.error("The library has changed, but its new index fails {} checks; the last one goes on serving",
                    candidate.failed().size());
            candidate.index().close();
            indexes.discard(candidate.index().path());
            return last.get();
        }
        indexes.point(new IndexPointer(candidate.index().name(), last.map(PassageIndex::name), false));
        if (last.isPresent()) {
            last.get().close();
        }
        return candidate.index();
    }

    /** Sees to it that the pointer is there, and nothing that it does not name. */
    private void tidy(PassageIndex index) throws IOException {
        if (isTidy(index)) {
            return;
        }
        Optional<FolderClaim> claim = indexes.tryClaim();
        if (claim.isEmpty()) {
            return;
        }
        try (FolderClaim _ = claim.get()) {
            if (!indexes.isLive(index)) {
                indexes.point(new IndexPointer(index.name(), Optional.empty(), false));
            }
            indexes.keepOnly(indexes.pointer().orElseThrow());
        }
    }

    private boolean isTidy(PassageIndex index) throws IOException {
        Optional<IndexPointer> pointer = indexes.pointer();
        return indexes.isLive(index) && pointer.isPresent() && indexes.leftovers(pointer.get()).isEmpty();
    }
}
