package org.xianfeng.knowledge.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Ruling;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Synonyms;

/**
 * Says whether a statement is so, where a sentence of the library settles it: the year, the quantity, the place or the
 * person that it says is there, or another is in its stead; or all of what it says is there, or is denied.
 */
final class Statements {

    /** So much of what a statement says beside its subject must be in a sentence that says the same. */
    private static final double SAME = 0.8;

    /** A sentence that has another value must at least be on the same matter. */
    private static final double ON_THAT = 0.5;

    /** What is answered less surely settles nothing. */
    private static final double SURE = 0.5;

    /** What says next to nothing beside a value (雷锋活到30岁) is contradicted only by what is answered as surely as this. */
    private static final double CERTAIN = 0.85;
    private static final String VERBS = "主持|领导|指挥|率领|发动|担任|任|创办|创立|创建|发明|提出|起草|设计|作词|作曲|写|翻译|主编|当选";
    private static final Pattern OF_ONE = Pattern.compile(VERBS);
    private static final Pattern FIRST = Pattern.compile("第一[个位名次部座条艘颗]?|头一[个位名次]");
    private static final Pattern NUMBER = Pattern.compile("\\d+月\\d+[日号]|\\d+");
    private static final Pattern DOING = Pattern.compile("搞|弄|办|举行|召开|的是|干|做|走到|走|用的?|地方|那次|这次|就是|才");

    private final Subjects subjects;
    private final Asking asking;

    Statements(Subjects subjects, Asking asking) {
        this.subjects = subjects;
        this.asking = asking;
    }

    /** Empty if the folded question is no statement, or names nothing that the library knows, or is best answered plainly. */
    Optional<Answer> read(String folded) throws IOException {
        Optional<Statement> statement = Statement.of(folded);
        return statement.isPresent() ? read(statement.get()) : Optional.empty();
    }

    private Optional<Answer> read(Statement statement) throws IOException {
        Claim claim = claim(statement);
        if (claim.names.isEmpty()) {
            return Optional.empty();
        }
        for (Asked one : claim.asked()) {
            Optional<Answer> ruled = compared(one, claim);
            if (ruled.isPresent()) {
                return ruled;
            }
        }
        if (!statement.tagged()) {
            return Optional.empty();
        }
        Answer direct = asking.ask(statement.claim());
        Optional<Answer> whole = whole(direct, claim);
        return whole.isPresent() || claim.mayBeTold(direct)
                ? whole
                : unsaid(finding(direct) == null ? asking.ask(claim.names.getFirst().word()) : direct);
    }

    /** The statement and what can be replaced in it, which is nothing inside of names. */
    private Claim claim(Statement statement) throws IOException {
        String text = statement.claim();
        List<Subjects.Named> names = subjects.mentioned(text);
        StringBuilder masked = new StringBuilder(text);
        for (Subjects.Named one : names) {
            masked.replace(one.at(), one.end(), "\n".repeat(one.word().length()));
        }
        List<Asked> asked = new ArrayList<>();
        for (Slot slot : Slot.in(masked.toString())) {
            asked.add(new Asked(slot.question(text), text.substring(0, slot.start()) + text.substring(slot.end()),
                    slot::isIn));
        }
        for (Subjects.Named one : names) {
            if (one.isPerson() && names.size() > 1) {
                String rest = text.substring(0, one.at()) + text.substring(one.end());
                OF_ONE.matcher(rest).results().findFirst().ifPresent(verb -> asked.add(
                        new Asked(text.substring(0, one.at()) + "谁" + text.substring(one.end()), rest,
                                sentence -> isDoneBy(one.entry(), verb.group(), sentence))));
            }
        }
        return new Claim(statement, names, asked);
    }

    /** Whether somebody did something; empty if the sentence does not tell who did. */
    private Optional<Boolean> isDoneBy(Entry person, String verb, String sentence) {
        String name = Folding.fold(person.title());
        for (String clause : Wording.clauses(sentence)) {
            if (clause.contains(verb)) {
                return clause.contains(name)
                        ? Optional.of(true)
                        : subjects.people(clause).isEmpty() ? Optional.empty() : Optional.of(false);
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> compared(Asked one, Claim claim) throws IOException {
        if (!(asking.ask(one.question) instanceof Answer.Answered(Finding finding, Answer.Grounds grounds))
                || grounds.confidence() < SURE || !claim.isAbout(finding, one.question)) {
            return Optional.empty();
        }
        for (String sentence : sentences(finding)) {
            Optional<Boolean> isSo = Statement.denies(sentence)
                    ? Optional.empty()
                    : told(one, claim, sentence, finding.point().map(Folding::fold));
            if (isSo.isPresent() && (isSo.get() || claim.says(one.rest) || grounds.confidence() >= CERTAIN)) {
                return Optional.of(ruled(finding, grounds,
                        isSo.get() == claim.statement.denied() ? Ruling.NO : Ruling.YES));
            }
        }
        return Optional.empty();
    }

    /** What the clause tells that has most of the statement, or all clauses alike, or what the reader took for the answer. */
    private static Optional<Boolean> told(Asked one, Claim claim, String sentence, Optional<String> point) {
        Set<Boolean> all = new HashSet<>();
        Set<Boolean> best = new HashSet<>();
        double most = -1;
        for (String clause : Wording.clauses(sentence)) {
            Optional<Boolean> there = one.comparison.isIn(clause);
            double borne = there.isPresent() ? claim.borne(one.rest, clause) : -1;
            there.ifPresent(all::add);
            if (borne > most) {
                best.clear();
                most = borne;
            }
            if (borne >= most) {
                there.ifPresent(best::add);
            }
        }
        if (best.size() == 1 && (most >= ON_THAT || (all.size() == 1 && claim.borne(one.rest, sentence) >= ON_THAT))) {
            return best.stream().findFirst();
        }
        return best.size() > 1 ? point.flatMap(one.comparison::isIn) : Optional.empty();
    }

    private static List<String> sentences(Finding finding) {
        return finding.spans().stream().map(span -> Folding.fold(span.in(finding.passage().text()))).toList();
    }

    /** Whether all is said, or denied. */
    private static Optional<Answer> whole(Answer direct, Claim claim) {
        Finding finding = finding(direct);
        if (finding == null || !claim.isAbout(finding, claim.statement.claim())) {
            return Optional.empty();
        }
        for (String sentence : sentences(finding)) {
            double borne = claim.borne(claim.statement.claim(), sentence);
            if (borne >= SAME && claim.hasValues(sentence)
                    && (claim.statement.denied() || !Statement.denies(sentence))) {
                return Optional.of(ruled(finding, direct.grounds(),
                        Statement.denies(sentence) == claim.statement.denied() ? Ruling.YES : Ruling.NO));
            }
            if (borne >= ON_THAT && claim.isDenied(sentence)) {
                return Optional.of(ruled(finding, direct.grounds(), Ruling.NO));
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer> unsaid(Answer direct) {
        Finding finding = finding(direct);
        return finding == null ? Optional.empty() : Optional.of(ruled(finding, direct.grounds(), Ruling.UNSAID));
    }

    private static @Nullable Finding finding(Answer answer) {
        return switch (answer) {
            case Answer.Answered(Finding finding, _) -> finding;
            case Answer.Suggested(Finding finding, _) -> finding;
            case Answer.Surveyed _,Answer.NotFound _ -> null;
        };
    }

    private static Answer ruled(Finding finding, Answer.Grounds grounds, Ruling ruling) {
        return new Answer.Answered(finding, grounds.ruling(ruling));
    }

    @FunctionalInterface
    private interface ValueIn {

        Optional<Boolean> isIn(String text);
    }

    /**
     * One way to ask for a part of a statement.
     *
     * @param rest the statement without that part
     */
    private record Asked(String question, String rest, ValueIn comparison) {}

    private record Claim(Statement statement, List<Subjects.Named> names, List<Asked> asked) {

        /** Whether all numbers and values that are stated stand in a sentence. */
        boolean hasValues(String sentence) {
            return asked.stream().allMatch(one -> one.comparison.isIn(sentence).orElse(false))
                    && NUMBER.matcher(statement.claim()).results().map(MatchResult::group).allMatch(
                            number -> NUMBER.matcher(sentence).results().anyMatch(one -> one.group().equals(number)));
        }

        /** Whether what was found has a value that is stated, or so much of the statement that it may say the same. */
        boolean mayBeTold(Answer direct) {
            Finding finding = finding(direct);
            if (finding == null) {
                return false;
            }
            String text = Folding.fold(finding.entry().text());
            return asked.isEmpty()
                    ? direct instanceof Answer.Answered && borne(statement.claim(), text) >= ON_THAT
                    : asked.stream().anyMatch(one -> one.comparison.isIn(text).orElse(false));
        }

        /** Whether a finding is on all the things that a part of the statement names. */
        boolean isAbout(Finding finding, String part) {
            String sentence = Folding.fold(finding.entry().title() + finding.entry().aliases() + finding.sentence());
            return names.stream().filter(one -> part.contains(one.word()))
                    .allMatch(one -> one.entry().id().equals(finding.entry().id()) || sentence.contains(one.word())
                            || sentence.contains(Folding.fold(one.entry().title())));
        }

        /** Whether the sentence says that just what is stated was not done, or the other way round. */
        boolean isDenied(String sentence) {
            String text = statement.claim();
            Synonyms synonyms = Synonyms.in(text);
            return !statement.denied() && Statement.denied(sentence).anyMatch(word -> text.contains(word)
                    || synonyms.inQuestion().stream().anyMatch(group -> group.contains(word)));
        }

        /** Whether a part of the statement says something beside its subject. */
        boolean says(String part) {
            return content(part).length() > 1;
        }

        private String content(String text) {
            String rest = text;
            for (Subjects.Named one : names) {
                rest = rest.replace(one.word(), one.isPerson() && !one.equals(names.getFirst()) ? one.word() : "");
            }
            return Wording
                    .content(DOING.matcher(FIRST.matcher(Statement.affirmed(rest)).replaceAll("首")).replaceAll(""));
        }

        /** How much of a text, beside what it is about and what says little, is in a sentence; 1 if there is nothing else. */
        double borne(String text, String sentence) {
            String said = content(text);
            String told = FIRST.matcher(sentence).replaceAll("首");
            Synonyms synonyms = Synonyms.in(said);
            long borne = said.chars().mapToObj(one -> String.valueOf((char) one))
                    .filter(one -> told.contains(one) || synonyms.of(one, said).stream().anyMatch(told::contains))
                    .count();
            return said.length() < 2 ? 1 : (double) borne / said.length();
        }
    }
}
