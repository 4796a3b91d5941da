package org.xianfeng.chat.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Reply;

/**
 * The declaration of a form: what is asked, in which order, what is read back, and what is done in the end. Starting,
 * going back, skipping, keeping, editing from the preview, stopping and expiring come with it; see {@link Form}.
 *
 * <p>
 * A form without a preview ends with its last answer.
 */
public final class FlowSpec {

    final String name;
    Permission needs = Permission.TAKE_PART;
    final List<Prompt<?>> asked = new ArrayList<>();
    final List<Prompt<?>> extras = new ArrayList<>();
    final List<FormField<?>> shortcuts = new ArrayList<>();
    final Map<String, Finish> finishes = new LinkedHashMap<>();
    @Nullable
    BiFunction<Incoming, Draft, Markup> preview;
    String stoppedPhrase = "flow.stopped";
    Function<Draft, String> stopButton = _ -> "flow.button.stop";
    boolean lasting;
    @Nullable
    BiFunction<Incoming, Draft, Reply> stopped;

    private FlowSpec(String name) {
        this.name = name;
    }

    /**
     * Begins a declaration.
     *
     * @param name what the session and the buttons know it by: {@code [a-z]+}; its title is the phrase
     *        {@code flow.NAME}
     */
    public static FlowSpec named(String name) {
        if (!name.matches("[a-z]{1,16}")) {
            throw new IllegalArgumentException("name must be 1 to 16 of a-z, got " + name);
        }
        return new FlowSpec(name);
    }

    /** What is done with a form that was filled in; it is called once for each time that its button is pressed. */
    @FunctionalInterface
    public interface Finish {

        Ending finish(Incoming incoming, Draft draft);
    }

    /** For those alone who have this. */
    public FlowSpec needs(Permission permission) {
        needs = permission;
        return this;
    }

    public <T> FlowSpec ask(FormField<T> field, Input<T> input) {
        return ask(Prompt.of(field, input));
    }

    public FlowSpec ask(Prompt<?> question) {
        asked.add(question);
        return this;
    }

    /** A question that is not asked on the way, but may be answered from the preview. */
    public FlowSpec extra(Prompt<?> question) {
        extras.add(question.orSkip());
        return this;
    }

    /** Has the preview show a button for this extra of its own. */
    public FlowSpec shortcut(FormField<?> field) {
        shortcuts.add(field);
        return this;
    }

    /** What is read back before the end, without a headline: that is the phrase {@code flow.NAME.preview}. */
    public FlowSpec preview(BiFunction<Incoming, Draft, Markup> facts) {
        preview = facts;
        return this;
    }

    /** A way to end it; of several, each is a button of the preview, labelled {@code flow.NAME.ACTION}. */
    public FlowSpec finish(String action, Finish finish) {
        finishes.put(action, finish);
        return this;
    }

    /** What who stops reads, unless it is the usual word. */
    public FlowSpec stopped(BiFunction<Incoming, Draft, Reply> reply) {
        stopped = reply;
        return this;
    }

    /** The phrase that who stops reads, unless it is the usual one. */
    public FlowSpec stopped(String phrase) {
        stoppedPhrase = phrase;
        return this;
    }

    /** The phrase on the button that stops it, unless it is the usual one. */
    public FlowSpec stopButton(String phrase) {
        return stopButton(_ -> phrase);
    }

    public FlowSpec stopButton(Function<Draft, String> phrase) {
        stopButton = phrase;
        return this;
    }

    /** Has it outlast other commands although it asks only one question: right where the answer is no text. */
    public FlowSpec lasting() {
        lasting = true;
        return this;
    }

    /** All questions, those asked on the way first. */
    List<Prompt<?>> questions() {
        List<Prompt<?>> all = new ArrayList<>(asked);
        all.addAll(extras);
        return all;
    }
}
