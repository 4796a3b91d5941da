package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Heading;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.meaning.Meaning;

/** From a question to an answer: find passages, decide whether the best one answers, read its sentence. */
@Component
final class Answering {

    private static final int MOST_RELATED = 3;

    /** A passage with less of the question than this is not near, unless the question names its entry. */
    private static final double NEAR = 0.5;

    /** What is answered as surely as this is not misspelt, or not much. */
    private static final double SURE = 0.6;

    /** Of questions about other things than the library, one in a hundred is nearer than this to a passage. */
    private static final double ALIKE = 0.6;

    private final LibrarySettings settings;
    private final Fusion fusion;

    Answering(LibrarySettings settings, Meaning meaning) {
        this.settings = settings;
        this.fusion = new Fusion(meaning);
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
        return fusion.find(folded, index).map(this::answer)
                .orElse(new Answer.NotFound(Answer.Grounds.of(0, List.of())));
    }

    private Answer answer(Found found) {
        double confidence = found.confidence();
        if (confidence < settings.suggestThreshold()) {
            return new Answer.NotFound(Answer.Grounds.of(confidence, near(found.hits().stream())));
        }
        Heading best = found.best().heading();
        Answer.Grounds grounds = Answer.Grounds.of(confidence,
                near(found.hits().stream().filter(hit -> !hit.heading().equals(best))));
        return confidence < settings.answerThreshold()
                ? new Answer.Suggested(found.reading().finding(), grounds)
                : new Answer.Answered(found.reading().finding(), grounds);
    }

    /** The best passages, the best first. */
    List<Passage> nearest(Question question, int most, PassageIndex index) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (Hit hit : fusion.find(Folding.fold(question.considered()), index).map(Found::hits).orElse(List.of())) {
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
