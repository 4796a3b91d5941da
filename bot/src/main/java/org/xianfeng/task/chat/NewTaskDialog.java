package org.xianfeng.task.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Requests;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskForm.Parsed;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskButton.Pressed;

/** Guides an organizer to a new task: one column at a time, each answer checked, back and stop at any time. */
@Component
@Order(106)
final class NewTaskDialog implements Dialog {

    private static final String NEW = "newtask";
    private static final String DRAFT = NEW + ".draft";
    private static final String STEP = NEW + ".step";
    private static final Set<TaskButton> OURS = Set.of(TaskButton.BACK, TaskButton.STOP, TaskButton.SKIP,
            TaskButton.CHOOSE, TaskButton.FINISH);
    private static final List<TaskColumn> COLUMNS = List.of(TaskColumn.values());

    private final Tasks tasks;
    private final TaskForm form;
    private final TaskCards cards;
    private final TaskSettings settings;
    private final Roles roles;
    private final Phrases phrases;

    NewTaskDialog(Tasks tasks, TaskForm form, TaskCards cards, TaskSettings settings, Roles roles, Phrases phrases) {
        this.tasks = tasks;
        this.form = form;
        this.cards = cards;
        this.settings = settings;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(NEW, Role.ORGANIZER, 130));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call ->
                call.name().equals(NEW) || (call.name().equals("cancel") && session.isIn(NEW));
            case Incoming.Text _ -> session.isIn(NEW);
            case Incoming.ButtonPress press ->
                Pressed.parse(press.action()).filter(pressed -> OURS.contains(pressed.action())).isPresent();
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Command call -> call.name().equals(NEW) ? begin(call, session) : stop(session);
            case Incoming.Text text -> take(text.text().strip(), session);
            case Incoming.ButtonPress press -> press(press, session);
            default ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply begin(Incoming.Command call, Session session) {
        session.enter(NEW);
        session.put(DRAFT, Integer.toHexString(Requests.of(call).hashCode()));
        return ask(0, session, Markup.EMPTY);
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "task.new.stopped"));
    }

    private Reply take(String text, Session session) {
        int step = step(session);
        if (step == last()) {
            return withControls(Reply.of(phrases.say(session, "task.new.press")), session);
        }
        return switch (check(step, text)) {
            case Parsed.Good(String value) -> {
                session.put(note(step), value);
                yield ask(step + 1, session, Markup.EMPTY);
            }
            case Parsed.Bad(String phrase) -> withControls(Reply.of(phrases.say(session, phrase)), session);
        };
    }

    private Parsed check(int step, String text) {
        if (step >= COLUMNS.size()) {
            return form.checkExtra(text);
        }
        Parsed checked = form.check(COLUMNS.get(step), text);
        boolean taken = COLUMNS.get(step) == TaskColumn.NUMBER && checked instanceof Parsed.Good(String number)
                && TaskId.parse(number).flatMap(tasks::find).isPresent();
        return taken ? new Parsed.Bad("task.new.taken") : checked;
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        boolean current = session.isIn(NEW) && session.get(DRAFT).filter(pressed.argument(0)::equals).isPresent();
        if (!current) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        int step = step(session);
        return switch (pressed.action()) {
            case BACK -> ask(Math.max(0, step - 1), session, Markup.EMPTY).replacing();
            case SKIP -> mayBeSkipped(step) ? skip(step, session).replacing() : stale(session);
            case CHOOSE -> choose(step, pressed.number(1), session);
            case FINISH -> step == last() ? finish(press, session) : stale(session);
            default -> stop(session).replacing();
        };
    }

    private Reply skip(int step, Session session) {
        session.forget(note(step));
        return ask(step + 1, session, Markup.EMPTY);
    }

    private Reply choose(int step, int category, Session session) {
        boolean possible = step == COLUMNS.indexOf(TaskColumn.CATEGORY) && category < settings.categories().size();
        return possible ? take(settings.categories().get(category), session).replacing() : stale(session);
    }

    private Reply finish(Incoming.ButtonPress press, Session session) {
        if (!roles.of(press.chat()).covers(Role.ORGANIZER)) {
            session.leave();
            return Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZER"));
        }
        return switch (tasks.add(Requests.of(press), press.chat(), List.of(draft(session)))) {
            case Addition.Added(List<TaskId> added) -> {
                session.leave();
                yield cards.card(session.language(), tasks.find(added.getFirst()).orElseThrow(), press.chat(),
                        phrases.say(session, "task.new.done")).replacing();
            }
            case Addition.Taken _ -> ask(0, session, phrases.say(session, "task.new.taken")).replacing();
        };
    }

    private Reply ask(int step, Session session, Markup headline) {
        session.put(STEP, Integer.toString(step));
        Markup question = step == last() ? preview(session) : question(step, session);
        return withControls(Reply.of(headline.html().isEmpty() ? question : Markup.lines(headline, question)), session);
    }

    private Markup question(int step, Session session) {
        String number = Integer.toString(step + 1);
        String all = Integer.toString(last());
        return step < COLUMNS.size()
                ? phrases.say(session, "task.new." + COLUMNS.get(step), number, all)
                : phrases.say(session, "task.new.extra", number, all, settings.columns().get(step - COLUMNS.size()));
    }

    private Markup preview(Session session) {
        Tasks.Draft draft = draft(session);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "task.new.preview"), Markup.EMPTY,
                phrases.say(session, "task.title", draft.id().map(TaskId::toString)
                        .orElseGet(() -> phrases.plain(session, "task.next-number")), draft.details().title())));
        lines.addAll(cards.facts(session.language(), draft.details()));
        return Markup.lines(lines);
    }

    private Tasks.Draft draft(Session session) {
        return form.draft(column -> session.get(note(COLUMNS.indexOf(column))),
                extra -> session.get(note(COLUMNS.size() + settings.columns().indexOf(extra))));
    }

    private Reply withControls(Reply reply, Session session) {
        int step = step(session);
        Reply controlled = reply;
        if (step == COLUMNS.indexOf(TaskColumn.CATEGORY)) {
            for (int i = 0; i < settings.categories().size(); i++) {
                controlled = controlled.with(
                        new Button(settings.categories().get(i), TaskButton.CHOOSE.with(draftName(session), i)));
            }
        }
        Stream<TaskButton> controls = Stream.of(TaskButton.FINISH, TaskButton.SKIP, TaskButton.BACK,
                TaskButton.STOP).filter(action -> switch (action) {
                    case FINISH -> step == last();
                    case SKIP -> mayBeSkipped(step);
                    case BACK -> step > 0;
                    default -> true;
                });
        return controlled.with(controls.map(action -> new Button(phrases.plain(session, "task.button." + action),
                action.with(draftName(session)))).toList());
    }

    private boolean mayBeSkipped(int step) {
        return step != last() && (step >= COLUMNS.size() || !COLUMNS.get(step).isNeeded());
    }

    /** After all columns comes the preview. */
    private int last() {
        return COLUMNS.size() + settings.columns().size();
    }

    private static int step(Session session) {
        return Integer.parseInt(session.get(STEP).orElseThrow());
    }

    private static String draftName(Session session) {
        return session.get(DRAFT).orElseThrow();
    }

    private static String note(int step) {
        return NEW + "." + step;
    }

    private Reply stale(Session session) {
        return Reply.of(phrases.say(session, "chat.stale-button"));
    }
}
