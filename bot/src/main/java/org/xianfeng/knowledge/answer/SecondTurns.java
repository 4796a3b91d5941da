package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.reference.Continuation;
import org.xianfeng.knowledge.reference.Referents;
import org.xianfeng.knowledge.text.Folding;

/** Answers questions that go on about what was said before, in the way that they are likeliest meant. */
final class SecondTurns {

    private static final int MOST_READINGS = 3;

    /** What a question points to is known: the sentence that says most of it there is seldom the wrong one. */
    private static final double SURE_OF_POINTED = 0.3;

    private final HybridSearch hybridSearch;
    private final Decision decision;

    SecondTurns(HybridSearch hybridSearch, Decision decision) {
        this.hybridSearch = hybridSearch;
        this.decision = decision;
    }

    /** Empty if the folded question stands by itself. */
    Optional<Understood> read(String folded, Turn before, PassageSearcher index) throws IOException {
        Optional<Entry> topic = index.entry(before.entry());
        if (topic.isEmpty()) {
            return Optional.empty();
        }
        Referents referents = index.referents(folded, before, topic.get());
        if (referents.standsAlone()) {
            return Optional.empty();
        }
        if (referents.areMany() || referents.all().isEmpty()) {
            return Optional.of(askingBack(folded, referents, topic.get()));
        }
        Optional<Taken> best = best(referents, index);
        if (referents.isAnother()) {
            return best.map(Taken::understood).filter(one -> one.answer() instanceof Answer.Answered);
        }
        return goingOn(folded, topic.get().id(), referents, best, index).isLikely()
                && (referents.pointer().isPresent() || !misspells(topic.get(), before, folded, index))
                        ? best.map(Taken::understood)
                        : Optional.empty();
    }

    /** What tells whether a question goes on; empty if it says that itself. */
    Optional<GoingOn> signs(String folded, Turn before, PassageSearcher index) throws IOException {
        Entry topic = index.entry(before.entry()).orElseThrow();
        Referents referents = index.referents(folded, before, topic);
        return referents.isAnother() || referents.areMany() || referents.all().isEmpty()
                ? Optional.empty()
                : Optional.of(goingOn(folded, topic.id(), referents, best(referents, index), index));
    }

    /** Whether a question calls the entry before by a name with a slip in it. */
    private static boolean misspells(Entry topic, Turn before, String folded, PassageSearcher index)
            throws IOException {
        Optional<String> meant = index.mend(folded);
        return meant.isPresent() && index.referents(Folding.fold(meant.get()), before, topic).standsAlone();
    }

    private GoingOn goingOn(String folded, String topic, Referents referents, Optional<Taken> best,
            PassageSearcher index) throws IOException {
        return GoingOn.of(folded, referents.pointer(),
                best.map(one -> one.understood.answer().confidence()).orElse(0.0),
                hybridSearch.find(folded, topic, index).map(SearchResult::best),
                hybridSearch.find(folded, index).map(SearchResult::best), index.strangeness(folded));
    }

    /** What is answered from elsewhere, which the question points to; else what is surest. */
    private Optional<Taken> best(Referents referents, PassageSearcher index) throws IOException {
        List<Taken> taken = new ArrayList<>();
        for (Continuation one : referents.all()) {
            taken.add(taken(one, referents.pointer().isPresent(), index));
        }
        Comparator<Taken> bySureness = Comparator.comparingDouble(one -> one.understood.answer().confidence());
        return taken.stream().filter(one -> one.understood.answer() instanceof Answer.Answered && !one.isBound)
                .max(bySureness).or(() -> taken.stream().max(bySureness));
    }

    private Taken taken(Continuation one, boolean isPointed, PassageSearcher index) throws IOException {
        Optional<SearchResult> found = one.entry().isPresent()
                ? hybridSearch.find(one.searched(), one.entry().get(), index)
                : hybridSearch.find(one.searched(), index);
        Answer answer = found.isEmpty()
                ? Decision.NOTHING
                : isPointed && one.entry().isPresent()
                        ? decision.of(found.get(), SURE_OF_POINTED, index)
                        : decision.of(found.get(), index);
        return new Taken(new Understood(one.searched(), switch (answer) {
            case Answer.Answered(Finding finding, Answer.Grounds grounds) ->
                new Answer.Answered(finding, grounds.understoodAs(one.shown()));
            case Answer.Suggested(Finding finding, Answer.Grounds grounds) ->
                new Answer.Suggested(finding, grounds.understoodAs(one.shown()));
            case Answer.Surveyed _,Answer.NotFound _ -> answer;
        }), one.entry().isPresent());
    }

    /** What may be meant by a question that points to one of several, or to nothing that is known. */
    private static Understood askingBack(String folded, Referents referents, Entry topic) {
        List<String> readings = referents.all().stream().map(Continuation::searched).limit(MOST_READINGS).toList();
        List<Heading> near = List.of(new Heading(topic.id(), topic.title()));
        return new Understood(folded, new Answer.NotFound(Answer.Grounds.of(0, near).readings(readings)));
    }

    /** @param isBound whether it had to be answered from one entry */
    private record Taken(Understood understood, boolean isBound) {}
}
