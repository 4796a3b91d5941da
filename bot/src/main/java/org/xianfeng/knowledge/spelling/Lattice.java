package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All the ways to read what was typed that are worth a look. The costs gave the best readings of CMRC2018's questions,
 * damaged in each of these ways.
 */
final class Lattice {

    private static final double HOMOPHONE = 5;
    private static final double NEARLY_HOMOPHONE = 7.5;
    private static final double ALIKE = 6.5;
    private static final double SWAPPED = 7;
    private static final double TWICE = 6;
    private static final double TOO_MUCH = 15;
    private static final double MISPRONOUNCED = 5;
    private static final double KEPT_SPACE = 12;
    private static final double LATIN_WORD = 6;
    private static final double FOREIGN_LETTER = 3.5;
    private static final int LONGEST_WORD = 16;
    private static final String TONES = "12345";

    private final String typed;
    private final Vocabulary vocabulary;
    private final Pinyin pinyin;
    private final ShapeAlikes shapes;
    private final List<List<Edge>> edges;

    Lattice(String typed, Vocabulary vocabulary, Pinyin pinyin, ShapeAlikes shapes) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.pinyin = pinyin;
        this.shapes = shapes;
        this.edges = IntStream.range(0, typed.length()).<List<Edge>>mapToObj(_ -> new ArrayList<>()).toList();
        for (int i = 0; i < typed.length(); i++) {
            if (Letters.isChinese(typed.charAt(i))) {
                addChinese(i);
            } else if (Letters.isLatin(typed.charAt(i))) {
                addLatin(i);
            } else {
                addOther(i);
            }
        }
    }

    int length() {
        return typed.length();
    }

    /** The ways to read what begins here. */
    List<Edge> from(int start) {
        return edges.get(start);
    }

    private void addChinese(int at) {
        char character = typed.charAt(at);
        Map<Character, Double> costs = new HashMap<>();
        for (String reading : pinyin.readings(character)) {
            pinyin.readLike(reading).forEach(meant -> costs.merge(meant, NEARLY_HOMOPHONE, Math::min));
            pinyin.readAs(reading).forEach(meant -> costs.put(meant, HOMOPHONE));
        }
        shapes.of(character).forEach(meant -> costs.merge(meant, ALIKE, Math::min));
        costs.keySet().removeIf(meant -> vocabulary.count(meant) == 0);
        costs.put(character, 0.0);
        add(at, at + 1, costs);
        add(at, at + 1, "", at > 0 && typed.charAt(at - 1) == character ? TWICE : TOO_MUCH);
        if (at + 1 < typed.length() && Letters.isChinese(typed.charAt(at + 1)) && typed.charAt(at + 1) != character) {
            add(at, at + 2, "" + typed.charAt(at + 1) + character, SWAPPED);
        }
    }

    private void addOther(int at) {
        char character = typed.charAt(at);
        boolean parts = character == ' ' || character == '\'';
        add(at, at + 1, String.valueOf(character), parts ? KEPT_SPACE : 0);
        if (parts) {
            add(at, at + 1, "", 0);
        }
    }

    private void addLatin(int at) {
        int end = at;
        while (end < typed.length() && Letters.isLatin(typed.charAt(end))) {
            end++;
        }
        boolean begins = at == 0 || !Letters.isLatin(typed.charAt(at - 1));
        for (int to = at + 1; to <= Math.min(end, at + LONGEST_WORD); to++) {
            String letters = typed.substring(at, to);
            boolean whole = begins && to == end;
            boolean known = (whole || letters.length() > 1) && vocabulary.hasWord(letters);
            add(at, to, letters, known
                    ? LATIN_WORD
                    : FOREIGN_LETTER * letters.length() + (whole ? LATIN_WORD : 2 * LATIN_WORD));
            if (letters.length() <= Pinyin.LONGEST_SYLLABLE && pinyin.isSyllable(letters)) {
                addSyllable(at, to, letters, whole && isTone(to));
            }
        }
    }

    private void addSyllable(int at, int to, String syllable, boolean toned) {
        Map<Character, Double> costs = new HashMap<>();
        pinyin.readLike(syllable).forEach(meant -> costs.put(meant, MISPRONOUNCED));
        pinyin.readAs(syllable).forEach(meant -> costs.put(meant, 0.0));
        costs.keySet().removeIf(meant -> vocabulary.count(meant) == 0);
        add(at, to, costs);
        if (toned) {
            add(at, to + 1, costs);
        }
    }

    private boolean isTone(int at) {
        return at < typed.length() && TONES.indexOf(typed.charAt(at)) >= 0
                && (at + 1 == typed.length() || !Character.isDigit(typed.charAt(at + 1)));
    }

    private void add(int from, int to, Map<Character, Double> costs) {
        costs.forEach((meant, cost) -> add(from, to, String.valueOf(meant), cost));
    }

    private void add(int from, int to, String meant, double cost) {
        edges.get(from).add(new Edge(from, to, meant, cost));
    }
}
