package org.xianfeng.knowledge.text;

import java.io.IOException;
import java.io.StringWriter;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Indexes folded text by its {@link Grams}. */
public final class GramAnalyzer extends Analyzer {

    /**
     * Stands in every index; to be raised by whoever changes which terms a text has, which fields an entry has in the
     * index, or how entries are read. An index of another version is built anew as a whole.
     */
    public static final int VERSION = 12;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new GramTokenizer());
    }

    private static final class GramTokenizer extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String text = "";
        private Grams grams = new Grams("");

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter content = new StringWriter();
            input.transferTo(content);
            text = content.toString();
            grams = new Grams(text);
        }

        @Override
        public boolean incrementToken() {
            if (!grams.next()) {
                return false;
            }
            clearAttributes();
            term.append(text, grams.start(), grams.end());
            return true;
        }
    }
}
