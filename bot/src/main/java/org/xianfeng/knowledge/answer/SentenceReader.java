package org.xianfeng.knowledge.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.asked.Match;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.index.Documents;
import org.xianfeng.knowledge.text.FoldedText;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Sentences;
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
    private final Set<QuestionType> asked;
    private final TypeEvidence typeEvidence;
    private final AnswerSpan point;
    private final Entry entry;
    private final BitSet name;
    private final double naming;
    private final List<Match> questions;

    SentenceReader(QuestionTerms terms, Entry entry, List<Match> questions) {
        this.questions = questions;
        String question = terms.question();
        this.asked = QuestionType.by(question);
        this.terms = terms;
        this.typeEvidence = new TypeEvidence(question, asked, entry);
        this.point = new AnswerSpan(question, asked, entry);
        this.entry = entry;
        this.naming = question.contains(Folding.fold(entry.title())) ? NAMING : NAMING_A_PART;
        this.name = terms.inName(Documents.names(entry));
    }

    Reading read(Passage passage) {
        List<Sentence> sentences = Sentences.of(passage.text()).stream().map(span -> sentence(span, passage)).toList();
        double[] local = terms.localWeights(sentences.stream().map(Sentence::terms).toList());
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            choices.add(choice(sentences.get(i), i == 0 ? null : sentences.get(i - 1), local));
        }
        Choice best = choices.stream().reduce((first, next) -> next.worth() > first.worth() ? next : first)
                .orElseThrow();
        Span span = withNeighbour(choices, choices.indexOf(best));
        double together = choices.stream().mapToDouble(Choice::coverage).max().orElse(0);
        String shown = span.in(passage.text());
        List<String> items = asked.contains(QuestionType.LIST) ? Enumeration.in(shown) : List.of();
        return new Reading(new Finding(entry, passage, span.start(), span.end(), point.in(shown), items), together);
    }

    private Sentence sentence(Span span, Passage passage) {
        String folded = Folding.fold(span.in(passage.text()));
        BitSet borne = terms.in(new FoldedText(folded));
        double naming = naming(borne);
        borne.or(name);
        return new Sentence(span, folded, naming, borne);
    }

    private double naming(BitSet borne) {
        BitSet both = (BitSet) borne.clone();
        both.and(name);
        return name.isEmpty() ? 0 : terms.coverage(both) / terms.coverage(name);
    }

    /** For the trial. */
    List<java.util.Map<String, Object>> features(Passage passage) {
        List<Sentence> sentences = Sentences.of(passage.text()).stream().map(span -> sentence(span, passage)).toList();
        double[] local = terms.localWeights(sentences.stream().map(Sentence::terms).toList());
        List<java.util.Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            Choice c = choice(s, i == 0 ? null : sentences.get(i - 1), local);
            java.util.Map<String, Object> f = new java.util.LinkedHashMap<>();
            List<Match> here = questions.stream().filter(m -> m.start() < s.span().end() && m.end() > s.span().start())
                    .toList();
            f.put("text", s.span().in(passage.text()));
            f.put("worth", c.worth());
            f.put("type", typeEvidence.in(s.folded()));
            f.put("alike", here.stream().mapToDouble(Match::alike).max().orElse(0));
            f.put("rest", here.stream().mapToDouble(Match::rest).max().orElse(0));
            f.put("qcos", here.stream().mapToDouble(Match::cosine).max().orElse(0));
            f.put("near", here.stream().mapToDouble(Match::nearness).max().orElse(0));
            f.put("share", share(s.terms(), local));
            f.put("cover", c.coverage());
            for (QuestionType t : QuestionType.values()) {
                if (asked.contains(t)) {
                    f.put(t.name(), typeEvidence.has(s.folded(), t));
                }
            }
            all.add(f);
        }
        return all;
    }

    private Choice choice(Sentence sentence, @Nullable Sentence before, double[] local) {
        BitSet both = (BitSet) sentence.terms().clone();
        if (before != null) {
            both.or(before.terms());
        }
        double coverage = terms.coverage(both);
        double worth = LOCAL * share(sentence.terms(), local)
                + LED_TO * (coverage - terms.coverage(sentence.terms()))
                + FOCUS * terms.focus(sentence.terms()) + naming * sentence.naming() + (before == null ? FIRST : 0)
                + typeEvidence.in(sentence.folded());
        return new Choice(sentence, worth, coverage);
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

    private Span withNeighbour(List<Choice> choices, int best) {
        Choice chosen = choices.get(best);
        return choices.subList(Math.max(0, best - 1), Math.min(choices.size(), best + 2)).stream()
                .filter(choice -> !choice.equals(chosen) && belongsTo(choice, chosen))
                .max(Comparator.comparingDouble(Choice::worth))
                .map(choice -> chosen.span().with(choice.span())).orElse(chosen.span());
    }

    private boolean belongsTo(Choice neighbour, Choice chosen) {
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
    private record Choice(Sentence sentence, double worth, double coverage) {

        Span span() {
            return sentence.span();
        }
    }
}
