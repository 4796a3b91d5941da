package org.xianfeng.chat.flow;

import java.util.List;
import java.util.function.Function;

/**
 * What an answer is worth.
 *
 * @param <T> of the value that was asked for
 */
public sealed interface Parsed<T> {

    /** It was understood. */
    record Good<T>(T value) implements Parsed<T> {}

    /**
     * It was not; nothing changes but that the member is told why.
     *
     * @param phrase the key of the phrase that says what is wrong and what would help
     */
    record Bad<T>(String phrase, List<Object> arguments) implements Parsed<T> {

        public Bad {
            arguments = List.copyOf(arguments);
        }

        public Bad(String phrase, Object... arguments) {
            this(phrase, List.of(arguments));
        }
    }

    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Parsed<T> bad(String phrase, Object... arguments) {
        return new Bad<>(phrase, arguments);
    }

    /** A further check of a good value. */
    default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
        return switch (this) {
            case Good<T>(T value) -> next.apply(value);
            case Bad<T>(String phrase, List<Object> arguments) -> new Bad<>(phrase, arguments);
        };
    }
}
