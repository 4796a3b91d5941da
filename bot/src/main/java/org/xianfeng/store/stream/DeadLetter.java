package org.xianfeng.store.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What could not be handled, kept for the operator.
 *
 * @param reference what the log says, and a member was told, in capital letters and digits
 * @param content what it is about, as JSON
 * @param cause the stack trace, or the reason
 */
public record DeadLetter(String reference, Instant at, String content, String cause) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static DeadLetter of(StreamEntry entry, Instant at, Throwable cause) {
        return new DeadLetter(entry.reference(), at, JSON.writeValueAsString(entry.fields()),
                cause instanceof UnprocessableEntry ? String.valueOf(cause.getMessage()) : trace(cause));
    }

    /** Of something that is no entry of a stream. */
    public static DeadLetter of(String reference, Instant at, Map<String, String> content, Throwable cause) {
        return new DeadLetter(reference, at, JSON.writeValueAsString(content), trace(cause));
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }
}
