package org.xianfeng.task;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.member.Members;
import org.xianfeng.time.MomentInputs;
import org.xianfeng.time.MomentReader;

/** Checks what somebody writes of a task, in a dialog or in a file, and makes a task of it. */
@Component
public final class TaskForm {

    /** A name, and how to reach who bears it: 张三 telegram:42. Either may be alone. */
    private static final Pattern PERSON = Pattern
            .compile("(.*?)[\\s(（]*(?<![a-z])([a-z]{1,16}:[A-Za-z0-9_-]{1,64})[)）]?");

    private final Members members;
    private final MomentReader moments;
    private final TaskSettings settings;

    TaskForm(Members members, MomentReader moments, TaskSettings settings) {
        this.members = members;
        this.moments = moments;
        this.settings = settings;
    }

    /**
     * What a text is worth in this column, in the form to keep it.
     *
     * @param text not empty
     */
    public Parsed<String> check(TaskColumn column, String text) {
        return switch (column) {
            case NUMBER -> good(TaskId.parse(Normalizer.normalize(text, Normalizer.Form.NFKC)).map(TaskId::toString),
                    column);
            case TITLE -> line(text, Details.LONGEST_TITLE, column);
            case CATEGORY -> good(Optional.of(text).filter(settings.categories()::contains), column);
            case LEADER, UNIT -> line(text, Details.LONGEST_LINE, column);
            case PERSON -> person(text);
            case STANDARD, INCENTIVE -> line(text, Details.LONGEST_TEXT, column);
            case DEADLINE -> deadline(text);
        };
    }

    /** The same of a further column. */
    public Parsed<String> checkExtra(String text) {
        return Details.fits(text, Details.LONGEST_EXTRA)
                ? Parsed.good(text)
                : Parsed.bad("task.bad.extra");
    }

    private static Parsed<String> good(Optional<String> value, TaskColumn column) {
        return value.map(Parsed::good).orElseGet(() -> bad(column));
    }

    private static Parsed<String> line(String text, int longest, TaskColumn column) {
        return good(Optional.of(text.replaceAll("\\s*\\n\\s*", " ")).filter(line -> Details.fits(line, longest)),
                column);
    }

    private static Parsed<String> bad(TaskColumn column) {
        return Parsed.bad("task.bad." + column);
    }

    private Parsed<String> person(String text) {
        Assignee assignee;
        try {
            assignee = assignee(text);
        } catch (IllegalArgumentException _) {
            return bad(TaskColumn.PERSON);
        }
        return assignee.reachable().filter(chat -> !members.knows(chat)).isPresent()
                ? Parsed.bad("task.bad.stranger")
                : Parsed.good(text);
    }

    /**
     * The person that a text names.
     *
     * @throws IllegalArgumentException if the name is too long
     */
    public Assignee assignee(String text) {
        Matcher parts = PERSON.matcher(text);
        if (!parts.matches()) {
            return new Assignee(text, null);
        }
        ChatId chat = ChatId.parse(parts.group(2));
        String name = parts.group(1).strip();
        return new Assignee(name.isEmpty() ? members.names(List.of(chat)).getOrDefault(chat, chat.id()) : name, chat);
    }

    /** A text that names them, and how to reach them if that is known. */
    public static String written(Assignee assignee) {
        return assignee.reachable().map(chat -> assignee.name() + " " + chat).orElse(assignee.name());
    }

    private Parsed<String> deadline(String text) {
        return MomentInputs.day(moments, "task.bad." + TaskColumn.DEADLINE).apply(text)
                .then(day -> Parsed.good(day.toString()));
    }

    /**
     * The task that these texts describe, as they were found good.
     *
     * @throws IllegalStateException if a column that is needed is missing
     */
    public Tasks.Draft draft(Function<TaskColumn, Optional<String>> texts, Function<String, Optional<String>> extras) {
        Map<String, String> extra = new LinkedHashMap<>();
        settings.columns().forEach(column -> extras.apply(column).ifPresent(text -> extra.put(column, text)));
        Details details = new Details(needed(texts, TaskColumn.TITLE), needed(texts, TaskColumn.CATEGORY),
                texts.apply(TaskColumn.LEADER).orElse(""), texts.apply(TaskColumn.UNIT).orElse(""),
                texts.apply(TaskColumn.PERSON).map(this::assignee).orElse(Assignee.NOBODY),
                texts.apply(TaskColumn.STANDARD).orElse(""), LocalDate.parse(needed(texts, TaskColumn.DEADLINE)),
                texts.apply(TaskColumn.INCENTIVE).orElse(""), extra);
        return new Tasks.Draft(texts.apply(TaskColumn.NUMBER).flatMap(TaskId::parse), details);
    }

    private static String needed(Function<TaskColumn, Optional<String>> texts, TaskColumn column) {
        return texts.apply(column).orElseThrow(() -> new IllegalStateException("a task needs a " + column));
    }
}
