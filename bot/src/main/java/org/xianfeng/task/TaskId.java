package org.xianfeng.task;

import java.util.Optional;
import java.util.regex.Pattern;

/** A task's number on the list (编号), given by hand or the next that is free. */
public record TaskId(int number) {

    /** What a link's payload begins with if it leads to a task. */
    public static final String PAYLOAD = "job_";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public TaskId {
        if (number < 1 || number > 999_999_999) {
            throw new IllegalArgumentException("number must be 1 to 999,999,999, got " + number);
        }
    }

    /** What a link to the task bears: {@code /start job_12}. */
    public String payload() {
        return PAYLOAD + number;
    }

    /** Reads what {@link #payload()} wrote; empty for anything else. */
    public static Optional<TaskId> ofPayload(String text) {
        return text.startsWith(PAYLOAD) ? parse(text.substring(PAYLOAD.length())) : Optional.empty();
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<TaskId> parse(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new TaskId(Integer.parseInt(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
