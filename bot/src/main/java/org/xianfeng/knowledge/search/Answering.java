package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Heading;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.meaning.Meaning;

/** From a question to an answer: find passages, decide whether the best one answers, read its sentence. */
final class Answering {

    private static final int MOST_RELATED = 3;

    /** A passage with less of the question than this is not near, unless the question names its entry. */
    private static final double NEAR = 0.5;

    /** Of questions about other things than the library, one in a hundred is nearer than this to a passage. */
    private static final double ALIKE = 0.6;

    private final LibrarySettings settings;
    private final Fusion fusion;

    Answering(LibrarySettings settings, Meaning meaning) {
        this.settings = settings;
        this.fusion = new Fusion(meaning);
    }

    Answer answer(Question question, PassageIndex index) throws IOException {
        String folded = Folding.fold(question.considered());
        QuestionTerms terms = index.terms(folded);
        Found found = fusion.find(folded, terms, index);
        List<Hit> hits = found.hits();
        if (hits.isEmpty()) {
            return new Answer.NotFound(Answer.Grounds.of(0, List.of()));
        }
        Heading best = hits.getFirst().heading();
        double confidence = found.confidence();
        if (confidence < settings.suggestThreshold()) {
            return new Answer.NotFound(Answer.Grounds.of(confidence, near(hits.stream())));
        }
        Entry entry = index.entry(best.id()).orElseThrow();
        Finding finding = new SentenceReader(folded, terms, entry).read(index.passage(hits.getFirst()));
        Answer.Grounds grounds = Answer.Grounds.of(confidence,
                near(hits.stream().filter(hit -> !hit.heading().equals(best))));
        return confidence < settings.answerThreshold()
                ? new Answer.Suggested(finding, grounds)
                : new Answer.Answered(finding, grounds);
    }

    /** The best passages, the best first. */
    List<Passage> nearest(Question question, int most, PassageIndex index) throws IOException {
        List<Passage> passages = new ArrayList<>();
        String folded = Folding.fold(question.considered());
        for (Hit hit : fusion.find(folded, index.terms(folded), index).hits()) {
            if (passages.size() < most) {
                passages.add(index.passage(hit));
            }
        }
        return passages;
    }

    private static List<Heading> near(Stream<Hit> hits) {
        return hits.filter(hit -> hit.coverage() >= NEAR || hit.naming() > 0 || hit.cosine() >= ALIKE).map(Hit::heading)
                .distinct()
                .limit(MOST_RELATED).toList();
    }
}
