package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All the ways to read a question that are worth a look. */
final class Lattice {

    static double HOMOPHONE = d("hom", 5), NEAR = d("near", 7.5), SHAPE = d("shape", 6.5), SWAP = d("swap", 7), DROP = d("drop", 15), TWICE = d("twice", 6), LETTER = d("letter", 3.5), TYPED_NEAR = d("tnear", 5), KEPT=d("kept",6);
    static double d(String n, double u) { return Double.parseDouble(System.getProperty(n, ""+u)); }
    private static final int LONGEST_SYLLABLE = 6;

    private final String question;
    private final Pinyin pinyin;
    private final ShapeAlikes shapes;
    private final Vocabulary vocabulary;
    private final Predicate<Character> known;
    private final List<List<Edge>> edges = new ArrayList<>();

    Lattice(String question, Pinyin pinyin, ShapeAlikes shapes, Predicate<Character> known, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.question = question;
        this.pinyin = pinyin;
        this.shapes = shapes;
        this.known = known;
        for (int i = 0; i <= question.length(); i++) {
            edges.add(new ArrayList<>());
        }
        for (int i = 0; i < question.length(); i++) {
            char c = question.charAt(i);
            if (isHan(c)) {
                character(i);
            } else if (isLetter(c)) {
                letters(i);
            } else {
                boolean joint = c == '\'' || c == ' ';
                add(new Edge(i, i + 1, String.valueOf(c), joint ? 12 : 0));
                if (joint) {
                    add(new Edge(i, i + 1, "", 0));
                }
            }
        }
    }

    List<Edge> from(int i) {
        return edges.get(i);
    }

    private void add(Edge edge) {
        edges.get(edge.from()).add(edge);
    }

    private void character(int i) {
        char typed = question.charAt(i);
        Map<Character, Double> costs = new HashMap<>();
        for (String reading : pinyin.readings(typed)) {
            pinyin.readLike(reading).forEach(meant -> costs.merge(meant, NEAR, Math::min));
            pinyin.readAs(reading).forEach(meant -> costs.merge(meant, HOMOPHONE, Math::min));
        }
        shapes.of(typed).forEach(meant -> costs.merge(meant, SHAPE, Math::min));
        costs.keySet().removeIf(known.negate());
        costs.put(typed, 0.0);
        costs.forEach((meant, cost) -> add(new Edge(i, i + 1, String.valueOf(meant), cost)));
        boolean twice = i > 0 && question.charAt(i - 1) == typed;
        add(new Edge(i, i + 1, "", twice ? TWICE : DROP));
        if (i + 1 < question.length() && isHan(question.charAt(i + 1)) && question.charAt(i + 1) != typed) {
            add(new Edge(i, i + 2, "" + question.charAt(i + 1) + typed, SWAP));
        }
    }

    private void letters(int i) {
        int end = i;
        while (end < question.length() && isLetter(question.charAt(end))) {
            end++;
        }
        boolean starts = i == 0 || !isLetter(question.charAt(i - 1));
        for (int j = i + 1; j <= Math.min(end, i + 16); j++) {
            String word = question.substring(i, j);
            boolean known = vocabulary.hasWord(word);
            boolean whole = starts && j == end;
            add(new Edge(i, j, word, known && j > i + 1 || known && whole ? KEPT : KEPT + LETTER * (j - i) + (whole ? 0 : 6)));
        }
        for (int j = i + 1; j <= Math.min(end, i + LONGEST_SYLLABLE); j++) {
            String syllable = question.substring(i, j);
            if (pinyin.isSyllable(syllable)) {
                boolean tone = starts && j == end && j < question.length() && "12345".indexOf(question.charAt(j)) >= 0
                        && (j + 1 == question.length() || !Character.isDigit(question.charAt(j + 1)));
                Map<Character, Double> costs = new HashMap<>();
                pinyin.readLike(syllable).forEach(meant -> costs.put(meant, TYPED_NEAR));
                pinyin.readAs(syllable).forEach(meant -> costs.put(meant, 0.0));
                costs.keySet().removeIf(known.negate());
                int to = j;
                costs.forEach((meant, cost) -> {
                    add(new Edge(i, to, String.valueOf(meant), cost));
                    if (tone) {
                        add(new Edge(i, to + 1, String.valueOf(meant), cost));
                    }
                });
            }
        }
    }

    static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c == '〇';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
