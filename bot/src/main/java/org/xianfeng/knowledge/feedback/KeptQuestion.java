package org.xianfeng.knowledge.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A question that waits for an admin; nobody can tell who asked it.
 *
 * @param key names it among all kept ones
 * @param text with personal data masked
 * @param missed how often the library had no answer, or one that nobody opened
 * @param handed how often it was handed over
 * @param faults how often its answer was not good, by reason
 * @param notes what people said was wrong, in their words
 * @param last when it was last asked
 */
public record KeptQuestion(String key, String text, int missed, int handed, Map<Verdict, Integer> faults,
        List<String> notes, Instant last) {

    public KeptQuestion {
        faults = Map.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** How often anything about it was told. */
    public int count() {
        return missed + handed + faults.values().stream().mapToInt(Integer::intValue).sum();
    }
}
