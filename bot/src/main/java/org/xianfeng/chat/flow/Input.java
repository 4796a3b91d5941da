package org.xianfeng.chat.flow;

import java.util.Optional;

import org.xianfeng.chat.Incoming;

/**
 * Reads the answer to one question.
 *
 * @param <T> of the value that is asked for
 */
@FunctionalInterface
public interface Input<T> {

    /**
     * What the incoming is worth as an answer; empty if it is of a kind that is not waited for here. It may put further
     * fields into the draft, which are not asked for then.
     */
    Optional<Parsed<T>> read(Incoming incoming, Draft draft);

    /** A further check of what was read. */
    default Input<T> checked(Check<T> check) {
        return (incoming, draft) -> read(incoming, draft)
                .map(parsed -> parsed.then(value -> check.check(value, draft)));
    }

    /**
     * A check of a value that was read, in the light of what was answered before.
     *
     * @param <T> of the value that is checked
     */
    @FunctionalInterface
    interface Check<T> {

        Parsed<T> check(T value, Draft draft);
    }
}
