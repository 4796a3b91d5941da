package org.xianfeng.knowledge.answer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chooses the sentence that answers, and says how likely it does: a conditional logistic regression over the sentences of
 * the likely entries, and a logistic regression over what tells the best one from the rest, five of those in pairs as well,
 * for one of them makes up for another. Where meanings are compared, boosted trees look at that once more beside all clues
 * of the best sentence and of the best one of another entry. The weights stand in {@code answer-model.json}, were fitted by
 * {@code bot/fit/answer.py}, and hold where entries carry questions; there is a set for who compares meanings and one for
 * words alone.
 */
final class AnswerModel {

    private static final String RESOURCE = "answer-model.json";

    /** A lead beyond this says no more. */
    private static final double MOST_MARGIN = 8;

    /** What the trees look at, in this order: what is said of the best, its clues, and those of another entry's best. */
    private static final List<String> FEATURES = Stream
            .of(Stream.of("evidence", "top", "margin", "second", "substance"),
                    Arrays.stream(Clue.values()).map(Clue::key),
                    Arrays.stream(Clue.values()).map(clue -> "other-" + clue.key()))
            .flatMap(names -> names).toList();

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
    private final Optional<Trees> trees;

    private AnswerModel(JsonNode weights) {
        this.choice = numbers(weights.path("choice"), Arrays.stream(Clue.values()).map(Clue::key).toList());
        this.confidence = numbers(weights.path("confidence"),
                Arrays.stream(Certainty.values()).map(Certainty::key).toList());
        this.pairs = numbers(weights.path("pairs"), Certainty.PAIRS.stream().map(Certainty.Pair::key).toList());
        this.trees = Optional.ofNullable(weights.get("trees")).map(json -> Trees.read(json, FEATURES));
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
     * @param other the best of another entry
     * @param next the next of its own
     * @param substance how much the question says
     */
    double confidence(Choice best, Optional<Choice> other, Optional<Choice> next, double substance) {
        double margin = lead(best, other);
        double second = lead(best, next);
        double evidence = evidence(best, margin, second, Math.log1p(substance));
        return likely(trees.map(these -> {
            double[] features = new double[FEATURES.size()];
            System.arraycopy(new double[]{evidence, best.worth(), margin, second, Math.log1p(substance)}, 0, features,
                    0,
                    5);
            best.clues().copyTo(features, 5);
            other.ifPresent(choice -> choice.clues().copyTo(features, 5 + Clue.values().length));
            return these.of(features);
        }).orElse(evidence));
    }

    private static double lead(Choice best, Optional<Choice> other) {
        return Math.min(MOST_MARGIN, other.map(choice -> best.worth() - choice.worth()).orElse(MOST_MARGIN));
    }

    private static double likely(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    @SuppressWarnings("EnumOrdinal")
    private double evidence(Choice best, double margin, double second, double substance) {
        Clues clues = best.clues();
        double evidence = 0;
        Certainty[] all = Certainty.values();
        double[] values = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            Certainty one = all[i];
            double value = switch (one) {
                case BIAS -> 1;
                case TOP -> best.worth();
                case MARGIN -> margin;
                case SECOND -> second;
                case SUBSTANCE -> substance;
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
        return evidence;
    }
}
