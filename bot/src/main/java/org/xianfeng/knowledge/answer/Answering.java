package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Explanation;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.english.EnglishQuestions;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.overview.Overviews;
import org.xianfeng.knowledge.text.Folding;

/** From a question to an answer: find passages, decide whether the best one answers, read its sentence. */
@Component
final class Answering {

    private static final int MOST_READINGS = 3;
    private static final int MOST_EXPLAINED = 10;

    /** What is answered as surely as this is not misspelt, or not much. */
    private static final double SURE = 0.6;

    private final LibrarySettings settings;
    private final HybridSearch hybridSearch;
    private final Decision decision;
    private final SecondTurns secondTurns;

    Answering(LibrarySettings settings, DenseIndex denseIndex) {
        this.settings = settings;
        this.hybridSearch = new HybridSearch(denseIndex);
        this.decision = new Decision(settings);
        this.secondTurns = new SecondTurns(hybridSearch, decision);
    }

    /** The question is taken for what it says, unless it goes on about the one before or is probably misspelt. */
    Answer answer(Question question, PassageIndex index) throws IOException {
        PassageSearcher searcher = new PassageSearcher(index);
        Optional<Answer> english = new EnglishQuestions(index,
                chinese -> understand(new Question(chinese), searcher).answer()).answer(question);
        return english.isPresent() ? english.get() : understand(question, searcher).answer();
    }

    /** What these entries alone say; see {@link org.xianfeng.knowledge.Trials}. */
    Answer answer(Question question, Collection<String> beginnings, PassageIndex index) throws IOException {
        PassageSearcher searcher = new PassageSearcher(index, beginnings);
        return answer(searcher.named(Folding.fold(question.considered())), searcher);
    }

    private Understood understand(Question question, PassageSearcher index) throws IOException {
        String folded = index.named(Folding.fold(question.considered()));
        Overviews overviews = index.overviews(text -> answer(text, index));
        Optional<Overview> overview = overviews.of(folded);
        if (overview.isPresent()) {
            return new Understood(folded, new Answer.Surveyed(overview.get(), Answer.Grounds.of(1, List.of())));
        }
        if (question.before().isPresent()) {
            Optional<Understood> continued = secondTurns.read(folded, question.before().get(), index);
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

    private Answer answer(String folded, PassageSearcher index) throws IOException {
        Optional<SearchResult> found = hybridSearch.find(folded, index);
        return found.isPresent() ? decision.of(found.get(), index) : Decision.NOTHING;
    }

    /** What tells whether a question goes on, for the fit; empty if that is not the question there. */
    Optional<GoingOn> goingOn(Question question, PassageIndex live) throws IOException {
        PassageSearcher index = new PassageSearcher(live);
        return secondTurns.signs(index.named(Folding.fold(question.considered())), question.before().orElseThrow(),
                index);
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

    /** What is answered, and what it rests on. */
    Explanation explain(Question question, PassageIndex live) throws IOException {
        PassageSearcher index = new PassageSearcher(live);
        Understood understood = understand(question, index);
        String searched = understood.searched();
        List<Explanation.Candidate> candidates = new ArrayList<>();
        for (Hit hit : hybridSearch.find(searched, index).map(SearchResult::hits).orElse(List.of())) {
            if (candidates.size() < MOST_EXPLAINED) {
                candidates.add(new Explanation.Candidate(index.passage(hit), hit.score(), hit.coverage(), hit.naming(),
                        hit.cosine(), hit.asked().stream().findFirst().map(near -> near.question().text()).orElse("")));
            }
        }
        QuestionTerms terms = index.terms(searched);
        return new Explanation(searched, terms.names(),
                terms.asked().types().stream().map(Enum::name).sorted().toList(), candidates,
                settings.answerThreshold(), settings.suggestThreshold(), understood.answer());
    }
}
