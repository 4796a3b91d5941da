package org.xianfeng.library;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/** No entry says a thing twice: no sentence has nearly all its pairs of characters and all its numbers in another one. */
final class NothingTwice implements EntryRule {

    private static final double MOST = 0.85;
    /** Shorter sentences are names and headings. */
    private static final int SHORTEST = 14;
    /** What is this many times as long says more, and may well name again what it speaks of. */
    private static final int LONGER = 2;
    private static final Pattern END = Pattern.compile("(?<=[。！？])|\\n");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        List<String> sentences = END.splitAsStream(file.entry().text()).filter(text -> bare(text).length() >= SHORTEST)
                .toList();
        return IntStream.range(0, sentences.size()).boxed()
                .flatMap(i -> IntStream.range(0, sentences.size()).filter(other -> isSaid(sentences, i, other))
                        .limit(1)
                        .mapToObj(
                                _ -> file.problem(lineOf(file, sentences.get(i)), "said twice: " + sentences.get(i))));
    }

    private static boolean isSaid(List<String> sentences, int sentence, int other) {
        String said = bare(sentences.get(sentence));
        String again = bare(sentences.get(other));
        if (sentence == other || said.length() > again.length() || said.length() * LONGER < again.length()
                || (said.equals(again) && sentence < other)) {
            return false;
        }
        Set<String> pairs = pairs(said);
        Set<String> there = pairs(again);
        return pairs.stream().filter(there::contains).count() >= MOST * pairs.size()
                && numbers(again).containsAll(numbers(said));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{P}]", "");
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(0, text.length() - 1).mapToObj(start -> text.substring(start, start + 2))
                .collect(Collectors.toSet());
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static int lineOf(EntryFile file, String sentence) {
        return file.body().stream().filter(line -> line.text().contains(sentence)).mapToInt(EntryFile.Line::number)
                .findFirst().orElse(1);
    }
}
