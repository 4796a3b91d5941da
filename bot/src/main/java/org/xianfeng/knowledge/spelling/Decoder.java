package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds the likeliest way through a lattice. */
final class Decoder {

    /** Readings of a question's beginning that are followed; with 25 some of the right ones are lost. */
    private static final int BEAM = 50;

    /** Of a character that was left out. */
    private static final double LEFT_OUT = 11;

    private final Lattice lattice;
    private final Vocabulary vocabulary;
    private final Likelihood likelihood;
    /** For each place the likeliest reading of what is before it, by the character that it ends with. */
    private final List<Map<Character, Reading>> readings = new ArrayList<>();

    private Decoder(Lattice lattice, Vocabulary vocabulary, Likelihood likelihood) {
        this.lattice = lattice;
        this.vocabulary = vocabulary;
        this.likelihood = likelihood;
    }

    /** What was probably meant. */
    static String decode(Lattice lattice, Vocabulary vocabulary, Likelihood likelihood) {
        return new Decoder(lattice, vocabulary, likelihood).decode();
    }

    private String decode() {
        for (int i = 0; i <= lattice.length(); i++) {
            readings.add(new HashMap<>());
        }
        keep(0, new Reading(null, "", Likelihood.GAP, 0, false));
        for (int i = 0; i < lattice.length(); i++) {
            List<Reading> beam = likeliest(i, BEAM);
            for (Edge edge : lattice.from(i)) {
                follow(edge, beam);
            }
        }
        return likeliest(lattice.length(), 1).getFirst().text();
    }

    private List<Reading> likeliest(int place, int most) {
        return readings.get(place).values().stream().sorted(Comparator.comparingDouble(Reading::cost)).limit(most)
                .toList();
    }

    private void follow(Edge edge, List<Reading> beam) {
        if (edge.meant().isEmpty()) {
            beam.forEach(before -> keep(edge.to(),
                    new Reading(before, "", before.last, before.cost + edge.cost(), false)));
            return;
        }
        Reading best = beam.getFirst();
        double least = Double.MAX_VALUE;
        for (Reading before : beam) {
            double cost = before.cost + edge.cost() + cost(before.last, edge.meant());
            if (cost < least) {
                least = cost;
                best = before;
            }
        }
        keep(edge.to(), new Reading(best, edge.meant(), last(edge.meant()), least, edge.isAsTyped()));
        if (edge.isAsTyped() && Letters.isChinese(edge.meant().charAt(0))) {
            beam.stream().filter(before -> before.isAsTyped && isGap(before.last, edge)).findFirst()
                    .ifPresent(before -> fill(before, edge));
        }
    }

    /** Whether something may be missing between two characters: they never stand side by side. */
    private boolean isGap(char last, Edge edge) {
        return Letters.isChinese(last) && vocabulary.count(last, edge.meant().charAt(0)) == 0;
    }

    private void fill(Reading before, Edge edge) {
        char after = edge.meant().charAt(0);
        for (char between : vocabulary.following(before.last)) {
            if (Letters.isChinese(between) && vocabulary.count(between, after) > 0) {
                String meant = "" + between + after;
                double cost = before.cost + edge.cost() + LEFT_OUT + cost(before.last, meant);
                keep(edge.to(), new Reading(before, meant, after, cost, false));
            }
        }
    }

    private double cost(char last, String meant) {
        double cost = 0;
        char before = last;
        for (int i = 0; i < meant.length(); i++) {
            char character = meant.charAt(i);
            boolean inNumber = Character.isDigit(before) && Character.isDigit(character);
            cost += counts(character) && !inNumber ? likelihood.cost(before, character) : 0;
            before = character;
        }
        return cost;
    }

    private static boolean counts(char character) {
        return Letters.isChinese(character) || Character.isDigit(character);
    }

    private static char last(String meant) {
        char last = meant.charAt(meant.length() - 1);
        return counts(last) ? last : Likelihood.GAP;
    }

    private void keep(int place, Reading reading) {
        readings.get(place).merge(reading.last, reading, (old, fresh) -> fresh.cost < old.cost ? fresh : old);
    }

    /**
     * How the beginning of a question may be read.
     *
     * @param before what it continues
     * @param meant what it adds to that
     * @param last the character that it ends with
     * @param isAsTyped whether what it adds is what was typed
     */
    private record Reading(@Nullable Reading before, String meant, char last, double cost, boolean isAsTyped) {

        String text() {
            StringBuilder text = new StringBuilder();
            for (Reading part = this; part != null; part = part.before) {
                text.insert(0, part.meant);
            }
            return text.toString();
        }
    }
}
