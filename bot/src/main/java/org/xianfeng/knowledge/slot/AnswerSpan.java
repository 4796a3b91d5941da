package org.xianfeng.knowledge.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Cloze;
import org.xianfeng.knowledge.text.EntityRecognizer;
import org.xianfeng.knowledge.text.Folding;

/** Finds in a sentence the very thing that is asked for: the day, the number, the person or the place. */
public final class AnswerSpan {

    private static final Pattern DAY = Pattern
            .compile("\\d{1,4} ?年(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?日)?|\\d{1,2} ?月(?: ?\\d{1,2} ?日)?|\\d{1,2} ?世纪");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千万两]{2,})(?:多|余)?[万亿]?(?:多|余)?[个名位次人届条项种件公里元]*(?! ?[\\d年月日])");

    private final String question;
    private final Set<QuestionType> asked;
    private final Optional<Measure> measure;
    private final Entry entry;

    public AnswerSpan(String foldedQuestion, Set<QuestionType> asked, Entry entry) {
        this.question = foldedQuestion;
        this.asked = asked;
        this.measure = Measure.in(foldedQuestion);
        this.entry = entry;
    }

    /** The first such thing that the question does not say itself, as it stands in the sentence. */
    public Optional<String> in(String sentence) {
        return asked.stream().flatMap(kind -> things(kind, sentence))
                .filter(thing -> !question.contains(Folding.fold(thing))).findFirst();
    }

    private Stream<String> things(QuestionType kind, String sentence) {
        return switch (kind) {
            case WHEN -> DAY.matcher(sentence).results().map(MatchResult::group);
            case HOW_MANY -> NUMBER.matcher(sentence).results().map(MatchResult::group)
                    .filter(quantity -> measure.isEmpty() || measure.get().isIn(Folding.fold(quantity)));
            case WHO -> named(entry.people(), sentence, () -> EntityRecognizer.people(sentence));
            case WHERE -> named(entry.places(), sentence, () -> EntityRecognizer.places(sentence));
            case BLANK -> Cloze.in(question).stream().flatMap(blank -> blank.filledIn(sentence).stream());
            case WHY, HOW, LIST, YES_OR_NO, WHAT -> Stream.empty();
        };
    }

    /** What the entry names first, for whoever wrote it knew; what is recognised only if that is nothing new. */
    private static Stream<String> named(List<String> names, String sentence, Supplier<Stream<String>> recognised) {
        return Stream.<Supplier<Stream<String>>>of(() -> names.stream().filter(sentence::contains), recognised)
                .flatMap(Supplier::get);
    }
}
