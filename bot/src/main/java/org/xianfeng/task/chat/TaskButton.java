package org.xianfeng.task.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.task.TaskId;

/** What this feature's buttons carry: {@code task:VERB:ARGUMENT:…}. */
enum TaskButton {

    /** A page of the list: its slice, its state, its number from 0. */
    LIST,
    /** A choice of slices. */
    SLICES,
    /** A task's card, a page of its trail, from 0, and the photos of an entry by its number. */
    OPEN, TRAIL, PHOTOS,
    /** What somebody does with a task at once. */
    SUBMIT, CLOSE,
    /** What somebody does with a task in words; the last ends it. */
    REPORT, RETURN, REOPEN, ASSIGN, ENOUGH,
    /** Moves the deadline; the second leaves it as it is. */
    RESCHEDULE, KEEP,
    /** In the guided dialog; the first argument is the draft's. */
    BACK, STOP, SKIP, CHOOSE, FINISH;

    static final String FEATURE = "task:";

    private static final Pattern PRESSED = Pattern.compile(FEATURE + "([a-z]+)((?::[A-Za-z0-9]{1,12}){0,3})");
    private static final Map<String, TaskButton> BY_VERB = Arrays.stream(values())
            .collect(Collectors.toMap(TaskButton::verb, Function.identity()));

    String with(Object... arguments) {
        return FEATURE + verb() + Arrays.stream(arguments).map(argument -> ":" + argument)
                .collect(Collectors.joining());
    }

    private String verb() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A pressed button of ours. */
    record Pressed(TaskButton action, List<String> arguments) {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

        /** Empty if this is no button of ours, or a forged one. */
        static Optional<Pressed> parse(String action) {
            Matcher parts = PRESSED.matcher(action);
            if (!parts.matches()) {
                return Optional.empty();
            }
            List<String> arguments = Arrays.stream(parts.group(2).split(":", -1)).skip(1).toList();
            return Optional.ofNullable(BY_VERB.get(parts.group(1))).map(verb -> new Pressed(verb, arguments));
        }

        /** An argument, or empty text if there is none. */
        String argument(int index) {
            return index < arguments.size() ? arguments.get(index) : "";
        }

        /** An argument that is a number, or 0. */
        int number(int index) {
            return NUMBER.matcher(argument(index)).matches() ? Integer.parseInt(argument(index)) : 0;
        }

        Optional<TaskId> task() {
            return TaskId.parse(argument(0));
        }
    }
}
