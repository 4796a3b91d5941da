package org.xianfeng.knowledge.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** What a sentence of an entry has of the kinds of thing that a question asks for, beyond what the question says itself. */
public final class TypeEvidence {

    /** What each is worth beside the question's words; from the same fit as the weights of the reader of sentences. */
    private static final Map<QuestionType, Double> WORTH = Map.of(QuestionType.WHEN, 2.2, QuestionType.WHERE, 0.9,
            QuestionType.WHO, 0.9,
            QuestionType.HOW_MANY, 1.2, QuestionType.WHY, 0.9, QuestionType.LIST, 1.2);

    private final String question;
    private final Set<QuestionType> asked;
    private final Optional<Measure> measure;
    private final Map<QuestionType, List<String>> names;

    /**
     * @param people whom the entry names, folded
     * @param places what places it names, folded
     */
    public TypeEvidence(String foldedQuestion, Set<QuestionType> asked, List<String> people, List<String> places) {
        this.question = foldedQuestion;
        this.asked = asked;
        this.measure = Measure.in(foldedQuestion);
        this.names = Map.of(QuestionType.WHERE, places, QuestionType.WHO, people);
    }

    public double in(String foldedSentence) {
        return asked.stream().filter(kind -> isIn(foldedSentence, kind))
                .mapToDouble(kind -> WORTH.getOrDefault(kind, 0.0)).sum();
    }

    /** Whether one sentence has a kind of thing that is asked for and the other has not. */
    public boolean isMoreIn(String foldedSentence, String other) {
        return asked.stream().anyMatch(kind -> isIn(foldedSentence, kind) && !isIn(other, kind));
    }

    public boolean has(String sentence, QuestionType kind) {
        return isIn(sentence, kind);
    }

    private boolean isIn(String sentence, QuestionType kind) {
        if (kind == QuestionType.HOW_MANY && measure.filter(asked -> !asked.isIn(sentence)).isPresent()) {
            return false;
        }
        Stream<String> looks = kind.in(sentence).results().map(MatchResult::group);
        Stream<String> named = names.getOrDefault(kind, List.of()).stream().filter(sentence::contains);
        return Stream.concat(looks, named).anyMatch(thing -> !question.contains(thing));
    }
}
