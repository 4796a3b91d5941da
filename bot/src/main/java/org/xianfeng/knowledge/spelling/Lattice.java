package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/** All the ways to read what was typed that are worth a look. The costs are found as those of {@link Guesses}. */
final class Lattice {

    private static final double SWAPPED = 7;
    private static final double TWICE = 4;
    /** For a digit behind a syllable may be a number: 1935nian2yue. */
    private static final double TONE = 3;

    private static final double KEPT_SPACE = 12;
    private static final double LATIN_WORD = 6;
    private static final double PART_OF_LATIN_WORD = 12;
    private static final double FOREIGN_LETTER = 3.5;
    private static final int LONGEST_WORD = 16;
    private static final String TONES = "12345";

    private final String typed;
    private final Vocabulary vocabulary;
    private final Guesses guesses;
    private final List<List<Edge>> edges;

    Lattice(String typed, Vocabulary vocabulary, Guesses guesses) {
        this.typed = typed;
        this.vocabulary = vocabulary;
        this.guesses = guesses;
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

    /** What was typed here, if there is a Chinese character. */
    char chinese(int place) {
        return place >= 0 && place < typed.length() && Letters.isChinese(typed.charAt(place))
                ? typed.charAt(place)
                : Likelihood.GAP;
    }

    /** The ways to read what begins here. */
    List<Edge> from(int start) {
        return edges.get(start);
    }

    /** What is a word as it stands was not typed the wrong way round: 情人 is not 人情. */
    private void addChinese(int at) {
        char character = typed.charAt(at);
        add(at, at + 1, guesses.of(character));
        if (at > 0 && typed.charAt(at - 1) == character) {
            add(at, at + 1, "", TWICE);
        }
        char next = chinese(at + 1);
        if (next != Likelihood.GAP && next != character && CoreDictionary.get("" + character + next) == null) {
            add(at, at + 2, "" + next + character, SWAPPED);
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

    /** Latin letters are pinyin, or a word, or both run together. */
    private void addLatin(int at) {
        int end = at;
        while (end < typed.length() && Letters.isLatin(typed.charAt(end))) {
            end++;
        }
        boolean begins = at == 0 || !Letters.isLatin(typed.charAt(at - 1));
        for (int to = at + 1; to <= Math.min(end, at + LONGEST_WORD); to++) {
            String letters = typed.substring(at, to);
            boolean whole = begins && to == end;
            add(at, to, letters, costOfWord(letters, whole));
            List<Guess> meant = guesses.of(letters);
            add(at, to, meant);
            if (whole && isTone(to)) {
                add(at, to + 1, meant.stream().map(one -> one.dearer(TONE)).toList());
            }
        }
    }

    private double costOfWord(String letters, boolean whole) {
        return (whole || letters.length() > 1) && vocabulary.hasWord(letters)
                ? LATIN_WORD
                : FOREIGN_LETTER * letters.length() + (whole ? LATIN_WORD : PART_OF_LATIN_WORD);
    }

    private boolean isTone(int at) {
        return at < typed.length() && TONES.indexOf(typed.charAt(at)) >= 0
                && (at + 1 == typed.length() || !Character.isDigit(typed.charAt(at + 1)));
    }

    private void add(int from, int to, String meant, double cost) {
        add(from, to, List.of(new Guess(meant, cost)));
    }

    private void add(int from, int to, List<Guess> guesses) {
        edges.get(from).add(new Edge(to, guesses));
    }
}
