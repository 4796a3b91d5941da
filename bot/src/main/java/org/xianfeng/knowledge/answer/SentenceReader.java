package org.xianfeng.knowledge.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.asked.GramWeights;
import org.xianfeng.knowledge.asked.Match;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.index.ReadablePassage;
import org.xianfeng.knowledge.slot.AnswerSpan;
import org.xianfeng.knowledge.slot.Enumeration;
import org.xianfeng.knowledge.slot.QuestionType;
import org.xianfeng.knowledge.slot.TypeEvidence;
import org.xianfeng.knowledge.text.FoldedText;
import org.xianfeng.knowledge.text.Span;

/**
 * Finds the sentence of a passage that answers, or two neighbours where one does not stand alone.
 *
 * <p>
 * Within a passage, a term says the more the fewer of its sentences have it: all of them are about the subject, one has
 * what is asked of it. The weights are a conditional logistic regression over the sentences of CMRC2018 trial and a
 * third of DRCD dev; each of the two alone gives nearly the same.
 */
final class SentenceReader {

    private static final double LOCAL = 5.2;
    private static final double LED_TO = 2.9;
    private static final double FOCUS = 3.1;

    /** Not of that fit, whose passages have no names: settled on questions about the shipped library. */
    private static final double NAMING = 1.0;

    /** The same of a name that is not the entry's title, which may be of a part of what the entry is about. */
    private static final double NAMING_A_PART = 2.5;
    private static final double FIRST = 0.5;

    /** A neighbour that is nearly as good is shown as well, if both are still read at a glance. */
    private static final double NEARLY = 2.0;

    /** A gap to be filled in stands among so much of the text's own words that the sentence beside it says as much. */
    private static final double NEARLY_BESIDE_A_GAP = 5.0;
    private static final int AT_A_GLANCE = 180;

    private final QuestionTerms terms;
    private final ReadablePassage passage;
    private final Set<QuestionType> asked;
    private final TypeEvidence typeEvidence;
    private final BitSet name;
    private final double naming;
    private final List<Weighed> weighed;

    SentenceReader(QuestionTerms terms, ReadablePassage passage) {
        this.terms = terms;
        this.passage = passage;
        this.asked = terms.asked().types();
        this.typeEvidence = new TypeEvidence(terms.question(), asked, passage.people(), passage.places());
        this.naming = terms.question().contains(passage.title()) ? NAMING : NAMING_A_PART;
        this.name = terms.inName(passage.names());
        this.weighed = weighed();
    }

    Reading read() {
        Weighed best = weighed.stream().reduce((first, next) -> next.worth() > first.worth() ? next : first)
                .orElseThrow();
        return new Reading(finding(List.of(withNeighbour(weighed, weighed.indexOf(best)))), together());
    }

    /** These sentences as a finding. */
    Finding finding(List<Span> spans) {
        Entry entry = passage.entry();
        Finding plain = new Finding(entry, passage.passage(), spans, Optional.empty(), List.of());
        String shown = plain.sentence();
        List<String> items = asked.contains(QuestionType.LIST) ? Enumeration.in(shown) : List.of();
        return new Finding(entry, passage.passage(), spans,
                new AnswerSpan(terms.question(), asked, entry).in(shown), items);
    }

    private List<Weighed> weighed() {
        List<Sentence> sentences = passage.sentences().stream().map(this::sentence).toList();
        double[] local = terms.localWeights(sentences.stream().map(Sentence::terms).toList());
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            weighed.add(weighed(sentences.get(i), i == 0 ? null : sentences.get(i - 1), local));
        }
        return weighed;
    }

    private Sentence sentence(ReadablePassage.Sentence read) {
        BitSet borne = terms.in(new FoldedText(read.folded()));
        double naming = naming(borne);
        borne.or(name);
        return new Sentence(read.span(), read.folded(), naming, borne);
    }

    private double naming(BitSet borne) {
        BitSet both = (BitSet) borne.clone();
        both.and(name);
        return name.isEmpty() ? 0 : terms.coverage(both) / terms.coverage(name);
    }

    /** What speaks for each sentence of this hit's passage as the answer, in order. */
    List<Clues> clues(Hit hit, GramWeights weights) {
        Unsaid unsaid = Unsaid.of(terms.question(), passage.names(), passage.titled(), hit.asked(), weights);
        Timeliness timeliness = terms.asked().timeliness();
        boolean isAfter = timeliness.isAfter(passage.titled().text());
        List<Clues> clues = new ArrayList<>();
        for (Weighed sentence : weighed) {
            boolean isMissed = isAfter || timeliness.isMissedBy(sentence.sentence().folded());
            clues.add(unsaid.addTo(clues(hit, sentence, clues.size())).with(Clue.UNTIMELY, isMissed ? 1 : 0));
        }
        return clues;
    }

    /** How much of the question two neighbouring sentences bear, at most. */
    double together() {
        return weighed.stream().mapToDouble(Weighed::coverage).max().orElse(0);
    }

    /** Where the sentences stand, in order. */
    List<Span> spans() {
        return weighed.stream().map(Weighed::span).toList();
    }

    private Clues clues(Hit hit, Weighed weighed, int number) {
        Sentence sentence = weighed.sentence();
        List<Match> here = hit.asked().stream().filter(match -> match.question().start() < sentence.span().end()
                && match.question().end() > sentence.span().start()).toList();
        Clues clues = hit.clues().with(Clue.WORTH, weighed.worth())
                .with(Clue.SENTENCE_ALIKE, most(here, Match::alike))
                .with(Clue.SENTENCE_REST, most(here, Match::rest))
                .with(Clue.SENTENCE_ASKED, most(here, Match::cosine))
                .with(Clue.SENTENCE_COSINE, number < hit.cosines().size() ? hit.cosines().get(number) : 0)
                .with(Clue.NEAREST, isNearest(here, hit) ? 1 : 0).with(Clue.SENTENCE_COVERAGE, weighed.coverage());
        terms.asked().years().addTo(clues, sentence.folded());
        for (QuestionType type : asked) {
            Clue.of(type, typeEvidence.has(sentence.folded(), type)).ifPresent(clue -> clues.with(clue, 1));
        }
        return clues;
    }

    private static boolean isNearest(List<Match> here, Hit hit) {
        return !here.isEmpty() && most(here, Match::nearness) == most(hit.asked(), Match::nearness);
    }

    private static double most(List<Match> questions, ToDoubleFunction<Match> what) {
        return questions.stream().mapToDouble(what).max().orElse(0);
    }

    private Weighed weighed(Sentence sentence, @Nullable Sentence before, double[] local) {
        BitSet both = (BitSet) sentence.terms().clone();
        if (before != null) {
            both.or(before.terms());
        }
        double coverage = terms.coverage(both);
        double worth = LOCAL * share(sentence.terms(), local)
                + LED_TO * (coverage - terms.coverage(sentence.terms()))
                + FOCUS * terms.focus(sentence.terms()) + naming * sentence.naming()
                + (before == null && passage.isOpening() ? FIRST : 0)
                + typeEvidence.in(sentence.folded());
        return new Weighed(sentence, worth, coverage);
    }

    private static double share(BitSet there, double[] weights) {
        double total = 0;
        double borne = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
            borne += there.get(i) ? weights[i] : 0;
        }
        return total == 0 ? 0 : borne / total;
    }

    private Span withNeighbour(List<Weighed> choices, int best) {
        Weighed chosen = choices.get(best);
        return choices.subList(Math.max(0, best - 1), Math.min(choices.size(), best + 2)).stream()
                .filter(choice -> !choice.equals(chosen) && belongsTo(choice, chosen))
                .max(Comparator.comparingDouble(Weighed::worth))
                .map(choice -> chosen.span().with(choice.span())).orElse(chosen.span());
    }

    private boolean belongsTo(Weighed neighbour, Weighed chosen) {
        double nearly = asked.contains(QuestionType.BLANK) ? NEARLY_BESIDE_A_GAP : NEARLY;
        boolean nearlyAsGood = neighbour.worth() > chosen.worth() - nearly
                && chosen.span().with(neighbour.span()).length() <= AT_A_GLANCE;
        return nearlyAsGood || (typeEvidence.isMoreIn(neighbour.sentence().folded(), chosen.sentence().folded())
                && neighbour.sentence().terms().intersects(chosen.sentence().terms()));
    }

    /**
     * What was read.
     *
     * @param together how much of the question two neighbouring sentences of the passage bear, at most
     */
    record Reading(Finding finding, double together) {}

    /**
     * A sentence and what it has of the question.
     *
     * @param naming how much of the entry's name it says itself, where the question has that name
     * @param terms which of the question's terms it bears, those of the name always
     */
    private record Sentence(Span span, String folded, double naming, BitSet terms) {}

    /** @param coverage how much of the question it bears together with the sentence before it */
    private record Weighed(Sentence sentence, double worth, double coverage) {

        Span span() {
            return sentence.span();
        }
    }
}
