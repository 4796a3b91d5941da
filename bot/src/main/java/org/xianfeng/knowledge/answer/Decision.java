package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.text.Folding;

/** Decides by how likely it answers whether what was found is the answer, is suggested, or is nothing. */
final class Decision {

    static final Answer NOTHING = new Answer.NotFound(Answer.Grounds.of(0, List.of()));

    private static final int MOST_RELATED = 3;

    /** A passage with less of the question than this is not near, unless the question names its entry. */
    private static final double NEAR = 0.5;

    /** Of questions about other things than the library, one in a hundred is nearer than this to a passage. */
    private static final double ALIKE = 0.6;

    private final LibrarySettings settings;

    Decision(LibrarySettings settings) {
        this.settings = settings;
    }

    Answer of(SearchResult found, PassageSearcher index) throws IOException {
        return of(found, settings.answerThreshold(), index);
    }

    /** @param sure what is less likely is no more than suggested; more than the setting for the answer counts as that */
    Answer of(SearchResult found, double sure, PassageSearcher index) throws IOException {
        double confidence = found.confidence();
        if (confidence < settings.suggestThreshold()) {
            return new Answer.NotFound(Answer.Grounds.of(confidence, near(found.hits().stream())));
        }
        Heading best = found.best().heading();
        Answer.Grounds grounds = Answer.Grounds.of(confidence,
                near(found.hits().stream().filter(hit -> !hit.heading().equals(best))));
        boolean isMissed = found.best().amiss().renumbered() > 0
                || found.terms().asked().isMissedBy(Folding.fold(found.reading().finding().sentence()));
        return isMissed || confidence < Math.min(sure, settings.answerThreshold())
                ? new Answer.Suggested(found.reading().finding(), grounds)
                : new Answer.Answered(found.reading().finding(), grounds.further(SupportingAnswers.of(found, index)));
    }

    private static List<Heading> near(Stream<Hit> hits) {
        return hits.filter(Decision::isNear).map(Hit::heading).distinct().limit(MOST_RELATED).toList();
    }

    /** Whether it has enough of the question, in words or in meaning, to be worth showing though it is not sure. */
    private static boolean isNear(Hit hit) {
        return hit.coverage() >= NEAR || hit.naming() > 0 || hit.cosine() >= ALIKE;
    }
}
