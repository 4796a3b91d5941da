package org.xianfeng.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/** No two entries say nearly the same: of the shorter one's runs of five letters, the other has only so many. */
final class NoTwins implements Rule {

    private static final int GRAM = 5;

    private final double most;

    /** @param most the greatest part of the shorter one, from 0 to 1, that may stand in the other */
    NoTwins(double most) {
        this.most = most;
    }

    @Override
    public Stream<Problem> brokenOn(Shelf shelf) {
        List<EntryFile> files = shelf.files();
        List<Set<String>> grams = files.stream().map(NoTwins::grams).toList();
        Map<String, List<Integer>> having = new HashMap<>();
        Stream.Builder<Problem> problems = Stream.builder();
        for (int i = 0; i < files.size(); i++) {
            int[] common = common(grams.get(i), i, having);
            for (int other = 0; other < i; other++) {
                double part = (double) common[other] / Math.min(grams.get(i).size(), grams.get(other).size());
                if (part > most) {
                    problems.add(problem(files.get(i), files.get(other), part));
                }
            }
        }
        return problems.build();
    }

    /** How many grams this entry shares with each before it; from now on it is among those that have them. */
    private static int[] common(Set<String> grams, int entry, Map<String, List<Integer>> having) {
        int[] common = new int[entry];
        for (String gram : grams) {
            List<Integer> earlier = having.computeIfAbsent(gram, _ -> new ArrayList<>());
            earlier.forEach(other -> common[other]++);
            earlier.add(entry);
        }
        return common;
    }

    private static Problem problem(EntryFile file, EntryFile other, double part) {
        return file.problem(file.body().getFirst().number(),
                "%.0f%% of it or of %s stands in both".formatted(100 * part, other.name()));
    }

    private static Set<String> grams(EntryFile file) {
        String letters = file.entry().text().replaceAll("[^\\p{L}\\p{N}]", "");
        return new HashSet<>(IntStream.rangeClosed(0, letters.length() - GRAM)
                .mapToObj(start -> letters.substring(start, start + GRAM)).toList());
    }
}
