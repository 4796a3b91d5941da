package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.document.ParsedDocument;
import org.xianfeng.knowledge.document.Reading;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;

/**
 * A folder of entries, anywhere below it: Markdown files, {@code *.jsonl}, and documents. Hidden files, {@code README.md}
 * and {@code checks.jsonl}, which holds questions, are no entries.
 */
public final class LibraryFolder {

    private static final String CHECKS = "checks.jsonl";

    private final Path folder;
    private final DocumentReader documents;
    private final List<Path> more;

    public LibraryFolder(Path folder) {
        this(folder, new DocumentReader(DocumentSettings.USUAL));
    }

    /**
     * A folder, and more folders that are read with it.
     *
     * @param documents reads what is no entry but a document
     * @param more whose files are called by the folder's last name and their own; one within the first is read there
     */
    public LibraryFolder(Path folder, DocumentReader documents, Path... more) {
        this.folder = folder;
        this.documents = documents;
        this.more = Stream.of(more).filter(other -> !other.startsWith(folder)).toList();
    }

    /** Whether there is such a folder. One that is not there reads like an empty one. */
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /**
     * Tells the contents apart from any others.
     *
     * @throws IOException if a file cannot be read
     */
    public String fingerprint() throws IOException {
        return survey().fingerprint();
    }

    /**
     * Looks at the contents without reading entries.
     *
     * @throws IOException if a file cannot be read
     */
    public Survey survey() throws IOException {
        FolderScan folderScan = new FolderScan();
        for (Found file : files()) {
            folderScan.add(file.name(), file.path());
        }
        return folderScan.survey();
    }

    /**
     * Tells whether something changed from the files' names, sizes and times alone, which is cheap.
     *
     * @throws IOException if the folder cannot be listed
     */
    public String glance() throws IOException {
        StringBuilder seen = new StringBuilder();
        for (Found file : files()) {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            seen.append(file.name()).append('\0').append(attributes.size()).append('\0')
                    .append(attributes.lastModifiedTime().toInstant()).append('\0').append(attributes.fileKey())
                    .append('\n');
        }
        return SourceHash.of("glance", seen.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Hands over one entry after the other.
     *
     * @return what had to be left out
     * @throws IOException if a file cannot be read, or whoever takes the entries throws it
     */
    public List<Problem> read(EntrySink taker) throws IOException {
        return readChanges((entry, _) -> taker.take(entry));
    }

    /**
     * Hands over one entry after the other, but of those that are known only the ids.
     *
     * @return what had to be left out
     * @throws IOException if a file cannot be read, or whoever takes the entries throws it
     */
    public List<Problem> readChanges(ChangeSink taker) throws IOException {
        FolderReading reading = new FolderReading(documents, taker);
        for (Found file : files()) {
            reading.read(file.name(), file.path());
        }
        return reading.problems();
    }

    /**
     * The known questions in {@code checks.jsonl}, which is at the top of the folder; none if there is no such file.
     *
     * @throws IOException if it is there and cannot be read
     */
    public Checks checks() throws IOException {
        return CheckFile.read(CHECKS, folder.resolve(CHECKS));
    }

    /** Takes entries as they are read. */
    @FunctionalInterface
    public interface EntrySink {

        void take(Entry entry) throws IOException;
    }

    /** Takes entries as they are read, and need not have again those that it has. */
    @FunctionalInterface
    public interface ChangeSink {

        /** The ids of the entries that were read earlier from what was written just so; empty for something new. */
        default List<String> known(SourceHash written) {
            return List.of();
        }

        /** This known entry is still there. */
        default void keep(String id) {}

        /** This entry is new. */
        void take(Entry entry, SourceHash written) throws IOException;
    }

    /** @param name the same on every system */
    private record Found(String name, Path path) {}

    private List<Found> files() throws IOException {
        List<Found> all = new ArrayList<>(files(folder, ""));
        for (Path other : more) {
            all.addAll(files(other, other.getFileName() + "/"));
        }
        return all;
    }

    private static List<Found> files(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path real = folder.toRealPath();
        try (Stream<Path> all = Files.walk(real)) {
            return all.filter(file -> holdsEntries(real.relativize(file))).filter(Files::isRegularFile).sorted()
                    .map(file -> new Found(prefix + real.relativize(file).toString().replace('\\', '/'), file))
                    .toList();
        }
    }

    private static boolean holdsEntries(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return holdsEntries(file.getFileName().toString());
    }

    /**
     * What one file holds, wherever it is.
     *
     * @param name of the file, with folders if it is in some
     * @throws IOException if it cannot be read
     */
    public static ParsedDocument contents(String name, Path file, DocumentReader documents) throws IOException {
        if (FolderReading.isDocument(name, file)) {
            return documents.read(name, file);
        }
        List<Entry> entries = new ArrayList<>();
        FolderReading reading = new FolderReading(documents, (entry, _) -> entries.add(entry));
        reading.read(name, file);
        return entries.isEmpty()
                ? new ParsedDocument.Refused(DocumentRefusal.NO_ENTRIES)
                : new ParsedDocument.Taken(
                        entries.size() == 1 ? entries.getFirst().title() : file.getFileName().toString(),
                        entries, reading.problems(), Reading.OF_ENTRIES);
    }

    /** Whether a file of this name is read. */
    public static boolean holdsEntries(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("readme.") && !lower.equals(CHECKS)
                && (lower.endsWith(".jsonl") || DocumentReader.reads(lower));
    }
}
