package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.english.EnglishQuestions;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.overview.Overviews;
import org.xianfeng.knowledge.reference.Continuation;
import org.xianfeng.knowledge.reference.Referents;
import org.xianfeng.knowledge.text.Folding;

/** From a question to an answer: find passages, decide whether the best one answers, read its sentence. */
@Component
final class Answering {

    private static final int MOST_RELATED = 3;
    private static final int MOST_READINGS = 3;

    /** A passage with less of the question than this is not near, unless the question names its entry. */
    private static final double NEAR = 0.5;

    /** What is answered as surely as this is not misspelt, or not much. */
    private static final double SURE = 0.6;

    /** Of questions about other things than the library, one in a hundred is nearer than this to a passage. */
    private static final double ALIKE = 0.6;

    /** What a question points to is known: the sentence that says most of it there is rarely the wrong one. */
    private static final double SURE_OF_POINTED = 0.2;

    private final LibrarySettings settings;
    private final HybridSearch hybridSearch;

    Answering(LibrarySettings settings, DenseIndex denseIndex) {
        this.settings = settings;
        this.hybridSearch = new HybridSearch(denseIndex);
    }

    /** The question is taken for what it says, unless it goes on about the one before or is probably misspelt. */
    Answer answer(Question question, PassageIndex index) throws IOException {
        PassageSearcher searcher = new PassageSearcher(index);
        Optional<Answer> english = new EnglishQuestions(index,
                chinese -> understand(new Question(chinese), searcher).answer()).answer(question);
        return english.isPresent() ? english.get() : understand(question, searcher).answer();
    }

    private Understood understand(Question question, PassageSearcher index) throws IOException {
        String folded = index.named(Folding.fold(question.considered()));
        Overviews overviews = index.overviews(text -> answer(text, index));
        Optional<Overview> overview = overviews.of(folded);
        if (overview.isPresent()) {
            return new Understood(folded, new Answer.Surveyed(overview.get(), Answer.Grounds.of(1, List.of())));
        }
        if (question.before().isPresent()) {
            Optional<Understood> continued = continued(folded, question.before().get(), index);
            if (continued.isPresent()) {
                return continued.get();
            }
        }
        Optional<Answer> ruled = overviews.ruled(folded);
        if (ruled.isPresent()) {
            return new Understood(folded, ruled.get());
        }
        Optional<Answer> bridged = overviews.bridged(folded);
        if (bridged.isPresent()) {
            return new Understood(folded, bridged.get());
        }
        Answer literal = answer(folded, index);
        if (literal.confidence() >= SURE) {
            return new Understood(folded, literal);
        }
        Optional<String> meant = index.mend(folded);
        if (meant.isEmpty()) {
            return asking(folded, literal, index.spelledOut(folded, MOST_READINGS));
        }
        SpellingCorrection spellingCorrection = new SpellingCorrection(folded, meant.get());
        Answer mended = answer(spellingCorrection.refolded(), index);
        Answer better = spellingCorrection.better(literal, mended);
        if (!better.equals(literal)) {
            return new Understood(spellingCorrection.refolded(), better);
        }
        List<String> readings = index.spelledOut(folded, MOST_READINGS);
        return asking(folded, literal,
                readings.isEmpty() && spellingCorrection.mayBeMeant(mended) ? List.of(meant.get()) : readings);
    }

    /** What is not answered asks back whether one of these was meant. */
    private static Understood asking(String folded, Answer literal, List<String> readings) {
        return new Understood(folded, switch (literal) {
            case Answer.Answered answered -> answered;
            case Answer.Surveyed surveyed -> surveyed;
            case Answer.Suggested(Finding finding, Answer.Grounds grounds) ->
                new Answer.Suggested(finding, grounds.readings(readings));
            case Answer.NotFound(Answer.Grounds grounds) -> new Answer.NotFound(grounds.readings(readings));
        });
    }

    /** The question as one about what was said before; empty if it stands by itself. */
    private Optional<Understood> continued(String folded, Turn before, PassageSearcher index) throws IOException {
        Optional<Entry> topic = index.entry(before.entry());
        if (topic.isEmpty()) {
            return Optional.empty();
        }
        Referents referents = index.referents(folded, before, topic.get());
        if (referents.all().isEmpty()) {
            return Optional.empty();
        }
        if (referents.areMany()) {
            return Optional.of(askingWhich(folded, referents, topic.get()));
        }
        Optional<Understood> best = best(taken(referents, index));
        if (referents.isAnother()) {
            return best.filter(one -> one.answer() instanceof Answer.Answered);
        }
        return goingOn(folded, topic.get().id(), referents, best, index).isLikely()
                && (referents.pointer().isPresent() || !misspells(topic.get(), before, folded, index))
                        ? Optional.of(best.orElseGet(() -> askingWhich(folded, referents, topic.get())))
                        : Optional.empty();
    }

    /** Whether a question calls the entry before by a name with a slip in it. */
    private static boolean misspells(Entry topic, Turn before, String folded, PassageSearcher index)
            throws IOException {
        Optional<String> meant = index.mend(folded);
        return meant.isPresent() && index.referents(Folding.fold(meant.get()), before, topic).all().isEmpty();
    }

    private GoingOn goingOn(String folded, String topic, Referents referents, Optional<Understood> best,
            PassageSearcher index) throws IOException {
        return GoingOn.of(folded, referents.pointer(), best.map(one -> one.answer().confidence()).orElse(0.0),
                hybridSearch.find(folded, topic, index).map(SearchResult::best),
                hybridSearch.find(folded, index).map(SearchResult::best));
    }

    /** What tells whether a question goes on; empty if it is about what is named beside the one before. */
    Optional<GoingOn> goingOn(Question question, PassageIndex live) throws IOException {
        PassageSearcher index = new PassageSearcher(live);
        String folded = index.named(Folding.fold(question.considered()));
        Turn before = question.before().orElseThrow();
        Entry topic = index.entry(before.entry()).orElseThrow();
        Referents referents = index.referents(folded, before, topic);
        return referents.isAnother() || referents.areMany() || referents.all().isEmpty()
                ? Optional.empty()
                : Optional.of(goingOn(folded, topic.id(), referents, best(taken(referents, index)), index));
    }

    private List<Understood> taken(Referents referents, PassageSearcher index) throws IOException {
        List<Understood> taken = new ArrayList<>();
        for (Continuation one : referents.all()) {
            taken.add(taken(one, referents.pointer().isPresent(), index));
        }
        return taken;
    }

    /** What is answered from elsewhere, which the question points to; else what is surest. */
    private static Optional<Understood> best(List<Understood> taken) {
        Comparator<Understood> bySureness = Comparator.comparingDouble(one -> one.answer().confidence());
        return taken.stream().filter(one -> one.answer() instanceof Answer.Answered && !one.isBound()).max(bySureness)
                .or(() -> taken.stream().max(bySureness));
    }

    private Understood taken(Continuation one, boolean isPointed, PassageSearcher index) throws IOException {
        Optional<SearchResult> found = one.entry().isPresent()
                ? hybridSearch.find(one.searched(), one.entry().get(), index)
                : hybridSearch.find(one.searched(), index);
        double sure = isPointed && one.entry().isPresent()
                ? Math.min(SURE_OF_POINTED, settings.answerThreshold())
                : settings.answerThreshold();
        Answer answer = found.isPresent()
                ? answer(found.get(), sure, index)
                : new Answer.NotFound(Answer.Grounds.of(0, List.of()));
        return new Understood(one.searched(), switch (answer) {
            case Answer.Answered(Finding finding, Answer.Grounds grounds) ->
                new Answer.Answered(finding, grounds.understoodAs(one.shown()));
            case Answer.Suggested(Finding finding, Answer.Grounds grounds) ->
                new Answer.Suggested(finding, grounds.understoodAs(one.shown()));
            case Answer.Surveyed _,Answer.NotFound _ -> answer;
        }, one.entry().isPresent());
    }

    /** What may be meant by a question that points to one of several. */
    private static Understood askingWhich(String folded, Referents referents, Entry topic) {
        List<String> readings = referents.all().stream().map(Continuation::searched).limit(MOST_READINGS).toList();
        return new Understood(folded,
                new Answer.NotFound(
                        Answer.Grounds.of(0, List.of(new Heading(topic.id(), topic.title()))).readings(readings)));
    }

    private Answer answer(String folded, PassageSearcher index) throws IOException {
        Optional<SearchResult> found = hybridSearch.find(folded, index);
        return found.isPresent()
                ? answer(found.get(), index)
                : new Answer.NotFound(Answer.Grounds.of(0, List.of()));
    }

    private Answer answer(SearchResult found, PassageSearcher index) throws IOException {
        return answer(found, settings.answerThreshold(), index);
    }

    /** @param sure what is less likely is no more than suggested */
    private Answer answer(SearchResult found, double sure, PassageSearcher index) throws IOException {
        double confidence = found.confidence();
        if (confidence < settings.suggestThreshold()) {
            return new Answer.NotFound(Answer.Grounds.of(confidence, near(found.hits().stream())));
        }
        Heading best = found.best().heading();
        Answer.Grounds grounds = Answer.Grounds.of(confidence,
                near(found.hits().stream().filter(hit -> !hit.heading().equals(best))));
        return confidence < sure
                ? new Answer.Suggested(found.reading().finding(), grounds)
                : new Answer.Answered(found.reading().finding(), grounds.further(SupportingAnswers.of(found, index)));
    }

    /** Whether it has enough of the question, in words or in meaning, to be worth showing though it is not sure. */
    private static boolean isNear(Hit hit) {
        return hit.coverage() >= NEAR || hit.naming() > 0 || hit.cosine() >= ALIKE;
    }

    /** The best passages, the best first. */
    List<Passage> nearest(Question question, int most, PassageIndex live) throws IOException {
        PassageSearcher index = new PassageSearcher(live);
        List<Passage> passages = new ArrayList<>();
        String searched = understand(question, index).searched();
        for (Hit hit : hybridSearch.find(searched, index).map(SearchResult::hits).orElse(List.of())) {
            if (passages.size() < most) {
                passages.add(index.passage(hit));
            }
        }
        return passages;
    }

    private static List<Heading> near(Stream<Hit> hits) {
        return hits.filter(Answering::isNear).map(Hit::heading)
                .distinct()
                .limit(MOST_RELATED).toList();
    }

    /**
     * @param searched what the question was taken for, folded
     * @param isBound whether it had to be answered from one entry
     */
    private record Understood(String searched, Answer answer, boolean isBound) {

        Understood(String searched, Answer answer) {
            this(searched, answer, false);
        }
    }
}
