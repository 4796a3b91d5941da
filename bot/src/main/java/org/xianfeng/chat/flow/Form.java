package org.xianfeng.chat.flow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.xianfeng.chat.Flow;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;

/**
 * A form that somebody fills in, one question after another. Each answer is checked at once; what is wrong is told, and
 * the question stays open. Going back keeps what was answered, and offers to leave it. From the preview every answer can
 * be changed, which leads back to the preview. Buttons carry the draft's id, so those of an earlier draft are stale.
 */
public final class Form implements Flow {

    private final FlowSpec spec;
    private final FormView view;
    private final Phrases phrases;

    Form(FlowSpec spec, FormView view, Phrases phrases) {
        this.spec = spec;
        this.view = view;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return spec.name;
    }

    @Override
    public Permission needs() {
        return spec.needs;
    }

    /** One question without a preview is over soon; then what is typed next is no answer to it. */
    @Override
    public boolean endsWithCommands() {
        return !spec.lasting && spec.preview == null && spec.asked.size() == 1;
    }

    /** Begins with the first question, in place of whatever flow is under way. */
    public Reply begin(Incoming incoming, Session session) {
        return begin(incoming, session, _ -> {
        });
    }

    /** Begins; what follows the command is the answer to the first question. */
    public Reply beginAnswered(Incoming.Command call, Session session) {
        Reply question = begin(call, session);
        return call.arguments().isEmpty()
                ? question
                : answer(new Incoming.Text(call.origin(), call.arguments()), session).map(List::getFirst)
                        .orElse(question);
    }

    /** Begins with some answers given; the first question that is not answered by them is asked. */
    public Reply begin(Incoming incoming, Session session, Consumer<Draft> given) {
        FormState state = start(incoming, session, given);
        Prompt<?> first = state.path().stream().filter(one -> !state.draft().has(one.field)).findFirst()
                .orElse(state.path().getFirst());
        return ask(state, first, Markup.EMPTY);
    }

    /** Begins with the first question, even if its answer is given; that is offered then. */
    public Reply beginOffering(Incoming incoming, Session session, Consumer<Draft> given) {
        FormState state = start(incoming, session, given);
        return ask(state, state.path().getFirst(), Markup.EMPTY);
    }

    /**
     * Begins with all that must be answered given, at a question whose answer leads to the preview.
     *
     * @param headline above the question
     */
    public Reply beginAt(FormField<?> field, Incoming incoming, Session session, Markup headline,
            Consumer<Draft> given) {
        FormState state = start(incoming, session, given);
        Prompt<?> question = question(field.name()).orElseThrow();
        state.edit(question);
        return view.question(state, question, headline);
    }

    /** Begins at the preview, with all that must be answered given. */
    public Reply beginAtPreview(Incoming incoming, Session session, Consumer<Draft> given) {
        return end(incoming, start(incoming, session, given));
    }

    private FormState start(Incoming incoming, Session session, Consumer<Draft> given) {
        FormState state = new FormState(spec, session);
        state.begin(Integer.toHexString(incoming.requestId().hashCode()));
        given.accept(state.draft());
        return state;
    }

    @Override
    public Optional<List<Reply>> answer(Incoming incoming, Session session) {
        FormState state = new FormState(spec, session);
        if (!state.isUnderWay()) {
            session.leave();
            return Optional.empty();
        }
        return typedButton(incoming, state)
                .or(() -> state.question().<Optional<Reply>>map(question -> take(question, incoming, state))
                        .orElseGet(() -> atPreview(incoming, state)))
                .map(List::of);
    }

    private Optional<Reply> typedButton(Incoming incoming, FormState state) {
        return incoming instanceof Incoming.Text text
                ? view.rows(state).stream().flatMap(List::stream)
                        .filter(control -> FormAction.isOfForm(control.action()))
                        .filter(control -> !isOneOfSeveral(control, state))
                        .filter(control -> words(control.label()).equals(words(text.text()))).findFirst()
                        .flatMap(control -> pressed(incoming, control.action().split(":", 3)[2], state.session()))
                : Optional.empty();
    }

    /** What is typed is the whole answer, where a tap is a part of it. */
    private static boolean isOneOfSeveral(FormView.Control control, FormState state) {
        return state.question().filter(question -> question.several).isPresent()
                && FormAction.Pressed.parse(control.action().split(":", 3)[2])
                        .filter(pressed -> pressed.action() == FormAction.PICK).isPresent();
    }

    /** Without emoji, marks and spaces. */
    private static String words(String label) {
        return label.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private Optional<Reply> atPreview(Incoming incoming, FormState state) {
        return incoming instanceof Incoming.Text
                ? Optional.of(view.withControls(Reply.of(phrases.say(state.draft().language(), "flow.press")), state))
                : Optional.empty();
    }

    private <T> Optional<Reply> take(Prompt<T> question, Incoming incoming, FormState state) {
        return question.input.read(incoming, state.draft())
                .map(parsed -> take(question, whole(parsed, incoming), incoming, state));
    }

    private <T> Reply take(Prompt<T> question, Parsed<T> parsed, Incoming incoming, FormState state) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> accept(question, value, incoming, state);
            case Parsed.Bad<T>(String phrase, List<Object> arguments) -> view.withControls(
                    Reply.of(phrases.say(state.draft().language(), phrase, arguments.toArray())), state);
        };
    }

    /** Half of a message is no answer, even where so long a text would be one. */
    private static <T> Parsed<T> whole(Parsed<T> parsed, Incoming incoming) {
        return parsed instanceof Parsed.Good<T> && incoming instanceof Incoming.Text text && text.mayBeCut()
                ? Parsed.bad("chat.too-long.cut")
                : parsed;
    }

    private <T> Reply accept(Prompt<T> question, T value, Incoming incoming, FormState state) {
        state.draft().put(question.field, value);
        question.clears.stream().filter(field -> !state.draft().hasJustWritten(field))
                .forEach(field -> state.draft().remove(field));
        return advance(question, incoming, state);
    }

    private Reply advance(Prompt<?> question, Incoming incoming, FormState state) {
        boolean isAdded = !state.path().contains(question);
        Optional<Prompt<?>> next = state.isEditing() || isAdded || state.draft().asksOnlyWhatIsMissing()
                ? state.missing()
                : state.after(question);
        return next.map(one -> ask(state, one, Markup.EMPTY)).orElseGet(() -> end(incoming, state));
    }

    /** All is answered. */
    private Reply end(Incoming incoming, FormState state) {
        if (spec.preview == null) {
            return finish(spec.finishes.keySet().iterator().next(), incoming, state);
        }
        state.toWhereEditingBegan();
        return view.preview(state, incoming, Markup.EMPTY);
    }

    private Reply ask(FormState state, Prompt<?> question, Markup headline) {
        state.toQuestion(question);
        return view.question(state, question, headline);
    }

    @Override
    public Optional<Reply> pressed(Incoming incoming, String arguments, Session session) {
        FormState state = new FormState(spec, session);
        return FormAction.Pressed.parse(arguments).filter(pressed -> pressed.draft().equals(state.id()))
                .flatMap(pressed -> press(pressed, incoming, state));
    }

    private Optional<Reply> press(FormAction.Pressed pressed, Incoming incoming, FormState state) {
        Optional<Prompt<?>> question = state.question();
        return switch (pressed.action()) {
            case STOP -> Optional.of(stop(incoming, state.session()));
            case BACK -> back(state);
            case SKIP, CLEAR -> question.filter((Prompt<?> one) -> one.optional).map(one -> {
                state.draft().remove(one.field);
                return advance(one, incoming, state);
            });
            case KEEP -> question.filter(one -> state.draft().has(one.field))
                    .map(one -> advance(one, incoming, state));
            case PICK -> question.flatMap(one -> pick(one, pressed.argument(), incoming, state));
            case PREVIEW -> previewAgain(incoming, state);
            case FIELDS -> atPreview(state, () -> {
                state.toFields();
                return view.preview(state, incoming, Markup.EMPTY);
            });
            case EDIT -> question(pressed.argument()).flatMap(one -> atPreview(state, () -> {
                state.edit(one);
                return view.question(state, one, Markup.EMPTY);
            }));
            case FINISH -> Optional.of(pressed.argument()).filter(spec.finishes::containsKey)
                    .flatMap(finish -> atPreview(state, () -> finish(finish, incoming, state)));
        };
    }

    private static Optional<Reply> atPreview(FormState state, Supplier<Reply> reply) {
        return state.isAtPreview() ? Optional.of(reply.get()) : Optional.empty();
    }

    private Optional<Reply> back(FormState state) {
        Optional<Prompt<?>> before = state.question().isPresent()
                ? state.question().flatMap(state::before)
                : state.path().reversed().stream().findFirst();
        return before.map(one -> ask(state, one, Markup.EMPTY));
    }

    private Optional<Reply> previewAgain(Incoming incoming, FormState state) {
        return (state.isEditing() && state.missing().isEmpty()) || state.isAtPreview()
                ? Optional.of(end(incoming, state))
                : Optional.empty();
    }

    private <T> Optional<Reply> pick(Prompt<T> question, String number, Incoming incoming, FormState state) {
        List<Prompt.Choice<T>> choices = question.choices.apply(state.draft());
        if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) >= choices.size()) {
            return Optional.empty();
        }
        T value = choices.get(Integer.parseInt(number)).value();
        return Optional.of(question.several
                ? toggle(question, value, state)
                : take(question, question.input.check(value, state.draft()), incoming, state));
    }

    /** Of several that may be chosen together: the question stays open for more. */
    private <T> Reply toggle(Prompt<T> question, T all, FormState state) {
        if (all instanceof Collection<?> none && none.isEmpty()) {
            state.draft().remove(question.field);
        } else {
            state.draft().put(question.field, all);
        }
        return view.question(state, question, Markup.EMPTY);
    }

    private Reply finish(String finish, Incoming incoming, FormState state) {
        return switch (Objects.requireNonNull(spec.finishes.get(finish)).finish(incoming, state.draft())) {
            case Ending.Done(Reply reply) -> {
                if (state.session().isIn(spec.name)) {
                    state.session().leave();
                }
                yield reply;
            }
            case Ending.Again(FormField<?> field, Markup headline) -> again(state, field, headline);
        };
    }

    private Reply again(FormState state, FormField<?> field, Markup headline) {
        Prompt<?> question = question(field.name()).orElseThrow();
        if (spec.preview != null) {
            state.edit(question);
        }
        return ask(state, question, headline);
    }

    @Override
    public Reply stop(Incoming incoming, Session session) {
        Reply reply = spec.stopped == null
                ? Reply.of(phrases.say(session, spec.stoppedPhrase))
                : spec.stopped.apply(incoming, new Draft(spec.name, session));
        session.leave();
        return reply;
    }

    private Optional<Prompt<?>> question(String field) {
        return spec.questions().stream().filter(one -> one.field.name().equals(field))
                .findFirst();
    }
}
