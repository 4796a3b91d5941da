package org.xianfeng.knowledge.entry;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an entry's facts come from, as a reader would cite it. */
public record Source(@JsonValue String citation) {

    public Source {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("source must not be blank");
        }
    }
}
