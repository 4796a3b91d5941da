package org.xianfeng.knowledge.text;

import java.util.ArrayList;
import java.util.List;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import org.jspecify.annotations.Nullable;

/**
 * The people, places, organisations and works in a question, as far as HanLP's dictionary has them. Its recogniser of
 * names that are in no dictionary finds no better what a passage lacks (AUROC on DRCD .9619 for .9616), and takes a
 * hundred times as long.
 */
public final class DictionaryEntities {

    private DictionaryEntities() {}

    /** In this folded question, each as long as it can be. */
    public static List<String> in(String folded) {
        List<String> names = new ArrayList<>();
        int start = 0;
        while (start < folded.length()) {
            DoubleArrayTrie<CoreDictionary.Attribute>.Searcher words = CoreDictionary.trie
                    .getSearcher(folded.substring(start), 0);
            int length = 1;
            boolean named = false;
            while (words.next() && words.begin == 0) {
                length = words.length;
                named = length > 1 && isName(words.value.nature[0]);
            }
            if (named) {
                names.add(folded.substring(start, start + length));
            }
            start += length;
        }
        return names;
    }

    /** Whether this is a word of HanLP's dictionary. */
    public static boolean hasWord(String folded) {
        return CoreDictionary.contains(folded);
    }

    /** Whether this is a word of HanLP's dictionary that names nobody. */
    public static boolean isOrdinaryWord(String folded) {
        CoreDictionary.@Nullable Attribute word = CoreDictionary.get(folded);
        return word != null && !word.nature[0].startsWith("nr");
    }

    private static boolean isName(Nature nature) {
        return nature.startsWith("nr") || nature.startsWith("ns") || nature.startsWith("nt")
                || nature.startsWith("nz");
    }
}
