package org.xianfeng.standin;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a method.
 *
 * @param method in lower case
 * @param parameters whatever encoding they came in
 * @param files by the name of their field
 */
public record ApiCall(String method, ObjectNode parameters, Map<String, Upload> files) {

    /** The parameter as text, or empty text without it. */
    public String text(String name) {
        return parameters.path(name).asString("");
    }

    Optional<Integer> number(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text(name)));
    }

    /** The file of this field, or the part of another name that the field says it is attached as. */
    @Nullable
    Upload file(String name) {
        Upload direct = files.get(name);
        return direct == null ? files.get(text(name).replaceFirst("^attach://", "")) : direct;
    }

    /** A parameter that is JSON itself, which a form brings as text. */
    public Optional<JsonNode> json(String name) {
        JsonNode value = parameters.path(name);
        if (value.isString()) {
            return value.asString().isEmpty() ? Optional.empty() : Optional.of(Json.parse(value.asString()));
        }
        return value.isContainer() ? Optional.of(value) : Optional.empty();
    }
}
