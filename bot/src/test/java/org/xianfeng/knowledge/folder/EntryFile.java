package org.xianfeng.knowledge.folder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;

/**
 * An entry and the Markdown file that it was read from.
 *
 * @param name relative to the library's folder
 */
public record EntryFile(String name, List<String> lines, Entry entry) {

    private static final String FENCE = "---";
    private static final Pattern FIELD = Pattern.compile("([^\\s:]+):.*");

    public EntryFile {
        lines = List.copyOf(lines);
    }

    /** A file is an entry, or it is broken. */
    public sealed interface Reading {}

    public record Whole(EntryFile file) implements Reading {}

    public record Broken(Problem problem) implements Reading {}

    public static Reading read(String name, byte[] content) {
        try {
            Entry entry = MarkdownFile.read(content);
            List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
            return new Whole(new EntryFile(name, lines, entry));
        } catch (BrokenEntryException e) {
            return new Broken(new Problem(name, e.line(), e.reason()));
        }
    }

    /**
     * A line of the file.
     *
     * @param number the first being 1
     */
    public record Line(int number, String text) {}

    /** The fields of the front matter as they are named there, each with the number of its line. */
    public Map<String, Integer> fields() {
        Map<String, Integer> fields = new LinkedHashMap<>();
        for (int i = 1; !lines.get(i).equals(FENCE); i++) {
            Matcher field = FIELD.matcher(lines.get(i));
            if (field.matches()) {
                fields.put(field.group(1), i + 1);
            }
        }
        return fields;
    }

    /** What is below the front matter. */
    public List<Line> body() {
        List<Line> body = new ArrayList<>();
        for (int i = lines.subList(1, lines.size()).indexOf(FENCE) + 2; i < lines.size(); i++) {
            body.add(new Line(i + 1, lines.get(i)));
        }
        return body;
    }

    /** All that people read of it: its title, other names and sources, and its text. */
    public List<Line> prose() {
        List<Line> prose = new ArrayList<>();
        prose.add(new Line(lineOf("title"), entry.title()));
        entry.aliases().forEach(alias -> prose.add(new Line(lineOf("aliases"), alias)));
        entry.tags().forEach(tag -> prose.add(new Line(lineOf("tags"), tag)));
        entry.sources().forEach(source -> prose.add(new Line(lineOf("sources"), source.citation())));
        prose.addAll(body());
        return prose;
    }

    /** The line of a field, or the first one if there is no such field. */
    public int lineOf(String field) {
        return fields().getOrDefault(field, 1);
    }

    public Problem problem(int line, String message) {
        return new Problem(name, line, message);
    }
}
