package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.ParsedDocument;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.LibraryFolder.ChangeSink;

/** One reading of the folder: the ids met so far, and the problems. */
final class FolderReading {

    /** A file of one entry, or a line of JSON, that is longer than this is a mistake. */
    private static final int MOST_BYTES = 1 << 20;
    private static final String LINES = ".jsonl";

    private final DocumentReader documents;
    private final ChangeSink taker;
    private final Map<String, String> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    FolderReading(DocumentReader documents, ChangeSink taker) {
        this.documents = documents;
        this.taker = taker;
    }

    List<Problem> problems() {
        return problems;
    }

    /** @param name what the file is called in problems */
    void read(String name, Path file) throws IOException {
        if (isDocument(name, file)) {
            readDocument(name, file);
        } else if (name.toLowerCase(Locale.ROOT).endsWith(LINES)) {
            readLines(name, file);
        } else if (Files.size(file) > MOST_BYTES) {
            problems.add(new Problem(name, 1, "the file is larger than 1 MB"));
        } else {
            byte[] content = Files.readAllBytes(file);
            take(name, 1, content, () -> MarkdownFile.read(content));
        }
    }

    /** Whether it is to be read as a document, rather than as entries in a form of our own. */
    static boolean isDocument(String name, Path file) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            return !lower.endsWith(LINES) && !(lower.endsWith(".md") && MarkdownFile.begins(in));
        }
    }

    private void readDocument(String name, Path file) throws IOException {
        SourceHash written = SourceHash.of(name + '\0' + DocumentReader.VERSION, file);
        List<String> known = taker.known(written);
        for (String id : known) {
            attempt(name, () -> keep(name, 1, id));
        }
        if (known.isEmpty()) {
            switch (documents.read(name, file)) {
                case ParsedDocument.Refused(DocumentRefusal refusal, String _) ->
                    problems.add(new Problem(name, 1, refusal.reason()));
                case ParsedDocument.Taken taken -> {
                    problems.addAll(taken.problems());
                    for (Entry entry : taken.entries()) {
                        attempt(name, () -> take(name, 1, entry, written));
                    }
                }
            }
        }
    }

    private void readLines(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Lines lines = new Lines(in, MOST_BYTES);
            for (byte @Nullable [] line = lines.next(); line != null; line = lines.next()) {
                byte[] content = line;
                if (lines.cut()) {
                    problems.add(new Problem(name, lines.number(), "the line is longer than 1 MB"));
                } else if (!isBlank(content)) {
                    take(name, lines.number(), content, () -> JsonLine.read(content, lines.number()));
                }
            }
        }
    }

    /** @param content what is parsed: without a change in it, and in the name, the entry is the same */
    private void take(String name, int line, byte[] content, Parse parse) throws IOException {
        SourceHash written = SourceHash.of(name, content);
        attempt(name, () -> {
            List<String> known = taker.known(written);
            if (known.isEmpty()) {
                take(name, line, parse.entry(), written);
            }
            for (String id : known) {
                keep(name, line, id);
            }
        });
    }

    private void take(String name, int line, Entry entry, SourceHash written) throws IOException, BrokenEntryException {
        claim(name, line, entry.id());
        taker.take(entry, written);
    }

    private void keep(String name, int line, String id) throws BrokenEntryException {
        claim(name, line, id);
        taker.keep(id);
    }

    private void attempt(String name, Step step) throws IOException {
        try {
            step.go();
        } catch (BrokenEntryException e) {
            problems.add(new Problem(name, e.line(), e.reason()));
        }
    }

    private void claim(String name, int line, String id) throws BrokenEntryException {
        String earlier = files.putIfAbsent(id, name);
        if (earlier != null) {
            throw new BrokenEntryException(line, "the id " + id + " is taken by an entry in " + earlier);
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (!Character.isWhitespace(character)) {
                return false;
            }
        }
        return true;
    }

    @FunctionalInterface
    private interface Step {

        void go() throws IOException, BrokenEntryException;
    }

    @FunctionalInterface
    private interface Parse {

        Entry entry() throws BrokenEntryException;
    }
}
