package org.xianfeng.knowledge.entry;

import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an entry's facts come from, as a reader would cite it. */
public record Source(@JsonValue String citation) {

    /** More than this below an answer is not read; the rest stand below the whole entry. */
    private static final int SHOWN = 2;

    public Source {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("source must not be blank");
        }
    }

    public SourceKind kind() {
        return SourceKind.of(citation);
    }

    /** The best kinds first, those of a kind as they were. */
    public static List<Source> ranked(List<Source> sources) {
        return sources.stream().sorted(Comparator.comparing(Source::kind)).toList();
    }

    /** Those that are shown below an answer: at most two, the best first. */
    public static List<Source> best(List<Source> sources) {
        return ranked(sources).stream().limit(SHOWN).toList();
    }
}
