package org.xianfeng.chat.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that a form asks for or begins with, and how the session keeps it as text: the one codec of all forms.
 *
 * @param name {@code [a-z][a-z0-9-]*}, unique within its form; its label is the phrase {@code flow.FORM.NAME}
 * @param write how it is kept
 * @param read reads what {@code write} wrote
 * @param <T> the value's type
 */
public record FormField<T>(String name, Function<T, String> write, Function<String, T> read) {

    private static final String LINE = "\n";

    public FormField {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("name must begin with a-z and go on with a-z 0-9 -, got " + name);
        }
    }

    public static FormField<String> text(String name) {
        return new FormField<>(name, Function.identity(), Function.identity());
    }

    public static FormField<Integer> number(String name) {
        return new FormField<>(name, Object::toString, Integer::valueOf);
    }

    public static FormField<LocalDate> day(String name) {
        return new FormField<>(name, LocalDate::toString, LocalDate::parse);
    }

    public static FormField<Instant> instant(String name) {
        return new FormField<>(name, Instant::toString, Instant::parse);
    }

    public static FormField<Duration> duration(String name) {
        return new FormField<>(name, Duration::toString, Duration::parse);
    }

    public static <E extends Enum<E>> FormField<E> choice(String name, Class<E> type) {
        return new FormField<>(name, Enum::name, written -> Enum.valueOf(type, written));
    }

    /** A value with an own text form, such as an id. */
    public static <T> FormField<T> of(String name, Function<String, Optional<T>> parse) {
        return new FormField<>(name, Object::toString, written -> parse.apply(written).orElseThrow());
    }

    /** Several values, each of which is kept without a line break. */
    public static <T> FormField<List<T>> list(String name, Function<T, String> write, Function<String, T> read) {
        return new FormField<>(name, all -> String.join(LINE, all.stream().map(write).toList()),
                written -> written.isEmpty() ? List.of() : Arrays.stream(written.split(LINE, -1)).map(read).toList());
    }

    public static FormField<List<String>> texts(String name) {
        return list(name, Function.identity(), Function.identity());
    }
}
