package org.xianfeng.standin;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.node.ObjectNode;

/** Reads a call from its HTTP request: JSON, form or multipart, and the query. */
final class ApiCallReader {

    private ApiCallReader() {}

    static ApiCall read(String method, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        ObjectNode parameters = Json.object();
        Map<String, Upload> files = new HashMap<>();
        readForm(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""), parameters);
        if (type.startsWith("application/json")) {
            parameters.setAll((ObjectNode) Json.parse(new String(body, StandardCharsets.UTF_8)));
        } else if (type.startsWith("multipart/form-data")) {
            Multipart.read(body, type, parameters, files);
        } else {
            readForm(new String(body, StandardCharsets.UTF_8), parameters);
        }
        return new ApiCall(method.toLowerCase(Locale.ROOT), parameters, files);
    }

    private static void readForm(String form, ObjectNode parameters) {
        for (String field : form.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                parameters.put(URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
    }
}
