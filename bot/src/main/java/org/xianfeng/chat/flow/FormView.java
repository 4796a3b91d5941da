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
    private static final int FIELDS_A_ROW = 2;
    /** Wider labels would be cut off on a phone if two shared a row; a Chinese character is as wide as two others. */
    private static final int WIDEST_SHARED = 18;
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
            choices.add(new Control(offered.get(i).label(), action(state, FormAction.PICK, i)));
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

    private List<List<Control>> ofPreview(FormState state) {
        List<List<Control>> rows = new ArrayList<>();
        rows.add(spec.finishes.keySet().stream().map(finish -> new Control(
                phrases.plain(state.draft().language(), "flow." + spec.name + "." + finish),
                action(state, FormAction.FINISH, finish))).toList());
        List<Control> changes = new ArrayList<>();
        spec.extras.stream().filter(question -> spec.shortcuts.contains(question.field))
                .forEach(question -> changes.add(field(state, question)));
        if (spec.questions().size() > 1) {
            changes.add(control(state, FormAction.FIELDS));
        }
        if (!changes.isEmpty()) {
            rows.add(changes);
        }
        rows.add(List.of(control(state, FormAction.BACK), control(state, FormAction.STOP)));
        return rows;
    }

    private List<List<Control>> ofFields(FormState state) {
        List<Control> fields = new ArrayList<>();
        state.path().forEach(question -> fields.add(field(state, question)));
        spec.extras.stream().filter(question -> question.appliesTo(state.draft()))
                .forEach(question -> fields.add(field(state, question)));
        List<List<Control>> rows = inRows(fields);
        rows.add(List.of(control(state, FormAction.PREVIEW), control(state, FormAction.STOP)));
        return rows;
    }

    private Control field(FormState state, Prompt<?> question) {
        Draft draft = state.draft();
        String label = question.label == null
                ? phrases.plain(draft.language(), "flow." + spec.name + "." + question.field.name() + ".label")
                : question.label.apply(draft);
        return new Control(draft.has(question.field) && state.isAtFields() ? "✓ " + label : label,
                action(state, FormAction.EDIT, question.field.name()));
    }

    private static List<List<Control>> inRows(List<Control> controls) {
        int inARow = controls.stream().allMatch(control -> width(control.label()) <= WIDEST_SHARED)
                ? FIELDS_A_ROW
                : 1;
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
