package org.xianfeng.task.chat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Verb;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskId;

/** What the buttons of this feature carry. */
final class TaskVerbs {

    private static final String FEATURE = "task:";

    /** A page of the list, and a choice of what it can be narrowed to. */
    static final Verb<ListPage> LIST = new Verb<>(FEATURE + "list", ListPage::parse);
    static final Verb<String> SLICES = Verb.plain(FEATURE + "slices");

    /** A task's card, a page of its trail, and the photos of an entry. */
    static final Verb<TaskId> OPEN = task("open");
    static final Verb<TaskPart> TRAIL = new Verb<>(FEATURE + "trail", TaskPart::parse);
    static final Verb<TaskPart> PHOTOS = new Verb<>(FEATURE + "photos", TaskPart::parse);

    /** What somebody does with a task at once. */
    static final Verb<TaskId> SUBMIT = task("submit");
    static final Verb<TaskId> CLOSE = task("close");

    /** What somebody does with a task in words. */
    static final Verb<TaskId> REPORT = task("report");
    static final Verb<TaskId> RETURN = task("return");
    static final Verb<TaskId> REOPEN = task("reopen");
    static final Verb<TaskId> ASSIGN = task("assign");
    static final Verb<TaskId> RESCHEDULE = task("reschedule");

    /** What ended a report, and kept a deadline, in messages of earlier versions. */
    static final Verb<TaskId> ENOUGH = task("enough");
    static final Verb<TaskId> KEEP = task("keep");

    private TaskVerbs() {}

    private static Verb<TaskId> task(String verb) {
        return new Verb<>(FEATURE + verb, TaskId::parse);
    }

    /** What a verb is called in the keys of phrases: {@code REPORT}. */
    static String key(Verb<?> verb) {
        return verb.name().substring(FEATURE.length()).toUpperCase(Locale.ROOT);
    }

    /**
     * A page of the list.
     *
     * @param slice {@code a} all of it, {@code m} what the reader is in charge of, {@code c3} a category
     * @param number from 0
     */
    record ListPage(String slice, State state, int number) {

        /** The first of all that is open. */
        static final ListPage OPEN = new ListPage("a", State.OPEN, 0);

        private static final Pattern WRITTEN = Pattern
                .compile("(a|m|c[0-9]{1,2}):(OPEN|SUBMITTED|CLOSED):([0-9]{1,6})");

        static Optional<ListPage> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? Optional.of(new ListPage(parts.group(1), State.valueOf(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return slice + ":" + state + ":" + number;
        }
    }

    /**
     * A page of a task's trail, or an entry of it.
     *
     * @param number from 0
     */
    record TaskPart(TaskId task, int number) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}):([0-9]{1,9})");

        static Optional<TaskPart> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? TaskId.parse(parts.group(1)).map(task -> new TaskPart(task, Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return task + ":" + number;
        }
    }
}
