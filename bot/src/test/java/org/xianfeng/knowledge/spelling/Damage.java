package org.xianfeng.knowledge.spelling;

import java.util.List;
import java.util.Locale;

/** What may happen to a question between the head and the screen. */
public enum Damage {

    NONE, ONE_HOMOPHONE, TWO_HOMOPHONES, THREE_HOMOPHONES, SHAPE_ALIKE, SWAPPED, LEFT_OUT, TWICE, PARTLY_PINYIN, PINYIN_BY_SYLLABLE, PINYIN_BY_WORD, PINYIN_UNSPACED;

    /** All that can be asked for by name, separated by commas. */
    public static List<Damage> parse(String names) {
        return List.of(names.split(",", -1)).stream().map(name -> valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
