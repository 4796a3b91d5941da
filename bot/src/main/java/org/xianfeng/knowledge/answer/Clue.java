package org.xianfeng.knowledge.answer;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.knowledge.slot.QuestionType;

/** What speaks for or against a sentence as the answer, each a number; what they are worth was fitted. */
enum Clue {

    /**
     * Of the passage: Lucene's score, how much of the question it bears, how much its name is, whether it is named, and how
     * much of what is asked of it the passage bears. */
    SCORE, COVERAGE, NAMING, NAMED, OWN,
    /** What the question names and the passage has under another number, or not at all. */
    RENUMBERED, LACKING,
    /** How near the passage's nearest sentence is in meaning. */
    COSINE,
    /** Whether the passage carries questions, and how near in words the nearest is, with its subject and without. */
    CARRIES, ALIKE, REST,
    /** What the reader of texts without carried questions makes of the sentence. */
    WORTH,
    /** The nearest carried question that this sentence answers, in words and in meaning. */
    SENTENCE_ALIKE, SENTENCE_REST, SENTENCE_ASKED,
    /** How near the sentence itself is in meaning. */
    SENTENCE_COSINE,
    /** Whether the nearest carried question of the passage is this sentence's. */
    NEAREST,
    /** How much of what is asked of the subject the passage or a question it carries says; the weight of the rest. */
    SAID, UNSAID, RAREST,
    /** How likely the passage answers by its words alone, carried questions left aside; as log odds. */
    BY_WORDS,
    /** How much of the question the sentence bears with the one before it. */
    SENTENCE_COVERAGE,
    /** Whether it has a year that the question names, or only others. */
    YEAR, OTHER_YEAR,
    /** Whether the question is about today or what comes, and the sentence is not. */
    UNTIMELY,
    /** Whether it has what is asked for, which the question does not say itself. */
    HAS_WHEN, HAS_WHERE, HAS_WHO, HAS_HOW_MANY, HAS_WHY, HAS_LIST,
    /** Whether it has not, though that is asked for. */
    LACKS_WHEN, LACKS_WHERE, LACKS_WHO, LACKS_HOW_MANY, LACKS_WHY, LACKS_LIST;

    static final Set<QuestionType> SLOTS = Set.of(QuestionType.WHEN, QuestionType.WHERE, QuestionType.WHO,
            QuestionType.HOW_MANY, QuestionType.WHY, QuestionType.LIST);

    private static final Map<QuestionType, Clue> HAS = bySlot("HAS_");
    private static final Map<QuestionType, Clue> LACKS = bySlot("LACKS_");

    private static Map<QuestionType, Clue> bySlot(String prefix) {
        Map<QuestionType, Clue> clues = new EnumMap<>(QuestionType.class);
        SLOTS.forEach(slot -> clues.put(slot, valueOf(prefix + slot.name())));
        return clues;
    }

    /** The clue that a sentence has such a thing, or lacks it; none for what has no such things. */
    static Optional<Clue> of(QuestionType asked, boolean has) {
        return Optional.ofNullable((has ? HAS : LACKS).get(asked));
    }

    boolean isFilled() { return name().startsWith("HAS_"); }

    boolean isUnfilled() { return name().startsWith("LACKS_"); }

    /** As the fit calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
