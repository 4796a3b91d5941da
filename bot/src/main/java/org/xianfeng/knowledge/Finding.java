package org.xianfeng.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Span;

/**
 * The place in the library that a question led to.
 *
 * @param entry what the passage is part of
 * @param spans where in the passage's text the sentences stand that answer, the one that answers most first
 * @param point the day, the number, the person or the place in the sentences, if that is what was asked for
 * @param items what the sentences enumerate, in order and verbatim, if a list was asked for
 */
public record Finding(Entry entry, Passage passage, List<Span> spans, Optional<String> point, List<String> items) {

    public Finding {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("there must be a sentence that answers");
        }
        for (Span span : spans) {
            if (span.start() < 0 || span.length() <= 0 || span.end() > passage.text().length()) {
                throw new IllegalArgumentException("sentence must lie in the passage of " + passage.text().length()
                        + " characters, got " + span.start() + " to " + span.end());
            }
        }
        spans = List.copyOf(spans);
        items = List.copyOf(items);
    }

    /** Where the sentence that answers most begins in the passage's text. */
    public int start() {
        return spans.getFirst().start();
    }

    /** Where it ends, exclusive. */
    public int end() {
        return spans.getFirst().end();
    }

    /** The sentences, as they stand in the passage. */
    public String sentence() {
        return spans.stream().map(span -> span.in(passage.text())).collect(Collectors.joining());
    }
}
