package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.hankcs.hanlp.HanLP;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.xianfeng.knowledge.entry.EnglishName;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.EnglishWords;
import org.xianfeng.knowledge.text.Folding;

/** What entries are called in English, and in pinyin: looked up in one index. */
public final class EnglishNames {

    private static final String NAME = "english-name";
    private static final String PINYIN = "pinyin-name";
    private static final String WORD = "english-word";

    private static final Pattern SHORT_NAME = Pattern.compile("\\p{IsHan}{2,8}");

    /** What is shorter in pinyin may be a word of English. */
    private static final int SHORTEST_PINYIN = 6;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_WORDS = 14;

    private final IndexSearcher searcher;

    public EnglishNames(PassageIndex index) {
        this.searcher = index.searcher();
    }

    /**
     * A name that stands in a text.
     *
     * @param from the first of its words
     * @param to the word after its last
     * @param chinese what is called so, as the entry calls it
     * @param isPinyin whether it is Chinese in Latin letters, rather than a name that the entry gives
     */
    public record Named(int from, int to, Entry entry, String chinese, String english, boolean isPinyin) {}

    static void add(Entry entry, Document document) {
        Set<String> words = new TreeSet<>();
        for (EnglishName name : entry.english()) {
            document.add(new StringField(NAME, EnglishWords.joined(name.english()), Field.Store.NO));
            EnglishWords.of(name.english()).stream().filter(word -> word.length() >= SHORTEST_WORD)
                    .forEach(words::add);
        }
        words.forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        Stream.concat(Stream.of(entry.title()), entry.aliases().stream())
                .filter(name -> SHORT_NAME.matcher(name).matches()).map(EnglishNames::pinyin).distinct()
                .filter(pinyin -> pinyin.length() >= SHORTEST_PINYIN)
                .forEach(pinyin -> document.add(new StringField(PINYIN, pinyin, Field.Store.NO)));
    }

    private static String pinyin(String name) {
        return EnglishWords.joined(HanLP.convertToPinyinString(name, "", false));
    }

    /** The longest name that begins with this word. */
    public Optional<Named> at(int from, List<String> words) throws IOException {
        for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
            String joined = String.join("", words.subList(from, to));
            Optional<Entry> given = entry(NAME, joined);
            if (given.isPresent()) {
                return Optional.of(given(from, to, given.get(), joined));
            }
            Optional<Entry> spelled = joined.length() < SHORTEST_PINYIN ? Optional.empty() : entry(PINYIN, joined);
            if (spelled.isPresent()) {
                return Optional.of(spelled(from, to, spelled.get(), joined));
            }
        }
        return Optional.empty();
    }

    private static Named given(int from, int to, Entry entry, String joined) {
        EnglishName name = entry.english().stream().filter(one -> EnglishWords.joined(one.english()).equals(joined))
                .findFirst().orElseThrow();
        return new Named(from, to, entry, name.chinese().orElse(entry.title()),
                name.chinese().isPresent() ? name.english() : entry.english().getFirst().english(), false);
    }

    private static Named spelled(int from, int to, Entry entry, String joined) {
        String name = Stream.concat(Stream.of(entry.title()), entry.aliases().stream())
                .filter(one -> SHORT_NAME.matcher(one).matches() && pinyin(one).equals(joined)).findFirst()
                .orElse(entry.title());
        return new Named(from, to, entry, name, title(entry), true);
    }

    /** What an entry is called in English, or in Chinese if that is not known. */
    public static String title(Entry entry) {
        return entry.english().stream().filter(name -> name.chinese().isEmpty()).findFirst()
                .map(EnglishName::english).orElse(entry.title());
    }

    /** The entry that has this name in Chinese. */
    public Optional<Entry> called(String chinese) throws IOException {
        return entry(Documents.NAME, Folding.fold(chinese));
    }

    /** The entries whose English names have most of these words, the rarer ones counting more. */
    public List<Entry> near(Collection<String> words, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream().filter(word -> word.length() >= SHORTEST_WORD).distinct()
                .forEach(word -> query.add(new TermQuery(new Term(WORD, word)), BooleanClause.Occur.SHOULD));
        List<Entry> near = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query.build(), most).scoreDocs) {
            near.add(Documents.entry(searcher.storedFields().document(found.doc)));
        }
        return near;
    }

    private Optional<Entry> entry(String field, String term) throws IOException {
        for (ScoreDoc found : searcher.search(new TermQuery(new Term(field, term)), 2).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            if (document.get(Documents.ID) != null) {
                return Optional.of(Documents.entry(document));
            }
        }
        return Optional.empty();
    }
}
