package org.xianfeng.chat;

import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of button: {@code feature:verb}, then {@code :arguments} if it has any.
 *
 * @param name such as {@code volunteer:join}; no two dialogs may declare the same
 * @param reader what the arguments stand for (the empty text where there are none); empty if we never wrote them so,
 *        which makes the button a stale one
 * @param needs what it takes to press it
 * @param <T> what the arguments stand for
 */
public record Verb<T>(String name, Function<String, Optional<T>> reader, Permission needs) {

    public Verb {
        if (!name.matches("[a-z]+:[a-z_]+")) {
            throw new IllegalArgumentException("name must be of the form feature:verb, got " + name);
        }
    }

    /** One that every member may press. */
    public Verb(String name, Function<String, Optional<T>> reader) {
        this(name, reader, Permission.TAKE_PART);
    }

    /** One without arguments. */
    public static Verb<String> plain(String name) {
        return new Verb<>(name, arguments -> Optional.of(arguments).filter(String::isEmpty));
    }

    /** One with a page's number, from 0. */
    public static Verb<Integer> page(String name) {
        return new Verb<>(name,
                arguments -> arguments.matches("[0-9]{1,6}")
                        ? Optional.of(Integer.valueOf(arguments))
                        : Optional.empty());
    }

    /** One with a text, such as a question; it is never blank. */
    public static Verb<String> text(String name) {
        return new Verb<>(name, arguments -> Optional.of(arguments).filter(text -> !text.isBlank()));
    }

    /** The same, for those alone who have this. */
    public Verb<T> from(Permission permission) {
        return new Verb<>(name, reader, permission);
    }

    /** The action of a button without arguments. */
    public String action() {
        return name;
    }

    /** The action of a button with these arguments, colons between them. */
    public String with(Object... arguments) {
        StringBuilder action = new StringBuilder(name);
        for (Object argument : arguments) {
            action.append(':').append(argument);
        }
        return action.toString();
    }
}
