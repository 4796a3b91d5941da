package org.xianfeng.knowledge.answer;

import java.util.Set;

import org.xianfeng.knowledge.slot.Quantities;
import org.xianfeng.knowledge.slot.QuestionType;

/** What a question asks for, and of which time. */
record AskedFor(Set<QuestionType> types, Years years, Timeliness timeliness) {

    static AskedFor by(String question) {
        return new AskedFor(QuestionType.by(question), Years.in(question), Timeliness.in(question));
    }

    /**
     * Whether a folded text can be no answer, however much of the question it says: nothing but a time or a quantity is
     * asked for, and there is none in it, or it is of the past where what comes is asked for.
     */
    boolean isMissedBy(String shown) {
        return (timeliness.toCome() && timeliness.isMissedBy(shown))
                || (isAlone(QuestionType.WHEN) && !QuestionType.WHEN.in(shown).find())
                || (isAlone(QuestionType.HOW_MANY) && !Quantities.areIn(shown));
    }

    private boolean isAlone(QuestionType type) {
        return types.equals(Set.of(type));
    }
}
