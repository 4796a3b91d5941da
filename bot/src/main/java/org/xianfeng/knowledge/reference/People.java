package org.xianfeng.knowledge.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.text.EntityRecognizer;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Phrasing;

/** The people whom an answer named. */
final class People {

    /** So much beside the question word tells what somebody was or did. */
    private static final int BESIDE = 4;
    private static final int LEAST = 2;

    private static final Pattern WHO = Pattern.compile("[是由归被]?(?:谁|哪一?[位个])");

    private People() {}

    /**
     * Whom a text names of those that the entry knows; whoever is recognised there if that is nobody.
     *
     * @param question what was asked; who stands nearest to that comes first
     */
    static List<String> in(String said, Entry entry, String question) {
        List<String> known = names(
                Stream.concat(Stream.of(entry.title()).filter(_ -> entry.kind() == Kind.PERSON),
                        entry.people().stream()),
                said, question);
        List<String> names = known.isEmpty() ? names(EntityRecognizer.people(said), said, question) : known;
        String folded = Folding.fold(said);
        List<MatchResult> asked = asked(Phrasing.plain(question), folded);
        return names.stream().sorted(Comparator.comparingInt(name -> distance(Folding.fold(name), folded, asked)))
                .toList();
    }

    private static List<String> names(Stream<String> people, String said, String question) {
        return people.filter(said::contains).filter(name -> !question.contains(Folding.fold(name))).distinct()
                .toList();
    }

    /** Where a text says what stands beside the question word, as much of it as it says: 军团长, 主持改组. */
    private static List<MatchResult> asked(String question, String said) {
        Matcher who = WHO.matcher(question);
        if (!who.find()) {
            return List.of();
        }
        String before = question.substring(Math.max(0, who.start() - BESIDE), who.start());
        String behind = question.substring(who.end(), Math.min(question.length(), who.end() + BESIDE));
        return Stream.concat(
                longest(IntStream.rangeClosed(0, before.length()).mapToObj(before::substring), said),
                longest(IntStream.rangeClosed(0, behind.length())
                        .mapToObj(cut -> behind.substring(0, behind.length() - cut)), said))
                .toList();
    }

    /** @param words the longest first */
    private static Stream<MatchResult> longest(Stream<String> words, String said) {
        Optional<String> longest = words.filter(word -> word.length() >= LEAST && said.contains(word)).findFirst();
        return longest.stream().flatMap(word -> Pattern.compile(Pattern.quote(word)).matcher(said).results());
    }

    /** How many characters lie between a name and what was asked; without that, how many stand before the name. */
    private static int distance(String name, String said, List<MatchResult> asked) {
        return Pattern.compile(Pattern.quote(name)).matcher(said).results()
                .mapToInt(found -> asked.stream()
                        .mapToInt(one -> one.start() >= found.end()
                                ? one.start() - found.end()
                                : Math.max(0, found.start() - one.end()))
                        .min().orElse(found.start()))
                .min().orElse(said.length());
    }
}
