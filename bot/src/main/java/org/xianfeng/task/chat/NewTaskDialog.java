package org.xianfeng.task.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.member.Audit;
import org.xianfeng.task.Addition;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;

/** Guides an organizer to a new task, one column at a time. */
@Component
final class NewTaskDialog implements Dialog {

    private static final String NEW = "newtask";

    private final Audit audit;
    private final Tasks tasks;
    private final TaskForm columns;
    private final TaskCards cards;
    private final TaskSettings settings;
    private final Phrases phrases;
    private final Form form;

    NewTaskDialog(Tasks tasks, TaskForm columns, TaskCards cards, TaskSettings settings, Forms forms,
            Phrases phrases, Audit audit) {
        this.audit = audit;
        this.tasks = tasks;
        this.columns = columns;
        this.cards = cards;
        this.settings = settings;
        this.phrases = phrases;
        this.form = forms.of(spec());
    }

    private FlowSpec spec() {
        FlowSpec spec = FlowSpec.named(NEW).needs(Permission.TASKS).stopped("task.new.stopped");
        for (TaskColumn column : TaskColumn.values()) {
            spec.ask(question(column));
        }
        settings.columns().forEach(extra -> spec.ask(question(extra)));
        return spec.preview((_, draft) -> preview(draft)).finish("publish", this::publish);
    }

    private Prompt<String> question(TaskColumn column) {
        return Prompt.of(field(column), Inputs.typed(text -> check(column, text))).orSkipIf(!column.isNeeded())
                .worded(draft -> phrases.say(draft.language(), "task.new." + column))
                .labelled(draft -> phrases.plain(draft.language(), column.phrase()))
                .choices(_ -> column == TaskColumn.CATEGORY
                        ? settings.categories().stream().map(name -> new Prompt.Choice<>(name, name)).toList()
                        : List.of());
    }

    private Prompt<String> question(String extra) {
        return Prompt.of(field(extra), Inputs.typed(columns::checkExtra)).orSkip()
                .worded(draft -> phrases.say(draft.language(), "task.new.extra", extra)).labelled(_ -> extra);
    }

    private static FormField<String> field(TaskColumn column) {
        return FormField.text(column.name().toLowerCase(Locale.ROOT));
    }

    private FormField<String> field(String extra) {
        return FormField.text("extra-" + settings.columns().indexOf(extra));
    }

    private Parsed<String> check(TaskColumn column, String text) {
        return columns.check(column, text).then(value -> column == TaskColumn.NUMBER
                && TaskId.parse(value).flatMap(tasks::find).isPresent()
                        ? Parsed.bad("task.new.taken")
                        : Parsed.good(value));
    }

    @Override
    public Routes routes() {
        return Routes.of().command(Command.of(NEW, MenuGroup.TASKS, 130).from(Permission.TASKS),
                form::begin).flow(form);
    }

    private Markup preview(Draft draft) {
        Tasks.Draft task = task(draft);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(draft.language(), "task.title", task.id()
                .map(TaskId::toString).orElseGet(() -> phrases.plain(draft.language(), "task.next-number")),
                task
                        .details().title())));
        lines.addAll(cards.facts(draft.language(), task.details()));
        return Markup.lines(lines);
    }

    private Tasks.Draft task(Draft draft) {
        return columns.draft(column -> draft.get(field(column)), extra -> draft.get(field(extra)));
    }

    private Ending publish(Incoming incoming, Draft draft) {
        return switch (tasks.add(incoming.requestId(), incoming.chat(), List.of(task(draft)))) {
            case Addition.Added(List<TaskId> added) -> {
                audit.note(incoming.chat().toString(), Audit.Action.TASK, "", added.getFirst() + " NEW");
                yield Ending.done(cards.card(draft.language(), tasks.find(added.getFirst()).orElseThrow(),
                        incoming.chat(), phrases.say(draft.language(), "task.new.done")));
            }
            case Addition.Taken _ -> Ending.again(field(TaskColumn.NUMBER),
                    phrases.say(draft.language(), "task.new.taken"));
        };
    }
}
