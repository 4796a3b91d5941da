package org.xianfeng;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The log as events, each with the lines that belong to it: what a test says of its own events stays true when
 * another test logs at the same time.
 */
public final class LogEvents {

    private static final Pattern START = Pattern
            .compile("(?m)^(?=(?:\\d{4}-\\d{2}-\\d{2}[T ])?\\d{2}:\\d{2}:\\d{2}[.,]\\d{3})");

    private LogEvents() {}

    /** The events of captured output that contain a text, each with its stack trace if it has one. */
    public static List<String> containing(String text, CharSequence output) {
        return START.splitAsStream(output).filter(event -> event.contains(text)).toList();
    }
}
