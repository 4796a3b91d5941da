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

    /** How much more two sentences must be worth than the better one. */
    private static final double WORTH_A_SECOND = 0.15;

    private final QuestionTerms terms;
    private final Set<Asked> asked;
    private final Entry entry;

    SentenceReader(String foldedQuestion, QuestionTerms terms, Entry entry) {
        this.terms = terms;
        this.asked = Asked.by(foldedQuestion);
        this.entry = entry;
    }

    Finding read(Passage passage) {
        List<Span> sentences = Sentences.of(passage.text());
        Choice best = best(sentences, passage.text());
        List<Span> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            pairs.add(sentences.get(i).to(sentences.get(i + 1)));
        }
        Choice pair = pairs.isEmpty() ? best : best(pairs, passage.text());
        Span chosen = pair.worth() > best.worth() + WORTH_A_SECOND ? pair.span() : best.span();
        return new Finding(entry, passage, chosen.start(), chosen.end());
    }

    private Choice best(List<Span> spans, String text) {
        Choice best = new Choice(spans.getFirst(), -1);
        for (Span span : spans) {
            double worth = worth(Folding.fold(span.in(text)));
            if (worth > best.worth()) {
                best = new Choice(span, worth);
            }
        }
        return best;
    }

    private double worth(String folded) {
        long there = asked.stream().filter(kind -> kind.isIn(folded, entry)).count();
        return terms.coverage(new FoldedText(folded)) + EVIDENCE * there;
    }

    private record Choice(Span span, double worth) {}
}
