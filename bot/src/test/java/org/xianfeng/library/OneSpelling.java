package org.xianfeng.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/**
 * A person or a place is spelled the same in all entries.
 *
 * @param field of the front matter
 * @param alike whether two names look like one
 * @param different names that look like others and are of somebody else
 */
record OneSpelling(String field, Function<Entry, List<String>> names, BiPredicate<String, String> alike,
        Set<String> different) implements Rule {

    private static final int FEWEST_LETTERS = 3;
    private static final String DIVISIONS = "[省市县区镇乡村]$";

    static OneSpelling ofPeople(Set<String> different) {
        return new OneSpelling("people", Entry::people,
                (name, other) -> differInOne(name, other) || other.contains(name), different);
    }

    static OneSpelling ofPlaces() {
        return new OneSpelling("places", Entry::places, (name, other) -> bare(name).equals(bare(other)), Set.of());
    }

    @Override
    public Stream<Problem> brokenOn(Shelf shelf) {
        Map<String, EntryFile> first = new TreeMap<>();
        shelf.files().forEach(file -> names.apply(file.entry()).stream().filter(name -> !different.contains(name))
                .forEach(name -> first.putIfAbsent(name, file)));
        List<Problem> problems = new ArrayList<>();
        first.forEach((name, file) -> first.forEach((other, there) -> {
            if (!other.equals(name) && alike.test(name, other)) {
                problems.add(
                        file.problem(file.lineOf(field), name + " looks like " + other + " in " + there.name()));
            }
        }));
        return problems.stream();
    }

    private static boolean differInOne(String name, String other) {
        if (name.length() != other.length() || name.length() < FEWEST_LETTERS) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < name.length(); i++) {
            differences += name.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differences == 1;
    }

    private static String bare(String place) {
        return place.length() < FEWEST_LETTERS ? place : place.replaceFirst(DIVISIONS, "");
    }
}
