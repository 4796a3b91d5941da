package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.Source;

/** Makes entries of what one file holds. Their ids stay the same as long as the file's name and the headings do. */
final class DocumentEntries {

    private static final String BETWEEN = " · ";
    private static final int LONGEST_TITLE = 120;
    private static final int FILE_DIGITS = 10;
    private static final int SECTION_DIGITS = 10;

    private final String file;
    private final Source source;
    private final Map<String, Integer> uses = new HashMap<>();

    /**
     * Entries of one file.
     *
     * @param name of the file, with folders if it is in some
     * @param title of the document
     */
    DocumentEntries(String name, String title) {
        String bare = name.substring(name.lastIndexOf('/') + 1);
        this.file = digest(name, FILE_DIGITS);
        this.source = new Source(bare.startsWith(title + ".") ? bare : title + "（" + bare + "）");
    }

    static List<Entry> of(String name, Document document) {
        DocumentEntries entries = new DocumentEntries(name, document.title());
        return document.sections().stream().map(section -> entries.entry(document.title(), section)).toList();
    }

    private Entry entry(String title, Section section) {
        Kind kind = section.date().isPresent() ? Kind.EVENT : Kind.DOCUMENT;
        return new Entry(id(String.join("\n", section.headings())), title(title, section.headings()), kind,
                section.date().stream().toList(), List.of(), List.of(), List.of(), List.of(), List.of(source),
                section.text(), List.of());
    }

    /** An entry for an answer to a question. */
    Entry answer(String question, List<String> aliases, String answer, List<Source> sources) {
        return new Entry(id(question), question, Kind.TERM, List.of(), List.of(), List.of(), aliases, List.of(),
                sources.isEmpty() ? List.of(source) : sources, answer, List.of());
    }

    /** Unique within the file: what is called the same is numbered. */
    private String id(String called) {
        String id = "doc-" + file + "-" + digest(called, SECTION_DIGITS);
        int use = uses.merge(id, 1, Integer::sum);
        return use == 1 ? id : id + "-" + use;
    }

    /** The document's title and the headings, or as many of the lowest as there is room for. */
    private static String title(String title, List<String> headings) {
        List<String> shown = new ArrayList<>(headings);
        while (shown.size() > 1 && length(title, shown) > LONGEST_TITLE) {
            shown.removeFirst();
        }
        String whole = Stream.concat(Stream.of(title), shown.stream()).collect(Collectors.joining(BETWEEN));
        return Characters.shortened(whole, LONGEST_TITLE);
    }

    private static int length(String title, List<String> headings) {
        return title.length() + headings.stream().mapToInt(heading -> BETWEEN.length() + heading.length()).sum();
    }

    private static String digest(String text, int digits) {
        return DigestUtils.sha256Hex(text).substring(0, digits);
    }
}
