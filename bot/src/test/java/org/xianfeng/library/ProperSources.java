package org.xianfeng.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.entry.Source;
import org.xianfeng.knowledge.folder.EntryFile;

/**
 * Every source is one that may be shown to members, under its title as printed. {@code sources.txt} beside this class is
 * the list, a regular expression a line: + may be shown, - may not whatever else it says, = is how a title is spelt, and
 * ? names entries for which no proper source has been found yet. They say so, and nothing else; the list only gets
 * shorter.
 */
final class ProperSources implements EntryRule {

    private static final String LIST = "sources.txt";
    private static final List<String> OWED = List.of("出处待查");

    private final List<String> lines = lines();
    private final List<Pattern> fit = patterns('+');
    private final List<Pattern> unfit = patterns('-');
    private final Set<String> owing = lines.stream().filter(line -> line.startsWith("? "))
            .flatMap(line -> Stream.of(line.substring(2).split(" ", -1))).collect(Collectors.toSet());
    private final List<String> titles = lines.stream().filter(line -> line.startsWith("= "))
            .map(line -> line.substring(2)).toList();

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        List<String> citations = file.entry().sources().stream().map(Source::citation).toList();
        if (owing.contains(file.entry().id())) {
            return citations.equals(OWED)
                    ? Stream.empty()
                    : Stream.of(
                            file.problem(file.lineOf("sources"), "owes no source any more: strike it from " + LIST));
        }
        return citations.stream().flatMap(citation -> wrong(citation).stream())
                .map(wrong -> file.problem(file.lineOf("sources"), wrong));
    }

    private Optional<String> wrong(String citation) {
        Optional<String> refused = unfit.stream().map(pattern -> pattern.matcher(citation)).filter(Matcher::find)
                .findFirst().map(found -> "may not be shown (" + found.group() + "): " + citation);
        return refused.or(() -> fit.stream().noneMatch(pattern -> pattern.matcher(citation).find())
                ? Optional.of("is not known as fit to be shown: " + citation)
                : misspelt(citation));
    }

    /** A title is known by what stands before its first bracket. */
    private Optional<String> misspelt(String citation) {
        return titles.stream().filter(title -> citation.contains(title.split("（", 2)[0]) && !citation.contains(title))
                .findFirst().map(title -> "must be spelt " + title + ": " + citation);
    }

    private List<Pattern> patterns(char mark) {
        return lines.stream().filter(line -> line.startsWith(mark + " "))
                .map(line -> Pattern.compile(line.substring(2))).toList();
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProperSources.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + LIST, e);
        }
    }
}
