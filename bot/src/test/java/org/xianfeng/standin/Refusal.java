package org.xianfeng.standin;

import tools.jackson.databind.node.ObjectNode;

/** An answer other than "ok", as the Bot API words it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient ObjectNode parameters = Json.object();

    Refusal(int code, String description) {
        super(description);
        this.code = code;
    }

    static Refusal badRequest(String description) {
        return new Refusal(400, "Bad Request: " + description);
    }

    static Refusal forbidden(String description) {
        return new Refusal(403, "Forbidden: " + description);
    }

    static Refusal conflict(String description) {
        return new Refusal(409, "Conflict: " + description);
    }

    static Refusal tooManyRequests(int retryAfter) {
        return new Refusal(429, "Too Many Requests: retry after " + retryAfter).with("retry_after", retryAfter);
    }

    Refusal with(String parameter, long value) {
        parameters.put(parameter, value);
        return this;
    }

    int code() {
        return code;
    }

    ObjectNode json() {
        ObjectNode answer = Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
        if (!parameters.isEmpty()) {
            answer.set("parameters", parameters);
        }
        return answer;
    }
}
