package org.xianfeng.knowledge.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an entry is about. */
public enum Kind {

    MEETING, EVENT, BATTLE, UPRISING, MOVEMENT, CAMPAIGN, PERSON, DOCUMENT, ORGANISATION, PLACE, TERM, POLICY, SPIRIT, LOCAL;

    /** As it is written in an entry. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #word()} wrote.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Kind parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be one of "
                        + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", ")) + ", got " + word));
    }
}
