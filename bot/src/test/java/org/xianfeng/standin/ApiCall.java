package org.xianfeng.standin;

import java.util.Map;
import java.util.Optional;

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

    /** A parameter that is JSON itself, which a form brings as text. */
    Optional<JsonNode> json(String name) {
        JsonNode value = parameters.path(name);
        if (value.isString()) {
            return value.asString().isEmpty() ? Optional.empty() : Optional.of(Json.parse(value.asString()));
        }
        return value.isContainer() ? Optional.of(value) : Optional.empty();
    }
}
