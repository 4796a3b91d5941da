package org.xianfeng.knowledge.answer;

import java.util.Set;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.slot.Quantities;
import org.xianfeng.knowledge.slot.QuestionType;

/**
 * What a question asks for, and of which time.
 *
 * @param span whether how old or how long is asked for, which two dates tell as well
 */
record AskedFor(Set<QuestionType> types, Years years, Timeliness timeliness, boolean span) {

    private static final Pattern SPAN = Pattern.compile("岁|年龄|年纪|岁数|多大|多少个?[年天月]|几个?[年天月]|多久|多长时间");

    static AskedFor by(String question) {
        return new AskedFor(QuestionType.by(question), Years.in(question), Timeliness.in(question),
                SPAN.matcher(question).find());
    }

    /**
     * Whether a folded text can be no answer, however much of the question it says: nothing but a time or a quantity is
     * asked for, and there is none in it, or it is of the past where what comes is asked for.
     */
    boolean isMissedBy(String shown) {
        return (timeliness.toCome() && timeliness.isMissedBy(shown))
                || (isAlone(QuestionType.WHEN) && !QuestionType.WHEN.in(shown).find())
                || (isAlone(QuestionType.HOW_MANY) && !span && !Quantities.areIn(shown));
    }

    private boolean isAlone(QuestionType type) {
        return types.equals(Set.of(type));
    }
}
