package org.xianfeng.bench;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.Ruling;

/**
 * A question whose answer is known.
 *
 * @param kind what it is counted with
 * @param style how it is put, such as in dialect; empty if that is not known
 * @param any patterns of which one must be found in a right answer
 * @param refuse whether the library is to say that it does not have it
 * @param after the question that was asked before it in the same conversation
 * @param passage the id of the entry that it was written from
 * @param ruling what is to be said of a statement; empty if it is none
 */
record TestQuestion(String id, String text, String kind, String style, List<Pattern> any, boolean refuse,
        Optional<String> after,
        Optional<String> passage, Optional<Ruling> ruling) {

    TestQuestion {
        any = List.copyOf(any);
    }

    /** Whether this text has the answer, in whatever script it is written. */
    boolean isAnsweredBy(String text) {
        String plain = Plain.of(text);
        return any.stream().anyMatch(pattern -> pattern.matcher(text).find() || pattern.matcher(plain).find());
    }

    /** Whether this ruling is not the one that is to be made; none is never wrong. */
    boolean isBelied(Optional<Ruling> said) {
        return ruling.isPresent() && said.isPresent() && !said.equals(ruling);
    }

    /** The same question, put like this. */
    TestQuestion asked(String like) {
        return new TestQuestion(id, like, kind, style, any, refuse, after, passage, ruling);
    }

    /** The same; to be refused if its passage is none of those that were kept. */
    TestQuestion refusedWithout(Collection<String> kept) {
        return new TestQuestion(id, text, kind, style, any, !kept.contains(passage.orElse("")), after, passage,
                ruling);
    }
}
