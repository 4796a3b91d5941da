package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.Heading;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;

/** From a question to an answer: find passages, decide whether the best one answers, read its sentence. */
@Component
final class Answering {

    private static final int MOST_RELATED = 3;

    /** A passage with less of the question than this is not near, unless the question names its entry. */
    private static final double NEAR = 0.5;

    /** What is answered as surely as this is not misspelt, or not much. */
    private static final double SURE = 0.6;

    private final LibrarySettings settings;

    Answering(LibrarySettings settings) {
        this.settings = settings;
    }

    /** The question is taken for what it says, unless what was probably meant is answered far more surely. */
    Answer answer(Question question, PassageIndex index) throws IOException {
        String folded = Folding.fold(question.considered());
        Answer literal = answer(folded, index);
        if (literal.confidence() >= SURE) {
            return literal;
        }
        Optional<String> meant = index.mend(folded);
        if (meant.isEmpty()) {
            return literal;
        }
        Mending mending = new Mending(folded, meant.get());
        return mending.better(literal, answer(mending.refolded(), index));
    }

    private Answer answer(String folded, PassageIndex index) throws IOException {
        QuestionTerms terms = index.terms(folded);
        List<Hit> hits = index.search(terms);
        if (hits.isEmpty()) {
            return new Answer.NotFound(Answer.Grounds.of(0, List.of()));
        }
        Heading best = hits.getFirst().heading();
        Entry entry = index.entry(best.id()).orElseThrow();
        SentenceReader.Reading reading = new SentenceReader(folded, terms, entry).read(index.passage(hits.getFirst()));
        double confidence = Confidence.of(hits, reading.together(), terms);
        Stream<Hit> others = hits.stream().filter(hit -> !hit.heading().equals(best));
        if (confidence < settings.suggestThreshold()) {
            return new Answer.NotFound(Answer.Grounds.of(confidence, near(hits.stream())));
        }
        Answer.Grounds grounds = Answer.Grounds.of(confidence, near(others));
        return confidence < settings.answerThreshold()
                ? new Answer.Suggested(reading.finding(), grounds)
                : new Answer.Answered(reading.finding(), grounds);
    }

    /** The best passages, the best first. */
    List<Passage> nearest(Question question, int most, PassageIndex index) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (Hit hit : index.search(index.terms(Folding.fold(question.considered())))) {
            if (passages.size() < most) {
                passages.add(index.passage(hit));
            }
        }
        return passages;
    }

    private static List<Heading> near(Stream<Hit> hits) {
        return hits.filter(hit -> hit.coverage() >= NEAR || hit.naming() > 0).map(Hit::heading).distinct()
                .limit(MOST_RELATED).toList();
    }
}
