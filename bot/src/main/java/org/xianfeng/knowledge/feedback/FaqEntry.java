package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.xianfeng.knowledge.entry.Kind;

/**
 * A question with its answer, as an admin writes it.
 *
 * @param others other ways to ask the same
 */
record FaqEntry(String question, List<String> others, String answer, String source) {

    static final int LONGEST_QUESTION = 200;
    static final int LONGEST_ANSWER = 3000;
    static final int LONGEST_SOURCE = 200;

    private static final int MOST_OTHERS = 10;
    private static final int ID_DIGITS = 16;
    private static final Pattern ID = Pattern.compile("faq-[0-9a-f]{" + ID_DIGITS + "}");

    FaqEntry {
        others = others.stream().filter(other -> !other.equals(question)).distinct().limit(MOST_OTHERS).toList();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The same for the same question, so that answering it again replaces the answer. */
    String id() {
        return "faq-" + DigestUtils.sha256Hex(question).substring(0, ID_DIGITS);
    }

    /** As it stands in the library's folder. */
    String markdown() {
        String aliases = others.stream().map(FaqEntry::quoted).collect(Collectors.joining(", "));
        return """
                ---
                id: %s
                title: %s
                kind: %s
                dates: []
                aliases: [%s]
                tags: [问答]
                sources: [%s]
                ---
                %s
                """.formatted(id(), quoted(question), Kind.TERM.word(), aliases, quoted(source), answer);
    }

    /** As a YAML string in double quotes. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\');
            }
            quoted.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
        });
        return quoted.append('"').toString();
    }
}
