package org.xianfeng.knowledge.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a sentence enumerates: behind 一是, 二是, between semicolons, or between enumeration commas. */
public final class Enumeration {

    private static final int LEAST = 3;
    private static final int LONGEST_WORD = 30;

    private static final String IN_MARKS = "《[^》]*》|“[^”]*”|（[^）]*）";
    private static final Pattern WORDS = Pattern.compile(
            "(?:" + IN_MARKS + "|[^，。；：、！？\\n])+(?:、(?:" + IN_MARKS + "|[^，。；：、！？\\n])+){2,}");
    private static final Pattern WORD = Pattern.compile("(?:" + IN_MARKS + "|[^、])+");
    private static final Pattern LEADING = Pattern.compile("^[^《“]+(?:包括|分别是|是|有|为|即)(?=.)");
    private static final Pattern LAST = Pattern.compile("(?:以及|和|及)(?![^《“]*[》”])");
    private static final Pattern TRAILING = Pattern.compile("(?:等|的).*$");
    private static final Pattern CLAUSE = Pattern.compile("[^；：。]+(?=[；。]|$)");
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]是.+?(?=[，；、,;]?[二三四五六七八九十]是|[。；]|$)");

    private Enumeration() {}

    /** The items in order, each as it stands in the sentence; none if it enumerates nothing. */
    public static List<String> in(String sentence) {
        return Stream.of(matches(NUMBERED, sentence), clauses(sentence), words(sentence))
                .filter(items -> items.size() >= LEAST).findFirst().orElse(List.of());
    }

    private static List<String> clauses(String sentence) {
        return sentence.contains("；") ? matches(CLAUSE, sentence) : List.of();
    }

    private static List<String> words(String sentence) {
        List<String> items = WORDS.matcher(sentence).results().map(MatchResult::group)
                .max(Comparator.comparingInt(String::length)).map(Enumeration::split).orElse(List.of());
        return items.stream().allMatch(item -> item.length() <= LONGEST_WORD) ? items : List.of();
    }

    private static List<String> split(String run) {
        List<String> items = new ArrayList<>(matches(WORD, run));
        items.set(0, LEADING.matcher(items.getFirst()).replaceFirst(""));
        LAST.splitAsStream(items.removeLast()).map(item -> TRAILING.matcher(item).replaceFirst(""))
                .filter(item -> !item.isEmpty()).forEach(items::add);
        return items;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group().strip()).toList();
    }
}
