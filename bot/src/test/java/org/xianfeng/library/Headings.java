package org.xianfeng.library;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;
import org.xianfeng.knowledge.text.Section;

/**
 * A text with headings begins with what its subject is, its headings are short, say something each, and what answers a
 * question stands below one of them.
 */
final class Headings implements EntryRule {

    private static final int LONGEST = 10;
    private static final String QUESTIONS = "常见问法";

    /** Below so many characters a heading is not worth a line. */
    private static final int LEAST = 30;

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        List<Section> sections = Section.of(file.entry().text());
        return sections.size() == 1 && sections.getFirst().heading().isEmpty()
                ? Stream.empty()
                : Stream.of(beginning(file, sections), headings(file), thin(file, sections), torn(file, sections))
                        .flatMap(found -> found);
    }

    private static Stream<Problem> beginning(EntryFile file, List<Section> sections) {
        return sections.getFirst().heading().isEmpty()
                ? Stream.empty()
                : Stream.of(file.problem(file.body().getFirst().number(),
                        "a sentence that says what it is must stand above the first heading"));
    }

    private static Stream<Problem> headings(EntryFile file) {
        Set<String> there = new HashSet<>();
        return file.body().stream().flatMap(line -> Section.headingIn(line.text()).stream()
                .filter(heading -> !heading.equals(QUESTIONS))
                .filter(heading -> heading.length() > LONGEST || !there.add(heading))
                .map(heading -> file.problem(line.number(), "a heading is short and stands once, got " + heading)));
    }

    private static Stream<Problem> thin(EntryFile file, List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.heading().isEmpty() && section.text().length() < LEAST)
                .map(section -> file.problem(lineOf(file, section.heading()),
                        "too little stands below " + section.heading()));
    }

    private static Stream<Problem> torn(EntryFile file, List<Section> sections) {
        return file.entry().questions().stream().map(AnsweredQuestion::sentence).distinct()
                .filter(sentence -> sections.stream().noneMatch(section -> section.text().contains(sentence)))
                .map(sentence -> file.problem(file.body().getFirst().number(),
                        "what answers a question stands below two headings: " + sentence));
    }

    private static int lineOf(EntryFile file, String heading) {
        return file.body().stream()
                .filter(line -> Section.headingIn(line.text()).equals(Optional.of(heading)))
                .map(EntryFile.Line::number).findFirst().orElseGet(() -> file.body().getFirst().number());
    }
}
