package org.xianfeng.knowledge.asked;

import org.xianfeng.knowledge.text.Phrasing;

/**
 * A carried question, ready to be compared.
 *
 * @param whole what it says
 * @param rest what it asks about its subject, whatever that is called
 */
public record WeighedQuestion(CarriedQuestion question, WeighedGrams whole, WeighedGrams rest) {

    static WeighedQuestion of(CarriedQuestion question, GramWeights weights) {
        return new WeighedQuestion(question, weights.of(question.text()),
                weights.of(Phrasing.without(question.names(), question.text())));
    }
}
