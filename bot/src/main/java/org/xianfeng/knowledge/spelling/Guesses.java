package org.xianfeng.knowledge.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of a library's characters may have been meant by a character or a syllable. The costs gave the best readings of
 * CMRC2018's questions, damaged in each of these ways.
 */
final class Guesses {

    private static final double HOMOPHONE = 5;
    private static final double NEARLY_HOMOPHONE = 7.5;
    private static final double ALIKE = 6.5;
    private static final double MISPRONOUNCED = 5;

    private final Vocabulary vocabulary;
    private final Pinyin pinyin;
    private final ShapeAlikes shapes;
    private final Map<Character, List<Guess>> ofCharacters = new ConcurrentHashMap<>();
    private final Map<String, List<Guess>> ofSyllables = new ConcurrentHashMap<>();

    Guesses(Vocabulary vocabulary, Pinyin pinyin, ShapeAlikes shapes) {
        this.vocabulary = vocabulary;
        this.pinyin = pinyin;
        this.shapes = shapes;
    }

    /** What may have been meant by a Chinese character: itself, what sounds alike, and what looks alike. */
    List<Guess> of(char character) {
        return ofCharacters.computeIfAbsent(character, this::find);
    }

    /** What may have been meant by a syllable in pinyin; nothing if it is none. */
    List<Guess> of(String syllable) {
        return pinyin.isSyllable(syllable) ? ofSyllables.computeIfAbsent(syllable, this::find) : List.of();
    }

    private List<Guess> find(char character) {
        Map<Character, Double> costs = new HashMap<>();
        for (String reading : pinyin.readings(character)) {
            pinyin.readLike(reading).forEach(meant -> costs.merge(meant, NEARLY_HOMOPHONE, Math::min));
            pinyin.readAs(reading).forEach(meant -> costs.put(meant, HOMOPHONE));
        }
        shapes.of(character).forEach(meant -> costs.merge(meant, ALIKE, Math::min));
        costs.keySet().removeIf(meant -> vocabulary.count(meant) == 0);
        costs.put(character, 0.0);
        return list(costs);
    }

    private List<Guess> find(String syllable) {
        Map<Character, Double> costs = new HashMap<>();
        pinyin.readLike(syllable).forEach(meant -> costs.put(meant, MISPRONOUNCED));
        pinyin.readAs(syllable).forEach(meant -> costs.put(meant, 0.0));
        costs.keySet().removeIf(meant -> vocabulary.count(meant) == 0);
        return list(costs);
    }

    private static List<Guess> list(Map<Character, Double> costs) {
        return costs.entrySet().stream()
                .map(entry -> new Guess(String.valueOf(entry.getKey()), entry.getValue())).toList();
    }
}
