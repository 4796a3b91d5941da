package org.xianfeng.knowledge.answer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.slot.Measure;
import org.xianfeng.knowledge.slot.QuestionType;

/** What a question asks for, and of which time. */
record AskedFor(Set<QuestionType> types, Years years, Timeliness timeliness, Optional<Measure> measure) {

    /** Congresses yet to come; 十大 and what begins like it may be anything. */
    private static final Pattern TO_COME = Pattern.compile("(?:二十[一二三四五六七八九]|[三四五六七八九]十[一二三四五六七八九]?)大");

    static AskedFor by(String question) {
        Timeliness timeliness = Timeliness.in(question);
        return new AskedFor(QuestionType.by(question), Years.in(question),
                TO_COME.matcher(question).find() ? timeliness.ofToday() : timeliness, Measure.in(question));
    }

    /**
     * Whether a folded text can be no answer, however much of the question it says: without a time, without a quantity of
     * the kind that is asked for, or of the past where today is asked for.
     */
    boolean isMissedBy(String shown) {
        return timeliness.isMissedBy(shown) || measure.filter(asked -> !asked.isIn(shown)).isPresent()
                || types.equals(Set.of(QuestionType.WHEN)) && !QuestionType.WHEN.in(shown).find();
    }
}
