package org.xianfeng.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.xianfeng.knowledge.entry.Kind;

/**
 * How many entries there are of each kind and with each tag, those with the most first.
 */
public record Topics(Map<Kind, Integer> kinds, Map<String, Integer> tags) {

    public Topics {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }
}
