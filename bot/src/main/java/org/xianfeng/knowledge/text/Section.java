package org.xianfeng.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text, with the heading above it: a line that begins with {@code ## }.
 *
 * @param heading empty of what stands above the first heading, and of a text without any
 * @param text verbatim, without the heading
 */
public record Section(String heading, String text) {

    private static final Pattern HEADING = Pattern.compile("(?m)^## +(\\S.*?)[ \\t]*$");

    /** The sections in order; those without text are left out. A text without headings is one section as it stands. */
    public static List<Section> of(String text) {
        List<Section> sections = new ArrayList<>();
        Matcher next = HEADING.matcher(text);
        String heading = "";
        int start = 0;
        while (next.find()) {
            add(heading, text.substring(start, next.start()).strip(), sections);
            heading = next.group(1);
            start = next.end();
        }
        add(heading, start == 0 ? text : text.substring(start).strip(), sections);
        return sections;
    }

    private static void add(String heading, String text, List<Section> sections) {
        if (!text.isBlank()) {
            sections.add(new Section(heading, text));
        }
    }

    /** The heading, if a line is one. */
    public static Optional<String> headingIn(String line) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    /** The passages of this section, each below its heading. */
    public List<Section> passages() {
        return Passages.of(text).stream().map(passage -> new Section(heading, passage)).toList();
    }
}
