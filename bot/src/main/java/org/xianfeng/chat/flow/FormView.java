package org.xianfeng.chat.flow;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Wanted;

/** Shows a form: the same look for all of them. */
final class FormView {

    /** From so many questions on people are told how far they are. */
    private static final int PROGRESS_FROM = 3;
    /** Up to so many answers each have their own button below the preview; more are a list of their own. */
    private static final int MOST_SHOWN = 8;
    private static final String EDIT = "✏ ";
    private static final String ANSWERED = "✓ ";
    /** Wider labels would be broken on a phone if two or three shared a row; a Chinese character is as wide as two others. */
    private static final int WIDEST_OF_TWO = 18;
    private static final int WIDEST_OF_THREE = 10;
    private static final int FIRST_WIDE = 0x2E80;

    private final FlowSpec spec;
    private final Phrases phrases;

    FormView(FlowSpec spec, Phrases phrases) {
        this.spec = spec;
        this.phrases = phrases;
    }

    /** The open question with its buttons, below a headline that may be empty. */
    Reply question(FormState state, Prompt<?> question, Markup headline) {
        return withControls(Reply.of(headline.above(text(state, question))), state);
    }

    private <T> Markup text(FormState state, Prompt<T> question) {
        Draft draft = state.draft();
        Markup asked = question.wording == null
                ? phrases.say(draft.language(), "flow." + spec.name + "." + question.field.name())
                : question.wording.apply(draft);
        List<Prompt<?>> path = state.path();
        Markup text = path.size() >= PROGRESS_FROM && path.contains(question)
                ? phrases.say(draft.language(), "flow.progress", path.indexOf(question) + 1, path.size()).then(asked)
                : asked;
        return question.shownIn(draft).map(value -> Markup.lines(text, Markup.EMPTY,
                phrases.say(draft.language(), "flow.now", value))).orElse(text);
    }

    Reply preview(FormState state, Incoming incoming, Markup headline) {
        Markup facts = spec.preview == null ? Markup.EMPTY : spec.preview.apply(incoming, state.draft());
        Markup heading = phrases.say(state.draft().language(), "flow." + spec.name + ".preview");
        return withControls(Reply.of(headline.above(heading.above(facts))), state);
    }

    Reply withControls(Reply reply, FormState state) {
        Reply shown = reply.asking(wanted(state));
        for (List<Control> row : rows(state)) {
            shown = shown.with(row.stream().map(control -> new Button(control.label(), control.action())).toList());
        }
        return shown;
    }

    private @Nullable Wanted wanted(FormState state) {
        Draft draft = state.draft();
        return state.question().flatMap(question -> question.input.wants(draft)).map(
                kind -> new Wanted(kind, phrases.say(draft.language(), "flow.wanted." + kind))).orElse(null);
    }

    /** A button below the form; typing its label is the same as pressing it, if it is one of the form's own. */
    record Control(String label, String action) {}

    List<List<Control>> rows(FormState state) {
        List<List<Control>> rows = new ArrayList<>();
        state.question().ifPresentOrElse(question -> rows.addAll(ofQuestion(state, question)),
                () -> rows.addAll(state.isAtFields() ? ofFields(state) : ofPreview(state)));
        return rows;
    }

    private <T> List<List<Control>> ofQuestion(FormState state, Prompt<T> question) {
        List<Control> choices = new ArrayList<>();
        List<Prompt.Choice<T>> offered = question.choices.apply(state.draft());
        for (int i = 0; i < offered.size(); i++) {
            Prompt.Choice<T> choice = offered.get(i);
            choices.add(new Control(choice.chosen() ? ANSWERED + choice.label() : choice.label(),
                    action(state, FormAction.PICK, i)));
        }
        List<List<Control>> rows = inRows(choices);
        question.beside.apply(state.draft()).forEach(row -> rows
                .add(row.stream().map(button -> new Control(button.label(), button.action())).toList()));
        List<Control> controls = new ArrayList<>();
        boolean answered = state.draft().has(question.field);
        if (answered && !state.isEditing()) {
            controls.add(control(state, FormAction.KEEP));
        }
        if (question.optional) {
            controls.add(control(state, answered ? FormAction.CLEAR : FormAction.SKIP));
        }
        if (state.isEditing() && state.missing().isEmpty()) {
            controls.add(control(state, FormAction.PREVIEW));
        } else if (!state.isEditing() && state.before(question).isPresent()) {
            controls.add(control(state, FormAction.BACK));
        }
        controls.add(control(state, FormAction.STOP));
        rows.add(controls);
        return rows;
    }

    /** How it ends, then a button for each answer that may be changed. */
    private List<List<Control>> ofPreview(FormState state) {
        List<List<Control>> rows = new ArrayList<>(List.of(ends(state)));
        List<Prompt<?>> path = state.path();
        boolean shown = path.size() <= MOST_SHOWN;
        if (shown && spec.questions().size() > 1) {
            rows.addAll(inRows(path.stream().map(question -> field(state, question, EDIT)).toList()));
        }
        List<Control> more = new ArrayList<>();
        spec.extras.stream().filter(question -> spec.shortcuts.contains(question.field))
                .forEach(question -> more.add(field(state, question, "")));
        if (!shown || !spec.extras.isEmpty()) {
            more.add(new Control(phrases.plain(state.draft().language(),
                    shown ? "flow.button.settings" : "flow.button.fields"), action(state, FormAction.FIELDS)));
        }
        if (!more.isEmpty()) {
            rows.add(more);
        }
        rows.add(List.of(control(state, FormAction.BACK), control(state, FormAction.STOP)));
        return rows;
    }

    private List<Control> ends(FormState state) {
        return spec.finishes.keySet().stream().map(finish -> new Control(
                phrases.plain(state.draft().language(), "flow." + spec.name + "." + finish),
                action(state, FormAction.FINISH, finish))).toList();
    }

    /** What has no button below the preview; who is through with it ends the form here as well. */
    private List<List<Control>> ofFields(FormState state) {
        List<Prompt<?>> path = state.path();
        List<Prompt<?>> listed = new ArrayList<>(path.size() <= MOST_SHOWN ? List.of() : path);
        spec.extras.stream().filter(question -> question.appliesTo(state.draft())).forEach(listed::add);
        List<List<Control>> rows = inRows(listed.stream()
                .map(question -> field(state, question, state.draft().has(question.field) ? ANSWERED : "")).toList());
        rows.add(ends(state));
        rows.add(List.of(control(state, FormAction.PREVIEW), control(state, FormAction.STOP)));
        return rows;
    }

    private Control field(FormState state, Prompt<?> question, String mark) {
        Draft draft = state.draft();
        String label = question.label == null
                ? phrases.plain(draft.language(), "flow." + spec.name + "." + question.field.name() + ".label")
                : question.label.apply(draft);
        return new Control(mark + label, action(state, FormAction.EDIT, question.field.name()));
    }

    /** As many a row as there is room for, the same number in each. */
    private static List<List<Control>> inRows(List<Control> controls) {
        int widest = controls.stream().mapToInt(control -> width(control.label())).max().orElse(0);
        int inARow = widest <= WIDEST_OF_THREE ? 3 : widest <= WIDEST_OF_TWO ? 2 : 1;
        List<List<Control>> rows = new ArrayList<>();
        for (int i = 0; i < controls.size(); i += inARow) {
            rows.add(controls.subList(i, Math.min(i + inARow, controls.size())));
        }
        return rows;
    }

    private static int width(String label) {
        return label.codePoints().map(character -> character < FIRST_WIDE ? 1 : 2).sum();
    }

    private Control control(FormState state, FormAction action) {
        String phrase = action == FormAction.STOP ? spec.stopButton.apply(state.draft()) : "flow.button." + action;
        return new Control(phrases.plain(state.draft().language(), phrase), action(state, action));
    }

    private String action(FormState state, FormAction action, Object... arguments) {
        return action.with(spec.name, state.id(), arguments);
    }
}
