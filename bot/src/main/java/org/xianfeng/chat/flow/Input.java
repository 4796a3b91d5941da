package org.xianfeng.chat.flow;

import java.util.Optional;

import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Wanted;

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

    /** What is waited for that is not typed, if anything is. */
    default Optional<Wanted.Kind> wants(Draft draft) {
        return Optional.empty();
    }

    /** Whether a value may be the answer, where a button has brought it. */
    default Parsed<T> check(T value, Draft draft) {
        return Parsed.good(value);
    }

    /** A further check of what was read, and of what a button brings. */
    default Input<T> checked(Check<T> check) {
        Input<T> unchecked = this;
        return new Input<>() {

            @Override
            public Optional<Parsed<T>> read(Incoming incoming, Draft draft) {
                return unchecked.read(incoming, draft).map(parsed -> parsed.then(value -> check.check(value, draft)));
            }

            @Override
            public Parsed<T> check(T value, Draft draft) {
                return unchecked.check(value, draft).then(good -> check.check(good, draft));
            }

            @Override
            public Optional<Wanted.Kind> wants(Draft draft) {
                return unchecked.wants(draft);
            }
        };
    }

    /**
     * A further check of an answer.
     *
     * @param <T> of the value that is checked
     */
    @FunctionalInterface
    interface Check<T> {

        Parsed<T> check(T value, Draft draft);
    }
}
