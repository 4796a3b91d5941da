package org.xianfeng.knowledge.spelling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import org.jspecify.annotations.Nullable;

/** How simplified characters are read, without tones, and which characters are read the same or nearly so. */
final class Pinyin {

    static final int LONGEST_SYLLABLE = 6;

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';
    private static final Map<Pattern, String> CONFUSED = confused();

    private final Map<Character, Set<String>> readings = new HashMap<>();
    private final Map<String, Set<Character>> same = new HashMap<>();
    private final Map<String, Set<Character>> alike = new HashMap<>();

    Pinyin() {
        char[] simplified = simplified();
        for (char character = FIRST; character <= LAST; character++) {
            com.hankcs.hanlp.dictionary.py.Pinyin @Nullable [] found = PinyinDictionary.get(String.valueOf(character));
            if (found != null) {
                // what several traditional characters became one in is read in the ways of them all
                Set<String> ways = readings.computeIfAbsent(simplified[character - FIRST], _ -> new TreeSet<>());
                Arrays.stream(found).map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
                        .forEach(ways::add);
            }
        }
        readings.forEach((character, ways) -> ways
                .forEach(way -> same.computeIfAbsent(way, _ -> new TreeSet<>()).add(character)));
        same.forEach((syllable, characters) -> alike.computeIfAbsent(blurred(syllable), _ -> new TreeSet<>())
                .addAll(characters));
        same.keySet().forEach(syllable -> alike.put(syllable, alike.getOrDefault(blurred(syllable), Set.of())));
    }

    /** The syllables that a character is read as. */
    Set<String> readings(char character) {
        return readings.getOrDefault(character, Set.of());
    }

    boolean isSyllable(String letters) {
        return same.containsKey(letters);
    }

    Set<Character> readAs(String syllable) {
        return same.getOrDefault(syllable, Set.of());
    }

    /** What is read as this or as what is easily confused with it, by ear or in a dialect. */
    Set<Character> readLike(String syllable) {
        return alike.getOrDefault(syllable, Set.of());
    }

    /** With a line for each, for the dictionary would take neighbours for a word. */
    private static char[] simplified() {
        StringBuilder lines = new StringBuilder();
        for (char character = FIRST; character <= LAST; character++) {
            lines.append(character).append('\n');
        }
        List<String> converted = HanLP.convertToSimplifiedChinese(lines.toString()).lines().toList();
        char[] simplified = new char[LAST - FIRST + 1];
        for (int i = 0; i < simplified.length; i++) {
            simplified[i] = converted.get(i).length() == 1 ? converted.get(i).charAt(0) : (char) (FIRST + i);
        }
        return simplified;
    }

    /** The same for all syllables that are easily confused. */
    private static String blurred(String syllable) {
        String blurred = syllable;
        for (Map.Entry<Pattern, String> rule : CONFUSED.entrySet()) {
            blurred = rule.getKey().matcher(blurred).replaceFirst(rule.getValue());
        }
        return blurred;
    }

    private static Map<Pattern, String> confused() {
        Map<Pattern, String> rules = new LinkedHashMap<>();
        rules.put(Pattern.compile("^([zcs])h"), "$1");
        rules.put(Pattern.compile("^n"), "l");
        rules.put(Pattern.compile("([aei]n)g$"), "$1");
        rules.put(Pattern.compile("^lv"), "lu");
        // fan and huan, fei and hui, fen and hun, fu and hu
        rules.put(Pattern.compile("^f(?=a)"), "hu");
        rules.put(Pattern.compile("^fe"), "hu");
        rules.put(Pattern.compile("^fu"), "hu");
        return rules;
    }
}
