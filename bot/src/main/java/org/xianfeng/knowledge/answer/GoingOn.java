package org.xianfeng.knowledge.answer;

import java.util.Optional;

import org.xianfeng.knowledge.reference.Pointer;
import org.xianfeng.knowledge.text.FunctionWords;
import org.xianfeng.knowledge.text.Phrasing;

/**
 * Tells whether a question goes on about what was said before or stands by itself: 「那个师主要在哪一带活动」 may do either.
 * A logistic regression, whose weights were fitted on 30 November 2026 by {@code bot/fit/turns.py} on the second turns
 * for training and tuning and on pairs of questions that have nothing to do with each other.
 *
 * @param pointer what points to something said before
 * @param continued how likely the best is the answer if it goes on
 * @param coverage how much of the question the entry before bears, from 0 to 1
 * @param naming how much of the question names another entry, from 0 to 1
 * @param cosine how near the entry before is in meaning; 0 if that was not compared
 * @param alone how near the nearest of all is
 * @param isStrange whether the question says something of which the entry before has no word
 * @param length of the question, in letters and digits
 */
record GoingOn(Optional<Pointer> pointer, double continued, double coverage, double naming, double cosine, double alone,
        boolean isStrange, int length) {

    private static final double LEAST = 0.001;
    private static final Weights BY_MEANING = new Weights(2.19, 0.7, 2.42, -3.35, 5.67, -2.7, -1.93, 2.05, 4.37, 1.12,
            4.54, 3.69, 2.66, 3.17);
    private static final Weights BY_WORDS = new Weights(2.08, 0.78, 4.26, -4.18, 0, 0, -2.11, 2.43, 4.63, 1.18, 4.67,
            3.63, 2.95, 3.59);

    /**
     * What there is to tell it by.
     *
     * @param topic what the entry before has of the question; empty if it has nothing
     * @param nearest what is nearest to the question by itself
     */
    static GoingOn of(String question, Optional<Pointer> pointer, double continued, Optional<Hit> topic,
            Optional<Hit> nearest) {
        Optional<Hit> other = nearest
                .filter(hit -> topic.filter(one -> one.heading().equals(hit.heading())).isEmpty());
        boolean saysSomething = !FunctionWords.cut(Phrasing.plain(question)).isBlank();
        return new GoingOn(pointer, continued, topic.map(Hit::coverage).orElse(0.0),
                other.map(Hit::naming).orElse(0.0), topic.map(Hit::cosine).orElse(0.0),
                nearest.map(Hit::cosine).orElse(0.0), saysSomething && topic.map(Hit::coverage).orElse(0.0) == 0,
                (int) question.codePoints().filter(Character::isLetterOrDigit).count());
    }

    /** Whether it is likelier than not. What says nothing does not go on, nor, by words alone, what is strange to the entry. */
    boolean isLikely() {
        boolean isByMeaning = cosine > 0;
        return length > 0 && (isByMeaning || pointer.isPresent() || !isStrange)
                && (isByMeaning ? BY_MEANING : BY_WORDS).evidence(this) > 0;
    }

    private record Weights(double bias, double continued, double coverage, double naming, double cosine, double alone,
            double length, double subject, double pronoun, double person, double place, double day, double neighbour,
            double link) {

        double evidence(GoingOn signs) {
            double likely = Math.clamp(signs.continued, LEAST, 1 - LEAST);
            return bias + continued * Math.log(likely / (1 - likely)) + coverage * signs.coverage
                    + naming * signs.naming + cosine * signs.cosine + alone * signs.alone
                    + length * Math.log(signs.length) + signs.pointer.map(this::pointing).orElse(0.0);
        }

        private double pointing(Pointer pointer) {
            return switch (pointer) {
                case SUBJECT -> subject;
                case PRONOUN -> pronoun;
                case PERSON -> person;
                case PLACE -> place;
                case DAY -> day;
                case NEIGHBOUR -> neighbour;
                case LINK -> link;
            };
        }
    }
}
