package org.xianfeng.store.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What could not be handled, kept for the operator.
 *
 * @param reference what the log says, and a member was told, in capital letters and digits
 * @param stream the key of the stream that it was an entry of; empty if it was none, so that it cannot be tried again
 * @param content what it is about, as JSON
 * @param cause the stack trace, or the reason
 */
public record DeadLetter(String reference, Instant at, @JsonInclude(JsonInclude.Include.NON_EMPTY) String stream,
        String content, String cause) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As it was kept; what was kept by an earlier version says nothing of a stream. */
    @JsonCreator
    static DeadLetter kept(@JsonProperty("reference") String reference, @JsonProperty("at") Instant at,
            @JsonProperty("stream") @Nullable String stream, @JsonProperty("content") String content,
            @JsonProperty("cause") String cause) {
        return new DeadLetter(reference, at, stream == null ? "" : stream, content, cause);
    }

    static DeadLetter of(StreamEntry entry, String stream, Instant at, Throwable cause) {
        return new DeadLetter(entry.reference(), at, stream, JSON.writeValueAsString(entry.fields()),
                cause instanceof UnprocessableEntry ? String.valueOf(cause.getMessage()) : trace(cause));
    }

    /** Of something that is no entry of a stream. */
    public static DeadLetter of(String reference, Instant at, Map<String, String> content, Throwable cause) {
        return new DeadLetter(reference, at, "", JSON.writeValueAsString(content), trace(cause));
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Reads what {@link #toJson} wrote. */
    static DeadLetter parse(String json) {
        return JSON.readValue(json, DeadLetter.class);
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** Whether it can be put back into the stream that it came from. */
    public boolean canBeRetried() {
        return !stream.isEmpty();
    }

    /** The fields that it had as an entry. */
    Map<String, String> fields() {
        return JSON.readValue(content, new TypeReference<>() {
        });
    }
}
