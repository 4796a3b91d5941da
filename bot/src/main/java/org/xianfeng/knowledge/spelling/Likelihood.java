package org.xianfeng.knowledge.spelling;

import java.util.List;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * How likely one character follows another: as in the passages that the question may be about, as in the whole library,
 * as in the words of the language, or for no reason. The weights gave the best readings of CMRC2018's questions.
 */
final class Likelihood {

    /** What stands before a question, and for all that is neither a Chinese character nor a digit. */
    static final char GAP = ' ';

    private static final double IN_PASSAGES = 0.6;
    private static final double IN_LIBRARY = 0.7;
    private static final double IN_LANGUAGE = 0.15;
    private static final double FOR_NO_REASON = 0.15;

    /** What is added to how often the first one is there: of what is rare, little can be known. */
    private static final double RARE_IN_PASSAGES = 2;
    private static final double RARE_IN_LIBRARY = 5;
    private static final double RARE_IN_LANGUAGE = 300;

    private static final double UNSEEN = 0.3;
    private static final double UNSEEN_ALL = 3000;

    /** No cost is less than this. */
    static final double LEAST = -Math.log(IN_PASSAGES + IN_LIBRARY + IN_LANGUAGE + FOR_NO_REASON);

    private final Vocabulary library;
    private final PairCounts passages;
    private final boolean hasPassages;

    /** @param passages folded texts */
    Likelihood(Vocabulary library, List<String> passages) {
        this.library = library;
        this.passages = new PairCounts(2 * passages.stream().mapToInt(String::length).sum());
        this.hasPassages = !passages.isEmpty();
        for (String text : passages) {
            for (int i = 0; i < text.length(); i++) {
                this.passages.add(GAP, text.charAt(i));
                if (i > 0) {
                    this.passages.add(text.charAt(i - 1), text.charAt(i));
                }
            }
        }
    }

    /** As a negative logarithm; of Chinese characters and digits. */
    double cost(char first, char second) {
        double likely = FOR_NO_REASON * (library.count(second) + UNSEEN) / (library.total() + UNSEEN_ALL);
        if (first != GAP) {
            likely += IN_LIBRARY * library.count(first, second) / (library.count(first) + RARE_IN_LIBRARY);
            likely += IN_LANGUAGE * word(first, second);
            if (hasPassages) {
                likely += IN_PASSAGES * passages.count(first, second) / (passages.count(GAP, first) + RARE_IN_PASSAGES);
            }
        }
        return -Math.log(likely);
    }

    private static double word(char first, char second) {
        int word = CoreDictionary.trie.exactMatchSearch(new char[]{first, second}, 0, 2, 0);
        if (word < 0) {
            return 0;
        }
        int frequency = CoreDictionary.trie.getValueAt(word).totalFrequency;
        return frequency / (frequency + RARE_IN_LANGUAGE);
    }
}
