package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import org.jspecify.annotations.Nullable;

/** How simplified characters are read, without tones, and which characters are read the same or nearly so. */
final class Pinyin {

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';

    /** What is easily confused, by ear or in a dialect; rewritten one after the other, both sides become the same. */
    private static final Map<Pattern, String> CONFUSED = confused();

    private final Map<String, Set<Character>> characters = new HashMap<>();
    private final Map<String, Set<Character>> confusable = new HashMap<>();
    private final String[][] readings = new String[LAST - FIRST + 1][];

    Pinyin() {
        Map<Character, Set<String>> all = new HashMap<>();
        char[] simplified = simplified();
        for (char character = FIRST; character <= LAST; character++) {
            com.hankcs.hanlp.dictionary.py.Pinyin @Nullable [] found = PinyinDictionary.get(String.valueOf(character));
            if (found != null) {
                // what several traditional characters became one in is read in the ways of them all
                Set<String> spelt = all.computeIfAbsent(simplified[character - FIRST], _ -> new LinkedHashSet<>());
                Arrays.stream(found).map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone).forEach(spelt::add);
            }
        }
        all.forEach(this::add);
    }

    private void add(char character, Set<String> spelt) {
        if (character < FIRST || character > LAST) {
            return;
        }
        readings[character - FIRST] = spelt.toArray(String[]::new);
        for (String syllable : spelt) {
            characters.computeIfAbsent(syllable, _ -> new LinkedHashSet<>()).add(character);
            confusable.computeIfAbsent(blurred(syllable), _ -> new LinkedHashSet<>()).add(character);
        }
    }

    private static char[] simplified() {
        StringBuilder spaced = new StringBuilder();
        for (char character = FIRST; character <= LAST; character++) {
            spaced.append(character).append(' ');
        }
        String[] converted = HanLP.convertToSimplifiedChinese(spaced.toString()).split(" ");
        char[] simplified = new char[LAST - FIRST + 1];
        for (int i = 0; i < simplified.length; i++) {
            simplified[i] = converted[i].length() == 1 ? converted[i].charAt(0) : (char) (FIRST + i);
        }
        return simplified;
    }

    List<String> readings(char character) {
        if (character < FIRST || character > LAST || readings[character - FIRST] == null) {
            return List.of();
        }
        return List.of(readings[character - FIRST]);
    }

    boolean isSyllable(String letters) {
        return characters.containsKey(letters);
    }

    Set<Character> readAs(String syllable) {
        return characters.getOrDefault(syllable, Set.of());
    }

    /** What is read as this or nearly so. */
    Set<Character> readLike(String syllable) {
        return confusable.getOrDefault(blurred(syllable), Set.of());
    }

    static String blurred(String syllable) {
        String blurred = syllable;
        for (Map.Entry<Pattern, String> rule : CONFUSED.entrySet()) {
            blurred = rule.getKey().matcher(blurred).replaceFirst(rule.getValue());
        }
        return blurred;
    }

    private static Map<Pattern, String> confused() {
        Map<Pattern, String> rules = new java.util.LinkedHashMap<>();
        rules.put(Pattern.compile("^([zcs])h"), "$1");
        rules.put(Pattern.compile("^n"), "l");
        rules.put(Pattern.compile("([aei]n)g$"), "$1");
        rules.put(Pattern.compile("^f(?=[aeiu])"), "hu");
        rules.put(Pattern.compile("^huu"), "hu");
        rules.put(Pattern.compile("^huen"), "hun");
        rules.put(Pattern.compile("^huei"), "hui");
        rules.put(Pattern.compile("(?<=l)v"), "u");
        return rules;
    }
}
