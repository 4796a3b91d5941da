package org.xianfeng.chat.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Markup;

/**
 * One question of a form. Its text is the phrase {@code flow.FORM.FIELD} unless it has words of its own; its label, for
 * the button that leads back to it, is {@code flow.FORM.FIELD.label}.
 *
 * @param <T> the answer's type
 */
public final class Prompt<T> {

    private static final int MOST_OFFERED = 24;

    final FormField<T> field;
    final Input<T> input;
    @Nullable
    Function<Draft, Markup> wording;
    @Nullable
    Function<Draft, String> label;
    BiFunction<T, Draft, String> shown = (value, _) -> String.valueOf(value);
    Function<Draft, List<Choice<T>>> choices = _ -> List.of();
    Function<Draft, List<List<Button>>> beside = _ -> List.of();
    Predicate<Draft> applies = _ -> true;
    List<FormField<?>> clears = List.of();
    boolean optional;
    boolean several;

    private Prompt(FormField<T> field, Input<T> input) {
        this.field = field;
        this.input = input;
    }

    public static <T> Prompt<T> of(FormField<T> field, Input<T> input) {
        return new Prompt<>(field, input);
    }

    /** One whose answers are all offered as buttons; their labels may be typed as well. */
    public static <T> Prompt<T> choosing(FormField<T> field, String bad, Function<Draft, List<Choice<T>>> offered) {
        return new Prompt<>(field, Inputs.<T>typed(_ -> Parsed.bad(bad))).choices(offered);
    }

    /** Asks in these words. */
    public Prompt<T> worded(Function<Draft, Markup> words) {
        wording = words;
        return this;
    }

    public Prompt<T> labelled(Function<Draft, String> text) {
        label = text;
        return this;
    }

    /** Reads an answer that is there back in these words. */
    public Prompt<T> shownAs(BiFunction<T, Draft, String> reading) {
        shown = reading;
        return this;
    }

    /** Offers answers as buttons; what else the input reads may be typed. */
    public Prompt<T> choices(Function<Draft, List<Choice<T>>> offered) {
        choices = offered;
        return this;
    }

    /**
     * Offers values of a list, any number of which may be chosen: a tap takes one in or out, and the question stays open.
     * Lists too long for buttons are answered by typing.
     */
    public static <V> Prompt<List<V>> severalOf(FormField<List<V>> field, Input<List<V>> input,
            Function<Draft, List<V>> values, Function<V, String> label) {
        Prompt<List<V>> prompt = new Prompt<>(field, input);
        prompt.several = true;
        prompt.choices = draft -> {
            List<V> offered = values.apply(draft);
            List<V> chosen = draft.get(field).orElse(List.of());
            return offered.size() > MOST_OFFERED
                    ? List.of()
                    : offered.stream().map(value -> new Choice<>(label.apply(value), toggled(chosen, value),
                            chosen.contains(value))).toList();
        };
        return prompt;
    }

    private static <V> List<V> toggled(List<V> chosen, V value) {
        return chosen.contains(value)
                ? chosen.stream().filter(other -> !other.equals(value)).toList()
                : Stream.concat(chosen.stream(), Stream.of(value)).toList();
    }

    /** Shows rows of buttons that are not the form's own and lead elsewhere; the form does not end by them. */
    public Prompt<T> beside(Function<Draft, List<List<Button>>> rows) {
        beside = rows;
        return this;
    }

    /** Is asked only if this holds. */
    public Prompt<T> when(Predicate<Draft> condition) {
        applies = condition;
        return this;
    }

    /** Makes these answers void when it is answered, unless the answer fills them as well. */
    public Prompt<T> clearing(FormField<?>... others) {
        clears = List.of(others);
        return this;
    }

    /** May be skipped. */
    public Prompt<T> orSkip() {
        optional = true;
        return this;
    }

    /** Whether it may be skipped. */
    public Prompt<T> orSkipIf(boolean skippable) {
        optional = skippable;
        return this;
    }

    Optional<String> shownIn(Draft draft) {
        return draft.get(field).map(value -> shown.apply(value, draft));
    }

    boolean appliesTo(Draft draft) {
        return applies.test(draft);
    }

    /**
     * An answer that a button offers.
     *
     * @param label what the button says; typing it chooses it too
     * @param chosen whether it is part of the answer already
     */
    public record Choice<T>(String label, T value, boolean chosen) {

        public Choice(String label, T value) {
            this(label, value, false);
        }
    }
}
