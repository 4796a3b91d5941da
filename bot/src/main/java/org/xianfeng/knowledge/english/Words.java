package org.xianfeng.knowledge.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.knowledge.text.EnglishWords;

/** What English words that are no names of entries are in Chinese. */
final class Words {

    private static final Map<String, Word> ALL = read();
    private static final int MOST_WORDS = 4;

    private Words() {}

    /** What a word is in a question. */
    enum Role {
        /** What is done. */
        VERB,
        /** What it is about. */
        NOUN,
        /** A person or a place. */
        NAME
    }

    /** A word in Chinese. */
    record Word(String chinese, Role role) {}

    /**
     * A word that stands in a text.
     *
     * @param to the word after its last
     */
    record Found(int to, Word word) {}

    /** The longest one that begins with this word. */
    static Optional<Found> at(int from, List<String> words) {
        for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
            Word word = ALL.get(String.join("", words.subList(from, to)));
            if (word != null) {
                return Optional.of(new Found(to, word));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Word> read() {
        Map<String, Word> words = new HashMap<>();
        for (String[] row : Resource.rows("words.tsv")) {
            Role role = switch (row[2]) {
                case "v" -> Role.VERB;
                case "n" -> Role.NOUN;
                case "p" -> Role.NAME;
                default -> throw new IllegalStateException("a word is v, n or p, got " + row[2] + " for " + row[0]);
            };
            words.putIfAbsent(EnglishWords.joined(row[0]), new Word(row[1], role));
        }
        return words;
    }
}
