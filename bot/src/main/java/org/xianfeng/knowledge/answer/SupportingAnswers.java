package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.slot.QuestionType;
import org.xianfeng.knowledge.text.Folding;

/** Finds what other entries say to a question that the best one answers: more of a list, or the same once more. */
final class SupportingAnswers {

    private static final int MOST = 2;
    private static final int MOST_READ = 4;

    /** As sure as this that it answers by itself. */
    private static final double SURE = 0.6;

    /** So much of what the question says must be there, and so much of what the best passage has of it. */
    private static final double WELL = 0.8;

    private SupportingAnswers() {}

    /** At most two, each of another entry, the surest first. */
    static List<Finding> of(SearchResult found, PassageSearcher index) throws IOException {
        boolean isList = QuestionType.by(found.terms().question()).contains(QuestionType.LIST);
        if (!isList && found.best().naming() > 0) {
            return List.of();
        }
        List<Finding> further = new ArrayList<>();
        for (Hit hit : knowing(found)) {
            SearchResult other = HybridSearch.judged(found.hits(), hit.heading().id(), found.terms(), index);
            if (other.confidence() >= SURE && further.size() < MOST
                    && (isList || isSame(found.reading().finding(), other.reading().finding()))) {
                further.add(other.reading().finding());
            }
        }
        return further;
    }

    /** The best hit of each other entry that has what the question says, and is named by it as much as the best. */
    private static List<Hit> knowing(SearchResult found) {
        Hit best = found.best();
        List<Hit> knowing = new ArrayList<>();
        for (Hit hit : found.hits()) {
            boolean isAnother = !hit.heading().equals(best.heading())
                    && knowing.stream().noneMatch(known -> known.heading().equals(hit.heading()));
            if (isAnother && knowing.size() < MOST_READ && hit.own() >= WELL
                    && hit.coverage() >= WELL * best.coverage() && hit.naming() >= best.naming()
                    && hit.amiss().isNothing()) {
                knowing.add(hit);
            }
        }
        return knowing;
    }

    /** Whether the other one says the very thing that was asked for, too. */
    private static boolean isSame(Finding best, Finding other) {
        return best.point().filter(point -> Folding.fold(other.sentence()).contains(Folding.fold(point))).isPresent();
    }
}
