package org.xianfeng.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.asked.CarriedQuestions;
import org.xianfeng.knowledge.asked.GramWeights;
import org.xianfeng.knowledge.asked.QuestionDocuments;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.folder.SourceHash;
import org.xianfeng.knowledge.meaning.TextKey;
import org.xianfeng.knowledge.meaning.TextSource;
import org.xianfeng.knowledge.spelling.Spelling;

/** One whole index, open for reading. It stays open until whoever uses it has released it. */
public final class PassageIndex implements Closeable {

    /** Hardly an entry has more passages. */
    private static final int PASSAGES = 20;

    /** All of the shipped library, which is about 20 MB; of a large one, what people ask about. */
    private static final int MOST_KEPT = 4096;

    private final Path path;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexFacts facts;
    private final PassageCache<Integer, StoredPassage> stored = new PassageCache<>(MOST_KEPT, this::readStored);
    private final PassageCache<Integer, ReadablePassage> readable = new PassageCache<>(MOST_KEPT, this::readReadable);
    private final PassageCache<String, Optional<Entry>> entries = new PassageCache<>(MOST_KEPT, this::readEntry);
    private @Nullable Spelling spelling;
    private @Nullable CarriedQuestions carriedQuestions;

    private PassageIndex(Path path, DirectoryReader reader) throws IOException {
        this.path = path;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.facts = IndexFacts.of(reader.getIndexCommit().getUserData());
    }

    /**
     * Opens an index after having looked at all of it.
     *
     * @throws IOException if there is none, or it is damaged
     */
    public static PassageIndex open(Path path) throws IOException {
        Directory directory = new MMapDirectory(path);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
            return open(path, reader);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static PassageIndex open(Path path, DirectoryReader reader) throws IOException {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return new PassageIndex(path, reader);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** What the index in this folder says of itself, whether it is whole or not. */
    static IndexFacts facts(Path path) throws IOException {
        try (Directory directory = new MMapDirectory(path)) {
            return IndexFacts.of(SegmentInfos.readLatestCommit(directory).getUserData());
        }
    }

    Path path() {
        return path;
    }

    /** What its folder is called. */
    String name() {
        return path.getFileName().toString();
    }

    /** The names of the files that it consists of. */
    Collection<String> files() throws IOException {
        return reader.getIndexCommit().getFileNames();
    }

    /** What its entries were read from. */
    Map<SourceHash, List<String>> origins() throws IOException {
        return SourceHashes.of(reader);
    }

    IndexFacts facts() {
        return facts;
    }

    /** False if it was closed already; otherwise it has to be released. */
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the index in " + path, e);
        }
    }

    /** Gives up what {@link #open} holds; who acquired it before may go on. */
    @Override
    public void close() throws IOException {
        reader.close();
    }

    public Optional<Entry> entry(String id) throws IOException {
        return entries.get(id);
    }

    private Optional<Entry> readEntry(String id) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(Documents.ID, id)), 1).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : Optional.of(Documents.entry(searcher.storedFields().document(found[0].doc)));
    }

    /** The passage that is this document, as candidates are compared by it. */
    public StoredPassage stored(int document) throws IOException {
        return stored.get(document);
    }

    private StoredPassage readStored(int document) throws IOException {
        return StoredPassage.of(document, new PassageColumns(reader));
    }

    /** The passage that is this document, to be read closely. */
    public ReadablePassage readable(int document) throws IOException {
        return readable.get(document);
    }

    private ReadablePassage readReadable(int document) throws IOException {
        Heading heading = stored(document).heading();
        Document stored = searcher.storedFields().document(document);
        return ReadablePassage.of(entry(heading.id()).orElseThrow(), new Passage(heading.id(), heading.title(),
                Documents.heading(stored), Documents.text(stored)));
    }

    /** The ids of the entries that are called by this folded name, at most so many. */
    public List<String> called(String name, int most) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(Documents.NAME, name)), PASSAGES * most).scoreDocs;
        Arrays.sort(found, Comparator.comparingInt(one -> one.doc));
        Set<String> ids = new LinkedHashSet<>();
        for (ScoreDoc one : found) {
            ids.add(stored(one.doc).heading().id());
        }
        return ids.stream().limit(most).toList();
    }

    /** The keys of what the sentences and the questions say. */
    Set<String> keys() throws IOException {
        Set<String> keys = new HashSet<>();
        addKeys(Documents.SENTENCE, keys);
        addKeys(QuestionDocuments.KEY, keys);
        return keys;
    }

    private void addKeys(String field, Set<String> keys) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            @Nullable
            Terms terms = leaf.reader().terms(field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (@Nullable
            BytesRef term = each.next(); term != null; term = each.next()) {
                if (isAlive(each.postings(null, PostingsEnum.NONE), leaf.reader().getLiveDocs())) {
                    keys.add(term.utf8ToString());
                }
            }
        }
    }

    private static boolean isAlive(PostingsEnum documents, @Nullable Bits live) throws IOException {
        boolean alive = false;
        for (int document = documents.nextDoc(); !alive
                && document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
            alive = live == null || live.get(document);
        }
        return alive;
    }

    /** What the sentence or the question under this key says. */
    Optional<TextSource.Text> meant(String key) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(Documents.SENTENCE, key)), 1).scoreDocs;
        if (found.length == 0) {
            return QuestionDocuments.text(key, searcher).map(question -> new TextSource.Text(question, true));
        }
        int passage = found[0].doc;
        String title = new PassageColumns(reader).heading(passage).title();
        return Documents.meant(title, Documents.text(searcher.storedFields().document(passage))).stream()
                .filter(sentence -> TextKey.of(sentence).equals(key)).findFirst()
                .map(sentence -> new TextSource.Text(sentence, false));
    }

    /** Searches this index. */
    public IndexSearcher searcher() {
        return searcher;
    }

    public DirectoryReader reader() {
        return reader;
    }

    /** What entries of a kind are dated by within a period, as {@link Chronicle#during} has it. */
    public List<Event> during(EntryDate period, Kind kind, Slice slice) throws IOException {
        return chronicle().during(period, Optional.of(kind), slice).items();
    }

    /** The entries with this tag, at most so many, the earliest first. */
    public List<Entry> tagged(String tag, int most) throws IOException {
        return catalogue().on(tag, most);
    }

    ChronicleIndex chronicle() {
        return new ChronicleIndex(searcher);
    }

    CatalogueIndex catalogue() {
        return new CatalogueIndex(searcher);
    }

    /** Compares questions with those that the entries of this index carry. */
    public synchronized CarriedQuestions carriedQuestions() throws IOException {
        if (carriedQuestions == null) {
            carriedQuestions = new CarriedQuestions(searcher, GramWeights.of(reader));
        }
        return carriedQuestions;
    }

    /** Mends questions with the words of this index. The first who needs it waits for it: at the start, others are in a hurry. */
    public synchronized Spelling spelling() throws IOException {
        if (spelling == null) {
            spelling = new Spelling(LibraryVocabulary.of(reader));
        }
        return spelling;
    }
}
