package org.xianfeng.knowledge.answer;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The years that a text names. */
record Years(Set<String> years) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]\\d\\d|20\\d\\d)(?!\\d)");

    static Years in(String text) {
        return new Years(YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()));
    }

    /** Says whether this sentence has one of them, or only others. */
    void addTo(Clues clues, String sentence) {
        if (years.isEmpty()) {
            return;
        }
        Set<String> there = in(sentence).years;
        if (there.stream().anyMatch(years::contains)) {
            clues.with(Clue.YEAR, 1);
        } else if (!there.isEmpty()) {
            clues.with(Clue.OTHER_YEAR, 1);
        }
    }
}
