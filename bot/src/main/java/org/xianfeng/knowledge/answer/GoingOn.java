package org.xianfeng.knowledge.answer;

import java.util.Optional;

import org.xianfeng.knowledge.reference.Pointer;
import org.xianfeng.knowledge.slot.QuestionType;
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
 * @param strangeness how rare the question's words are in what people ask, from 0 to 1
 * @param asks whether it has a word that asks for something
 * @param length of the question, in letters and digits
 */
record GoingOn(Optional<Pointer> pointer, double continued, double coverage, double naming, double cosine, double alone,
        double strangeness, boolean asks, int length) {

    private static final double LEAST = 0.001;
    private static final Weights BY_MEANING = new Weights(2.59, 0.63, 3.05, -3.16, 6.2, -4.61, -2.99, 1.09, -1.43, 1.67,
            4.75, 2.44, 5.05, 3.06, 3.71, 3);
    private static final Weights BY_WORDS = new Weights(1.3, 0.73, 5.12, -4.29, 0, 0, -1.75, 1.39, -1.81, 2.1, 4.92,
            2.89, 5.07, 2.73, 4.01, 3.66);

    /**
     * What there is to tell it by.
     *
     * @param topic what the entry before has of the question; empty if it has nothing
     * @param nearest what is nearest to the question by itself
     */
    static GoingOn of(String question, Optional<Pointer> pointer, double continued, Optional<Hit> topic,
            Optional<Hit> nearest, double strangeness) {
        Optional<Hit> other = nearest
                .filter(hit -> topic.filter(one -> one.heading().equals(hit.heading())).isEmpty());
        return new GoingOn(pointer, continued, topic.map(Hit::coverage).orElse(0.0),
                other.map(Hit::naming).orElse(0.0), topic.map(Hit::cosine).orElse(0.0),
                nearest.map(Hit::cosine).orElse(0.0), strangeness, !QuestionType.by(Phrasing.plain(question)).isEmpty(),
                (int) question.codePoints().filter(Character::isLetterOrDigit).count());
    }

    /**
     * Whether it is likelier than not. What says nothing does not go on; nor, by words alone, what neither asks for anything
     * nor has a word of the entry, which may be thanks as well as 「人数」.
     */
    boolean isLikely() {
        boolean isByMeaning = cosine > 0;
        boolean mayBeAnything = !isByMeaning && pointer.isEmpty() && !asks && coverage == 0;
        return length > 0 && !mayBeAnything && (isByMeaning ? BY_MEANING : BY_WORDS).evidence(this) > 0;
    }

    private record Weights(double bias, double continued, double coverage, double naming, double cosine, double alone,
            double strangeness, double asks, double length, double subject, double pronoun, double person, double place,
            double day, double neighbour,
            double link) {

        double evidence(GoingOn signs) {
            double likely = Math.clamp(signs.continued, LEAST, 1 - LEAST);
            return bias + continued * Math.log(likely / (1 - likely)) + coverage * signs.coverage
                    + naming * signs.naming + cosine * signs.cosine + alone * signs.alone
                    + strangeness * signs.strangeness + (signs.asks ? asks : 0)
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
