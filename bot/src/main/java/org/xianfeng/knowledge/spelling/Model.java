package org.xianfeng.knowledge.spelling;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/** How likely one character follows another: in the library, in the words of the language, or at all. */
final class Model {

    static double WL = Lattice.d("wl", 0.7), WD = Lattice.d("wd", 0.15), KL = Lattice.d("kl", 5), KD = Lattice.d("kd", 300);

    static final char GAP = ' ';

    private final Vocabulary library;
    private final char[] word = new char[2];

    private final java.util.Map<Integer, Integer> near = new java.util.HashMap<>();
    static double WN = Lattice.d("wn", 0.6), KN = Lattice.d("kn", 2);

    Model(Vocabulary library, java.util.List<String> passages) {
        this.library = library;
        for (String text : passages) {
            for (int i = 0; i < text.length(); i++) {
                near.merge((int) Vocabulary.normal(text.charAt(i)), 1, Integer::sum);
                if (i > 0) {
                    near.merge(Vocabulary.normal(text.charAt(i - 1)) << 16 | Vocabulary.normal(text.charAt(i)), 1, Integer::sum);
                }
            }
        }
    }

    double cost(char first, char second) {
        char a = Vocabulary.normal(first), b = Vocabulary.normal(second);
        double alone = (library.count(b) + 0.3) / (library.total() + 3000);
        double follows = 0;
        double isWord = 0;
        if (Lattice.isHan(b) && a != GAP) {
            follows = library.count(a, b) / (library.count(a) + KL);
            if (Lattice.isHan(a)) {
                word[0] = a;
                word[1] = b;
                int index = CoreDictionary.trie.exactMatchSearch(word, 0, 2, 0);
                if (index >= 0) {
                    double f = CoreDictionary.trie.getValueAt(index).totalFrequency;
                    isWord = f / (f + KD);
                }
            }
        }
        double here = near.isEmpty() || a == GAP ? 0 : near.getOrDefault(a << 16 | b, 0) / (near.getOrDefault((int) a, 0) + KN);
        return -Math.log(WN * here + WL * follows + WD * isWord + (1 - WL - WD) * alone);
    }
}
