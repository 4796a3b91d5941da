package org.xianfeng.knowledge.search;

import java.util.List;
import java.util.Set;

import org.xianfeng.knowledge.Entry;

/** Tells how many of the kinds of thing that a question asks for a sentence of an entry has. */
final class Evidence {

    private final Set<Asked> asked;
    private final List<String> places;
    private final List<String> people;

    Evidence(Set<Asked> asked, Entry entry) {
        this.asked = asked;
        this.places = asked.contains(Asked.WHERE) ? folded(entry.places()) : List.of();
        this.people = asked.contains(Asked.WHO) ? folded(entry.people()) : List.of();
    }

    int in(String foldedSentence) {
        return (int) asked.stream().filter(kind -> has(foldedSentence, kind)).count();
    }

    private boolean has(String sentence, Asked kind) {
        return kind.looksPresentIn(sentence) || switch (kind) {
            case WHERE -> places.stream().anyMatch(sentence::contains);
            case WHO -> people.stream().anyMatch(sentence::contains);
            case WHEN, HOW_MANY -> false;
        };
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Folding::fold).toList();
    }
}
