package org.xianfeng.knowledge.folder;

import java.util.List;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.Question;

/**
 * A known question, and what a library must say to it.
 *
 * @param any patterns of which one must be found in the sentence or the passage that is shown
 * @param refuse whether the library must say that it does not have it; then there are no patterns
 */
public record Check(String id, Question question, List<Pattern> any, boolean refuse) {

    public Check {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        if (refuse != any.isEmpty()) {
            throw new IllegalArgumentException("a check must have either any, with a pattern, or refuse: true");
        }
        any = List.copyOf(any);
    }

    /** Whether what is shown is what must be. */
    public boolean matches(String shown) {
        return any.stream().anyMatch(pattern -> pattern.matcher(shown).find());
    }
}
