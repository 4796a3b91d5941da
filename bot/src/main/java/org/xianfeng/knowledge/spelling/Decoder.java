package org.xianfeng.knowledge.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds the likeliest way through a lattice. */
final class Decoder {

    /** Readings of a question's beginning that are followed; with 25 some of the right ones are lost. */
    private static final int BEAM = 50;

    /** What costs so much more than the best is not followed either. */
    private static final double HOPELESS = 12;

    /** The cost of leaving out a character. */
    private static final double LEFT_OUT = 5.5;

    /** Of how many times that the first of two is there. */
    private static final double HARDLY_EVER = 0.005;

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
            List<Reading> beam = likeliest(i);
            for (Edge edge : lattice.from(i)) {
                edge.guesses().forEach(guess -> follow(guess, beam, edge.to()));
            }
            int place = i;
            beam.stream().filter(Reading::isAsTyped).findFirst().ifPresent(before -> fill(before, place));
        }
        return likeliest(lattice.length()).getFirst().text();
    }

    private List<Reading> likeliest(int place) {
        Collection<Reading> all = readings.get(place).values();
        double least = all.stream().mapToDouble(Reading::cost).min().orElse(0);
        return all.stream().filter(reading -> reading.cost <= least + HOPELESS)
                .sorted(Comparator.comparingDouble(Reading::cost)).limit(BEAM).toList();
    }

    private void follow(Guess guess, List<Reading> beam, int to) {
        if (guess.text().isEmpty()) {
            beam.forEach(before -> keep(to,
                    new Reading(before, "", before.last, before.cost + guess.cost(), false)));
            return;
        }
        Reading best = beam.getFirst();
        double least = Double.MAX_VALUE;
        for (Reading before : beam) {
            double without = before.cost + guess.cost();
            if (without + Likelihood.LEAST >= least) {
                break; // the rest of the beam costs even more
            }
            double cost = without + cost(before.last, guess.text());
            if (cost < least) {
                least = cost;
                best = before;
            }
        }
        keep(to, new Reading(best, guess.text(), last(guess.text()), least, guess.isAsTyped()));
    }

    /** Where neighbours are hardly ever side by side in the library, what stands between them there may be missing. */
    private void fill(Reading before, int place) {
        char after = lattice.chinese(place);
        if (!isGap(before.last, after) || isStrange(place - 2, before.last) || isUnknown(place + 1)) {
            return;
        }
        for (char between : vocabulary.following(before.last)) {
            if (Letters.isChinese(between) && vocabulary.count(between, after) > 0) {
                String meant = "" + between + after;
                double cost = before.cost + LEFT_OUT + cost(before.last, meant);
                keep(place + 1, new Reading(before, meant, after, cost, false));
            }
        }
    }

    private boolean isGap(char before, char after) {
        return before != Likelihood.GAP && after != Likelihood.GAP
                && vocabulary.count(before, after) <= HARDLY_EVER * vocabulary.count(before);
    }

    /** Whether what was typed here never leads to what follows: of a word that is not in the library, nothing is missing. */
    private boolean isStrange(int place, char following) {
        char typed = lattice.chinese(place);
        return typed != Likelihood.GAP && vocabulary.count(typed, following) == 0;
    }

    private boolean isUnknown(int place) {
        char typed = lattice.chinese(place);
        return typed != Likelihood.GAP && vocabulary.count(typed) == 0;
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
