package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.text.Span;

/** Reads the likeliest entries together, where entries carry questions: what answers best decides which was meant. */
final class JointReader {

    /** Entries: passages of one are no rivals, and none of them takes the place of one. */
    private static final int MOST_READ = 6;

    /** Passages of the one entry that is asked. */
    private static final int MOST_WANTED = 4;

    /** A further sentence of the same passage that is so likely beside the best one is shown as well. */
    private static final double ALSO = 0.03;

    /** So much is read at a glance. */
    private static final int AT_A_GLANCE = 220;

    /** Log odds beyond this say no more. */
    private static final double MOST_ODDS = 6;

    private final QuestionTerms terms;
    private final PassageSearcher index;
    private final AnswerModel model;

    private JointReader(QuestionTerms terms, PassageSearcher index, AnswerModel model) {
        this.terms = terms;
        this.index = index;
        this.model = model;
    }

    /** @param hits the best first, at least one */
    static SearchResult read(List<Hit> hits, QuestionTerms terms, PassageSearcher index) throws IOException {
        return new JointReader(terms, index, AnswerModel.of(hits.getFirst().isCompared())).read(hits, _ -> true);
    }

    /**
     * What one entry says, with the others read beside it.
     *
     * @param hits the best first, one of this entry at least
     */
    static SearchResult read(List<Hit> hits, String entry, QuestionTerms terms, PassageSearcher index)
            throws IOException {
        Predicate<Hit> isWanted = hit -> hit.heading().id().equals(entry);
        List<Hit> wanted = hits.stream().filter(isWanted).limit(MOST_WANTED).toList();
        List<Hit> ordered = Stream.concat(wanted.stream(), hits.stream().filter(isWanted.negate())).toList();
        return new JointReader(terms, index, AnswerModel.of(hits.getFirst().isCompared())).read(ordered, isWanted);
    }

    private SearchResult read(List<Hit> hits, Predicate<Hit> isWanted) throws IOException {
        List<Choice> choices = choices(hits);
        choices.sort(Comparator.comparing((Choice choice) -> !isWanted.test(choice.hit()))
                .thenComparing(Comparator.comparingDouble(Choice::worth).reversed()));
        Choice best = choices.getFirst();
        String entry = best.hit().heading().id();
        Predicate<Choice> isOwn = choice -> choice.hit().heading().id().equals(entry);
        Optional<Choice> other = likeliest(choices, isOwn.negate());
        Optional<Choice> next = likeliest(choices, isOwn.and(choice -> !choice.equals(best)));
        double confidence = model.confidence(best, other, next, terms.substance());
        Finding finding = finding(best, choices);
        return new SearchResult(terms, first(best.hit(), hits), new SentenceReader.Reading(finding, 0), confidence);
    }

    /** All sentences of the likeliest passages, with what speaks for each. */
    static List<Choice> choices(List<Hit> hits, QuestionTerms terms, PassageSearcher index) throws IOException {
        return new JointReader(terms, index, AnswerModel.of(hits.getFirst().isCompared())).choices(hits);
    }

    private List<Choice> choices(List<Hit> hits) throws IOException {
        List<Choice> choices = new ArrayList<>();
        for (Hit hit : Hit.ofFirst(MOST_READ, hits)) {
            SentenceReader reader = index.reader(hit, terms);
            List<Clues> sentences = reader.clues(hit, index.carriedQuestions().weights());
            double byWords = logOdds(Confidence.of(first(hit, hits), reader.together(), terms));
            List<Span> spans = reader.spans();
            for (int i = 0; i < spans.size(); i++) {
                Clues clues = sentences.get(i).with(Clue.BY_WORDS, byWords);
                choices.add(new Choice(hit, spans.get(i), clues, model.worth(clues)));
            }
        }
        return choices;
    }

    private static double logOdds(double likely) {
        return Math.clamp(Math.log(likely / (1 - likely)), -MOST_ODDS, MOST_ODDS);
    }

    private static Optional<Choice> likeliest(List<Choice> choices, Predicate<Choice> these) {
        return choices.stream().filter(these).max(Comparator.comparingDouble(Choice::worth));
    }

    private Finding finding(Choice best, List<Choice> choices) throws IOException {
        Optional<Span> also = choices.stream().filter(choice -> !choice.equals(best) && choice.hit().equals(best.hit()))
                .findFirst().filter(choice -> Math.exp(choice.worth() - best.worth()) > ALSO)
                .map(Choice::span).filter(span -> span.length() + best.span().length() <= AT_A_GLANCE);
        List<Span> spans = Stream.concat(Stream.of(best.span()), also.stream()).toList();
        return index.reader(best.hit(), terms).finding(spans);
    }

    private static List<Hit> first(Hit hit, List<Hit> hits) {
        return Stream.concat(Stream.of(hit), hits.stream().filter(other -> !other.equals(hit))).toList();
    }
}
