package org.xianfeng.knowledge.english;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.english.Words.Role;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.index.EnglishNames.Named;
import org.xianfeng.knowledge.text.EntityRecognizer;

/** Says the point of a finding in English, as far as a rule can tell it. */
final class EnglishLine {

    private static final int MOST_NAMES = 8;

    private final EnglishQuestion question;
    private final Named main;
    private final EnglishNouns nouns;

    EnglishLine(EnglishQuestion question, Named main, EnglishNouns nouns) {
        this.question = question;
        this.main = main;
        this.nouns = nouns;
    }

    /** Empty if only the sentence tells it. */
    Optional<String> of(Finding finding) throws IOException {
        return switch (question.asking()) {
            case WHEN -> when(finding).map(this::said);
            case WHERE -> where(finding);
            case WHO -> isWhoIs() ? summary(finding) : who(finding);
            case HOW_MANY -> EnglishNumbers.in(finding.sentence(), question.words(Role.NOUN)).map(this::said);
            case WHAT -> question.words().isEmpty() ? summary(finding) : Optional.empty();
            case WHY -> Optional.empty();
        };
    }

    private String said(String point) {
        return main.english() + ": " + point;
    }

    private boolean isWhoIs() { return main.entry().kind() == Kind.PERSON && question.words().isEmpty(); }

    private Optional<String> when(Finding finding) {
        Optional<EntryDate> dated = isMain(finding) && main.chinese().equals(main.entry().title())
                ? main.entry().dates().stream().findFirst()
                : Optional.empty();
        if (dated.isPresent() && main.entry().kind() == Kind.PERSON) {
            EntryDate life = dated.get();
            boolean born = question.asksOf("出生") || question.words().isEmpty();
            if (born && finding.sentence().contains(life.from().year() + "年")) {
                return Optional.of(EnglishDates.of(life.from()));
            }
            if (question.asksOf("逝世", "牺牲") && finding.sentence().contains(life.to().year() + "年")) {
                return Optional.of(EnglishDates.of(life.to()));
            }
        }
        if (dated.isPresent() && MainDate.isAsked(question, main) && MainDate.isIn(finding.sentence(), dated.get())) {
            return Optional.of(EnglishDates.of(dated.get()));
        }
        return finding.point().flatMap(point -> EnglishDates.in(finding.sentence(), point));
    }

    private Optional<String> where(Finding finding) {
        List<String> places = places(finding);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        String told = places.stream().map(EnglishNouns::place).distinct().collect(Collectors.joining("; "));
        return Optional.of(said((places.size() > 1 ? "the sentence names " : "") + told));
    }

    private static List<String> places(Finding finding) {
        String sentence = finding.sentence();
        List<String> listed = finding.entry().places().stream().filter(sentence::contains).limit(MOST_NAMES).toList();
        return listed.isEmpty() ? EntityRecognizer.places(sentence).distinct().limit(MOST_NAMES).toList() : listed;
    }

    private Optional<String> who(Finding finding) throws IOException {
        String sentence = finding.sentence();
        List<String> asked = question.names().stream().map(Named::chinese).toList();
        List<String> people = finding.entry().people().isEmpty()
                ? EntityRecognizer.people(sentence).distinct().toList()
                : finding.entry().people();
        List<String> named = new ArrayList<>();
        for (String person : people) {
            if (sentence.contains(person) && !asked.contains(person) && named.size() < MOST_NAMES) {
                nouns.person(person).ifPresent(named::add);
            }
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(said((named.size() > 1 ? "the sentence names " : "") + String.join(", ", named)));
    }

    /** What is known of an entry without its text: when and where. */
    private Optional<String> summary(Finding finding) {
        Entry entry = main.entry();
        if (!isMain(finding) || entry.dates().isEmpty() || !main.chinese().equals(entry.title())) {
            return Optional.empty();
        }
        Stream<String> where = entry.kind() == Kind.PERSON || entry.places().size() != 1
                ? Stream.empty()
                : entry.places().stream().map(EnglishNouns::place);
        String facts = Stream.concat(Stream.of(EnglishDates.of(entry.dates().getFirst())), where)
                .collect(Collectors.joining(", "));
        return Optional.of(main.english() + " (" + entry.title() + "): " + facts);
    }

    private boolean isMain(Finding finding) {
        return finding.entry().id().equals(main.entry().id());
    }
}
