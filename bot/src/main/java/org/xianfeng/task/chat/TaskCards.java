package org.xianfeng.task.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Verb;
import org.xianfeng.task.Details;
import org.xianfeng.task.Task;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.Urgency;
import org.xianfeng.task.chat.TaskVerbs.ListPage;
import org.xianfeng.task.chat.TaskVerbs.TaskPart;
import org.xianfeng.time.MomentPhrases;

/** Shows tasks: as a card with what its reader can do, or as a line of a list. */
@Component
public final class TaskCards {

    private final Tasks tasks;
    private final TaskSettings settings;
    private final Roles roles;
    private final MomentPhrases moments;
    private final ObjectProvider<TaskButton> brought;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    TaskCards(Tasks tasks, TaskSettings settings, Roles roles, MomentPhrases moments,
            ObjectProvider<TaskButton> brought, Phrases phrases, Clock clock, ZoneId zone) {
        this.tasks = tasks;
        this.settings = settings;
        this.roles = roles;
        this.moments = moments;
        this.brought = brought;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a button carries that opens a task's card. */
    public static String open(TaskId task) {
        return TaskVerbs.OPEN.with(task);
    }

    /** The card with what its reader can do, headed by what has just happened, if anything has. */
    public Reply card(Locale language, Task task, ChatId reader, Markup headline) {
        List<Markup> lines = new ArrayList<>(
                List.of(phrases.say(language, "task.title", task.id(), task.details().title())));
        lines.add(phrases.say(language, urgency(task).phrase(), daysLeft(task)));
        lines.addAll(facts(language, task.details()));
        Reply card = Reply.of(headline.above(Markup.lines(lines)));
        for (List<Button> row : buttons(language, task, reader)) {
            card = card.with(row);
        }
        return card;
    }

    /** What the list says of it but for its title, a line each; what is empty is left out. */
    List<Markup> facts(Locale language, Details details) {
        List<Markup> lines = new ArrayList<>();
        addFact(lines, phrases.plain(language, "task.column.CATEGORY"), details.category());
        addFact(lines, phrases.plain(language, "task.column.LEADER"), details.leader());
        addFact(lines, phrases.plain(language, "task.column.UNIT"), details.unit());
        addFact(lines, phrases.plain(language, "task.column.PERSON"), details.assignee().name());
        addFact(lines, phrases.plain(language, "task.column.STANDARD"), details.standard());
        addFact(lines, phrases.plain(language, "task.column.DEADLINE"), moments.day(language, details.deadline()));
        addFact(lines, phrases.plain(language, "task.column.INCENTIVE"), details.incentive());
        details.extra().forEach((column, text) -> addFact(lines, column, text));
        return lines;
    }

    private static void addFact(List<Markup> lines, String column, String text) {
        if (!text.isEmpty()) {
            lines.add(Markup.text(column + "：" + text));
        }
    }

    /** Two lines of a list, marked with how it stands. */
    Markup line(Locale language, Task task) {
        return phrases.say(language, "task.line", task.id(), task.details().title(), detail(language, task));
    }

    /** How it stands, until when, and who is in charge. */
    Markup detail(Locale language, Task task) {
        Details details = task.details();
        String person = details.assignee().name().isEmpty() ? details.unit() : details.assignee().name();
        return phrases.say(language, "task.detail", phrases.say(language, urgency(task).phrase(), daysLeft(task)),
                moments.day(language, details.deadline()), person);
    }

    public Urgency urgency(Task task) {
        if (task.state() != State.OPEN) {
            return task.state() == State.CLOSED ? Urgency.CLOSED : Urgency.SUBMITTED;
        }
        long days = days(task);
        if (days < 0) {
            return Urgency.OVERDUE;
        }
        if (days == 0) {
            return Urgency.TODAY;
        }
        return days <= settings.soonDays() ? Urgency.SOON : Urgency.NOT_DUE;
    }

    /** Days until the deadline, or since. */
    public long daysLeft(Task task) {
        return Math.abs(days(task));
    }

    private long days(Task task) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(zone)), task.details().deadline());
    }

    private List<List<Button>> buttons(Locale language, Task task, ChatId reader) {
        Role role = roles.of(reader);
        List<Button> mine = new ArrayList<>();
        List<Button> organizers = new ArrayList<>();
        if (task.state() == State.OPEN && mayReport(task, reader)) {
            mine.add(button(language, TaskVerbs.REPORT, task));
            mine.add(button(language, TaskVerbs.SUBMIT, task));
        }
        if (task.state() == State.SUBMITTED && role.may(Permission.TASKS) && !task.isOwnOf(reader)) {
            mine.add(button(language, TaskVerbs.CLOSE, task));
            mine.add(button(language, TaskVerbs.RETURN, task));
        }
        if (task.state() == State.CLOSED && role.may(Permission.ALL_TASKS)) {
            mine.add(button(language, TaskVerbs.REOPEN, task));
        }
        if (task.state() != State.CLOSED && role.may(Permission.TASKS)) {
            organizers.add(button(language, TaskVerbs.ASSIGN, task));
        }
        if (task.state() == State.OPEN && role.may(Permission.TASKS)) {
            organizers.add(button(language, TaskVerbs.RESCHEDULE, task));
        }
        if (role.may(Permission.TASKS)) {
            brought.orderedStream().flatMap(button -> button.on(task, language).stream()).forEach(organizers::add);
        }
        String trail = phrases.plain(language, "task.button.TRAIL", tasks.trailLength(task.id()));
        return List.of(mine, organizers,
                List.of(new Button(trail, TaskVerbs.TRAIL.with(new TaskPart(task.id(), 0))), list(language)));
    }

    /** The person in charge, and as long as that is nobody who has joined, every organizer. */
    boolean mayReport(Task task, ChatId somebody) {
        return task.details().assignee().reachable().map(somebody::equals)
                .orElseGet(() -> roles.of(somebody).may(Permission.TASKS));
    }

    String label(Locale language, Verb<TaskId> verb) {
        return phrases.plain(language, "task.button." + TaskVerbs.key(verb));
    }

    private Button button(Locale language, Verb<TaskId> verb, Task task) {
        return new Button(label(language, verb), verb.with(task.id()));
    }

    private Button list(Locale language) {
        return new Button(phrases.plain(language, "task.button.LIST"), TaskVerbs.LIST.with(ListPage.OPEN));
    }
}
