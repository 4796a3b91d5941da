package org.xianfeng.hostile;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages JSON: values that nobody expects, parts that are gone, twice or cut off, characters that mean something. */
final class Mutator {

    private static final Pattern TOKEN = Pattern
            .compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|-?\\d+|true|false|null");
    private static final Pattern FIELD = Pattern
            .compile("\"\\w+\":(?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|-?\\d+|true|false|null),?");

    private static final List<String> VALUES = List.of("null", "0", "-1", "1", "2147483648", "-9223372036854775809",
            "1e400", "1.5", "true", "\"\"", "\" \"", "[]", "{}", "[[[[[[[[]]]]]]]]", "{\"a\":{\"a\":{\"a\":1}}}",
            "\"\\u0000\"", "\"\\ud83d\"", "\"\\u202e\\u2066\\u3164\"", "\"/start t_1\"", "\"/cancel\"",
            "\"volunteer:join:1.1\"", "\"attendance:give:1.1.9999\"", "\"flow:1:2:3\"", "\"../../etc/passwd\"",
            "\"<script>alert(1)</script>\"", "\"${jndi:ldap://x}\"", "\"%00%ff\"", "\"{mem:1}:profile\"",
            "\"" + "长".repeat(5000) + "\"", "\"" + "{".repeat(2000) + "\"", "\"\\n\\r\\n\"", "\"-0\"", "\"遵义会议\"");
    private static final String CHARACTERS = "{}[]\",:\\/0-1eE.\u0000\u007f\u200b\u202e\u3164é中😀%&=?#;+ \n";

    private final RandomGenerator random;

    Mutator(RandomGenerator random) {
        this.random = random;
    }

    /** The text with a fault, or with a few. */
    String mutate(String json) {
        String mutated = json;
        for (int faults = 1 + random.nextInt(4) / 2; faults > 0; faults--) {
            mutated = switch (random.nextInt(10)) {
                case 0, 1, 2, 8, 9 -> replaced(mutated, TOKEN, VALUES.get(random.nextInt(VALUES.size())));
                case 3 -> replaced(mutated, FIELD, "");
                case 4 -> inserted(mutated, character());
                case 5 -> without(mutated);
                case 6 -> twice(mutated);
                default -> random.nextInt(8) == 0 ? mutated.substring(0, at(mutated)) : flipped(mutated);
            };
        }
        return mutated;
    }

    private String replaced(String text, Pattern part, String value) {
        List<MatchResult> parts = part.matcher(text).results().toList();
        if (parts.isEmpty()) {
            return text;
        }
        MatchResult one = parts.get(random.nextInt(parts.size()));
        return text.substring(0, one.start()) + value + text.substring(one.end());
    }

    private String inserted(String text, String what) {
        int at = at(text);
        return text.substring(0, at) + what + text.substring(at);
    }

    private String without(String text) {
        int from = at(text);
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + random.nextInt(12)));
    }

    private String twice(String text) {
        int from = at(text);
        int to = Math.min(text.length(), from + 1 + random.nextInt(40));
        return text.substring(0, to) + text.substring(from);
    }

    private String flipped(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) (text.charAt(at) ^ (1 << random.nextInt(7))) + text.substring(at + 1);
    }

    private String character() {
        int[] all = CHARACTERS.codePoints().toArray();
        return Character.toString(all[random.nextInt(all.length)]);
    }

    private int at(String text) {
        return random.nextInt(text.length() + 1);
    }
}
