package org.xianfeng.knowledge.index;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.spelling.Vocabulary;
import org.xianfeng.knowledge.text.Grams;

/** The grams of an index as a vocabulary. */
final class LibraryVocabulary {

    private LibraryVocabulary() {}

    static Vocabulary.Builder of(IndexReader reader) throws IOException {
        Vocabulary.Builder vocabulary = new Vocabulary.Builder();
        @Nullable
        Terms terms = MultiTerms.getTerms(reader, Documents.GRAMS);
        if (terms == null) {
            return vocabulary;
        }
        TermsEnum each = terms.iterator();
        for (@Nullable
        BytesRef term = each.next(); term != null; term = each.next()) {
            add(term.utf8ToString(), each.totalTermFreq(), vocabulary);
        }
        return vocabulary;
    }

    private static void add(String gram, long times, Vocabulary.Builder vocabulary) {
        int second = Grams.secondWord(gram);
        if (second == gram.length()) {
            vocabulary.add(gram, times);
        } else {
            vocabulary.addPair(gram.charAt(second - 1), gram.charAt(second), times);
        }
    }
}
