package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.Problem;

/**
 * A folder of entries: Markdown files and {@code *.jsonl} anywhere below it. Hidden files, {@code README.md} and
 * {@code checks.jsonl}, which holds questions, are no entries.
 */
public final class LibraryFolder {

    private static final String CHECKS = "checks.jsonl";

    private final Path folder;

    public LibraryFolder(Path folder) {
        this.folder = folder;
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
        Surveying surveying = new Surveying();
        Path real = real();
        for (Path file : files(real)) {
            surveying.add(name(real, file), file);
        }
        return surveying.survey();
    }

    /**
     * Tells whether something changed from the files' names, sizes and times alone, which is cheap.
     *
     * @throws IOException if the folder cannot be listed
     */
    public String glance() throws IOException {
        StringBuilder seen = new StringBuilder();
        Path real = real();
        for (Path file : files(real)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            seen.append(name(real, file)).append('\0').append(attributes.size()).append('\0')
                    .append(attributes.lastModifiedTime().toInstant()).append('\0').append(attributes.fileKey())
                    .append('\n');
        }
        return Written.of("glance", seen.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Hands over one entry after the other.
     *
     * @return what had to be left out
     * @throws IOException if a file cannot be read, or whoever takes the entries throws it
     */
    public List<Problem> read(EntryTaker taker) throws IOException {
        return readChanges((entry, _) -> taker.take(entry));
    }

    /**
     * Hands over one entry after the other, but of those that are known only the ids.
     *
     * @return what had to be left out
     * @throws IOException if a file cannot be read, or whoever takes the entries throws it
     */
    public List<Problem> readChanges(ChangeTaker taker) throws IOException {
        FolderReading reading = new FolderReading(taker);
        Path real = real();
        for (Path file : files(real)) {
            reading.read(name(real, file), file);
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
    public interface EntryTaker {

        void take(Entry entry) throws IOException;
    }

    /** Takes entries as they are read, and need not have again those that it has. */
    @FunctionalInterface
    public interface ChangeTaker {

        /** The ids of the entries that were read earlier from what was written just so; empty for something new. */
        default List<String> known(Written written) {
            return List.of();
        }

        /** This known entry is still there. */
        default void keep(String id) {}

        /** This entry is new. */
        void take(Entry entry, Written written) throws IOException;
    }

    private Path real() throws IOException {
        return exists() ? folder.toRealPath() : folder;
    }

    private List<Path> files(Path real) throws IOException {
        if (!exists()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(real)) {
            return all.filter(file -> holdsEntries(real.relativize(file))).filter(Files::isRegularFile).sorted()
                    .toList();
        }
    }

    /** The same on every system. */
    private static String name(Path real, Path file) {
        return real.relativize(file).toString().replace('\\', '/');
    }

    private static boolean holdsEntries(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".md") && !name.equals("readme.md"))
                || (name.endsWith(".jsonl") && !name.equals(CHECKS));
    }
}
