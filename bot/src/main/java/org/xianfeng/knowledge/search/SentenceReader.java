package org.xianfeng.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Passage;

/** Finds the sentence of a passage that answers, or two neighbours where only both together do. */
final class SentenceReader {

    /** What a thing of the kind that is asked for is worth beside a coverage of 0 to 1. */
    private static final double EVIDENCE = 0.25;

    /** How much more two sentences must be worth than the better one of them. */
    private static final double WORTH_A_SECOND = 0.15;

    private final QuestionTerms terms;
    private final Set<Asked> asked;
    private final Evidence evidence;
    private final Entry entry;

    SentenceReader(String foldedQuestion, QuestionTerms terms, Entry entry) {
        this.terms = terms;
        this.asked = Asked.by(foldedQuestion);
        this.evidence = new Evidence(asked, entry);
        this.entry = entry;
    }

    Finding read(Passage passage) {
        List<Choice> sentences = Sentences.of(passage.text()).stream()
                .map(span -> choice(span, Folding.fold(span.in(passage.text())))).toList();
        Choice best = best(sentences);
        List<Choice> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            pairs.add(sentences.get(i).with(sentences.get(i + 1), this));
        }
        Span chosen = best.span();
        if (!pairs.isEmpty() && best(pairs).worth() > best.worth() + WORTH_A_SECOND) {
            chosen = best(pairs).span();
        }
        return new Finding(entry, passage, chosen.start(), chosen.end(),
                Asked.point(asked, chosen.in(passage.text())));
    }

    private static Choice best(List<Choice> choices) {
        return choices.stream().reduce((first, next) -> next.worth() > first.worth() ? next : first).orElseThrow();
    }

    private Choice choice(Span span, String folded) {
        double worth = terms.coverage(new FoldedText(folded)) + EVIDENCE * evidence.in(folded);
        return new Choice(span, folded, worth);
    }

    private record Choice(Span span, String folded, double worth) {

        Choice with(Choice next, SentenceReader reader) {
            return reader.choice(span.to(next.span), folded + "\n" + next.folded);
        }
    }
}
