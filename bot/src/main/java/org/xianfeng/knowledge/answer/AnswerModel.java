package org.xianfeng.knowledge.answer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chooses the sentence that answers, and says how likely it does: a conditional logistic regression over the sentences of
 * the likely entries, and a logistic regression over what tells the best one from the rest, five of those in pairs as well,
 * for one of them makes up for another. The weights stand in
 * {@code answer-model.json}, were fitted by {@code bot/fit/answer.py}, and hold where entries carry questions; there is a
 * set for who compares meanings and one for words alone.
 */
final class AnswerModel {

    private static final String RESOURCE = "answer-model.json";

    /** A lead beyond this says no more. */
    private static final double MOST_MARGIN = 8;

    private static final AnswerModel BY_MEANING;
    private static final AnswerModel BY_WORDS;

    static {
        JsonNode weights = read();
        BY_MEANING = new AnswerModel(weights.path("meaning"));
        BY_WORDS = new AnswerModel(weights.path("words"));
    }

    private final double[] choice;
    private final double[] confidence;
    private final double[] pairs;

    private AnswerModel(JsonNode weights) {
        this.choice = numbers(weights.path("choice"), Arrays.stream(Clue.values()).map(Clue::key).toList());
        this.confidence = numbers(weights.path("confidence"),
                Arrays.stream(Certainty.values()).map(Certainty::key).toList());
        this.pairs = numbers(weights.path("pairs"), Certainty.PAIRS.stream().map(Certainty.Pair::key).toList());
    }

    /** @param byMeaning whether the question was compared by what it means */
    static AnswerModel of(boolean byMeaning) {
        return byMeaning ? BY_MEANING : BY_WORDS;
    }

    private static JsonNode read() {
        try (@Nullable
        InputStream in = AnswerModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the weights", e);
        }
    }

    private static double[] numbers(JsonNode weights, List<String> keys) {
        return keys.stream().mapToDouble(key -> weights.required(key).asDouble()).toArray();
    }

    double worth(Clues clues) {
        return clues.weighed(choice);
    }

    /**
     * How likely the best choice answers, from 0 to 1.
     *
     * @param margin by how much it is worth more than the best of another entry
     * @param second by how much it is worth more than the next of its own
     */
    @SuppressWarnings("EnumOrdinal")
    double confidence(Choice best, double margin, double second, double substance) {
        Clues clues = best.clues();
        double evidence = 0;
        Certainty[] all = Certainty.values();
        double[] values = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            Certainty one = all[i];
            double value = switch (one) {
                case BIAS -> 1;
                case TOP -> best.worth();
                case MARGIN -> Math.min(MOST_MARGIN, margin);
                case SECOND -> Math.min(MOST_MARGIN, second);
                case SUBSTANCE -> Math.log1p(substance);
                case FILLED -> clues.isFilled() ? 1 : 0;
                case UNFILLED -> clues.isUnfilled() ? 1 : 0;
                case NAMING, NAMED, COVERAGE, OWN, RENUMBERED, LACKING, COSINE, SENTENCE_COSINE, SENTENCE_ASKED,
                        SENTENCE_ALIKE, SENTENCE_REST, CARRIES, YEAR, OTHER_YEAR, UNTIMELY, SENTENCE_COVERAGE, SAID,
                        UNSAID,
                        RAREST, BY_WORDS ->
                    clues.get(Clue.valueOf(one.name()));
            };
            values[i] = value;
            evidence += confidence[i] * value;
        }
        for (int i = 0; i < pairs.length; i++) {
            Certainty.Pair pair = Certainty.PAIRS.get(i);
            evidence += pairs[i] * values[pair.one().ordinal()] * values[pair.other().ordinal()];
        }
        return 1 / (1 + Math.exp(-evidence));
    }
}
