package org.xianfeng.chat.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.InvisibleCharacters;
import org.xianfeng.chat.Wanted;

/** The kinds of answers that forms ask for. */
public final class Inputs {

    private Inputs() {}

    /** Typed text, without spaces around it. */
    public static <T> Input<T> typed(Function<String, Parsed<T>> read) {
        return typed((text, _) -> read.apply(text));
    }

    /** Typed text, read in the light of what was answered before. */
    public static <T> Input<T> typed(BiFunction<String, Draft, Parsed<T>> read) {
        return (incoming, draft) -> incoming instanceof Incoming.Text text
                ? Optional.of(read.apply(text.text().strip(), draft))
                : Optional.empty();
    }

    /**
     * A text in one line; line breaks become spaces.
     *
     * @param longest in characters as a reader counts them
     * @param bad the phrase for a longer one; {0} is the longest
     */
    public static Input<String> line(int longest, String bad) {
        return typed(text -> fitting(text.replaceAll("\\s*\\R\\s*", " "), longest, bad));
    }

    /** A text of several lines. */
    public static Input<String> text(int longest, String bad) {
        return typed(text -> fitting(text.replaceAll("[ \\t]*\\R\\s*", "\n"), longest, bad));
    }

    private static Parsed<String> fitting(String text, int longest, String bad) {
        return InvisibleCharacters.only(text) || text.codePointCount(0, text.length()) > longest
                ? Parsed.bad(bad, longest)
                : Parsed.good(text);
    }

    /** A whole number as people write it: 20, ２０, 二十, 两; empty if it is none. */
    public static Optional<Integer> wholeNumber(String text) {
        OptionalInt number = Numerals.parse(text);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    /** A whole number, such as 20, 20人, ２０ 个, 两个人. */
    public static Input<Integer> number(int least, int most, String bad) {
        return typed(text -> {
            Optional<Integer> number = wholeNumber(text.replaceAll("[个人名位次\\s]", ""))
                    .filter(read -> read >= least && read <= most);
            return number.map(Parsed::good).orElseGet(() -> Parsed.bad(bad, least, most));
        });
    }

    /** One of a few values by its label; the form shows them as buttons. */
    public static Input<String> oneOf(List<String> values, String bad) {
        return typed(text -> values.contains(text) ? Parsed.good(text) : Parsed.bad(bad));
    }

    public static <T> Input<T> location(Function<Incoming.Location, Parsed<T>> read) {
        return wanting(_ -> Optional.of(Wanted.Kind.LOCATION),
                (incoming, _) -> incoming instanceof Incoming.Location location
                        ? Optional.of(read.apply(location))
                        : Optional.empty());
    }

    public static <T> Input<T> document(BiFunction<Incoming.Document, Draft, Parsed<T>> read) {
        return wanting(_ -> Optional.of(Wanted.Kind.FILE),
                (incoming, draft) -> incoming instanceof Incoming.Document document
                        ? Optional.of(read.apply(document, draft))
                        : Optional.empty());
    }

    /** The input, of which is said what it waits for beside typed text. */
    public static <T> Input<T> wanting(Wanted.Kind kind, Input<T> input) {
        return wanting(_ -> Optional.of(kind), input);
    }

    /** The same where that depends on what was answered before. */
    public static <T> Input<T> wanting(Function<Draft, Optional<Wanted.Kind>> kind, Input<T> input) {
        return new Input<>() {

            @Override
            public Optional<Parsed<T>> read(Incoming incoming, Draft draft) {
                return input.read(incoming, draft);
            }

            @Override
            public Parsed<T> check(T value, Draft draft) {
                return input.check(value, draft);
            }

            @Override
            public Optional<Wanted.Kind> wants(Draft draft) {
                return kind.apply(draft);
            }
        };
    }
}
