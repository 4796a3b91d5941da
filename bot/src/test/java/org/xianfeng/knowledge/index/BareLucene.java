package org.xianfeng.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.QuestionGrams;

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

    /** Opens the live index in the folder that {@code xianfeng.library.index} names. */
    public static BareLucene open(Path indexes) throws IOException {
        Path live = indexes.resolve(IndexPointer.read(indexes).orElseThrow().live());
        return new BareLucene(DirectoryReader.open(new MMapDirectory(live)));
    }

    /** The questions as disjunctions of all terms that the library takes from them. */
    public List<Callable<?>> searches(List<String> questions) {
        List<Callable<?>> searches = new ArrayList<>();
        for (String question : questions) {
            Query query = disjunction(question);
            searches.add(() -> searcher.search(query, TOP));
        }
        return searches;
    }

    private static Query disjunction(String question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String gram : QuestionGrams.ofFolded(Folding.fold(question))) {
            any.add(new TermQuery(new Term(Documents.GRAMS, gram)), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
