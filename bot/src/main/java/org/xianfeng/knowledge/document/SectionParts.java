package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts what is too long for one section: between paragraphs, and a paragraph that alone is too long between sentences. */
final class SectionParts {

    /** As much as a reader reads on a screen or two. */
    static final int LONGEST = 3000;

    /** A sentence, or what has to do for one: a clause, a line, and at last so many characters. */
    private static final List<Pattern> PIECES = List.of(Pattern.compile("[^。！？!?]*+[。！？!?]+[”」』）)]*|[^。！？!?]++"),
            Pattern.compile("[^；;\\n]*+[；;\\n]+|[^；;\\n]++"), Pattern.compile("[^，,、\\s]*+[，,、\\s]+|[^，,、\\s]++"),
            Pattern.compile("(?s).{1," + LONGEST / 2 + "}"));

    private SectionParts() {}

    /** None if there are no paragraphs. */
    static List<List<String>> of(List<String> paragraphs) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int length = 0;
        for (String paragraph : paragraphs.stream().flatMap(whole -> cut(whole, 0).stream()).toList()) {
            if (length > 0 && length + paragraph.length() > LONGEST) {
                parts.add(List.copyOf(part));
                part.clear();
                length = 0;
            }
            part.add(paragraph);
            length += paragraph.length();
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return parts;
    }

    /** A paragraph as stretches of whole sentences, none of which is too long. */
    private static List<String> cut(String paragraph, int kind) {
        if (paragraph.length() <= LONGEST) {
            return List.of(paragraph);
        }
        List<String> stretches = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String piece : PIECES.get(kind).matcher(paragraph).results().map(MatchResult::group)
                .flatMap(piece -> kind + 1 < PIECES.size() ? cut(piece, kind + 1).stream() : List.of(piece).stream())
                .toList()) {
            if (open.length() + piece.length() > LONGEST) {
                stretches.add(open.toString().strip());
                open.setLength(0);
            }
            open.append(piece);
        }
        stretches.add(open.toString().strip());
        return stretches.stream().filter(stretch -> !stretch.isEmpty()).toList();
    }
}
