package org.xianfeng.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a benchmark was called with: {@code --name value} or {@code --name=value}; a name alone is {@code true}. */
final class Options {

    private final Map<String, String> values = new HashMap<>();

    Options(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("expected --name value, got " + argument);
            }
            int equals = argument.indexOf('=');
            boolean followed = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            if (equals >= 0) {
                values.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else {
                values.put(argument.substring(2), followed ? arguments[++i] : "true");
            }
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String value(String name, String usual) {
        return value(name).orElse(usual);
    }

    int number(String name, int usual) {
        return value(name).map(Integer::parseInt).orElse(usual);
    }
}
