package org.xianfeng.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.MMapDirectory;

/** The same index with nothing around it: the ceiling for what the library can do. */
public final class BareLucene implements Closeable {

    private static final int TOP = 10;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private BareLucene(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
    }

    /** Opens the one index in the folder that {@code xianfeng.library.index} names. */
    public static BareLucene open(Path indexes) throws IOException {
        try (Stream<Path> folders = Files.list(indexes)) {
            return new BareLucene(DirectoryReader.open(new MMapDirectory(folders.findFirst().orElseThrow())));
        }
    }

    /** The questions as disjunctions of the terms that the library looks for. */
    public List<Search> prepare(List<String> questions) throws IOException {
        List<Search> searches = new ArrayList<>();
        for (String question : questions) {
            Query query = QuestionTerms.of(Folding.fold(question), searcher, Documents.GRAMS).query();
            searches.add(() -> searcher.search(query, TOP));
        }
        return searches;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** One search for the ten best passages. */
    @FunctionalInterface
    public interface Search {

        Object run() throws IOException;
    }
}
