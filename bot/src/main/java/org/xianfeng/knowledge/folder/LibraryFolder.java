package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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

    private final List<Path> folders;

    /** @param more folders that are read after it as if they were part of it */
    public LibraryFolder(Path folder, Path... more) {
        this.folders = Stream.concat(Stream.of(folder), Stream.of(more)).toList();
    }

    /** Whether there is the first of the folders. One that is not there reads like an empty one. */
    public boolean exists() {
        return Files.isDirectory(folders.getFirst());
    }

    /**
     * Tells the contents apart from any others.
     *
     * @throws IOException if a file cannot be read
     */
    public String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (Found found : files()) {
            digest.update(found.name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Long.toString(Files.size(found.file)).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            try (InputStream in = new DigestInputStream(Files.newInputStream(found.file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Hands over one entry after the other.
     *
     * @return what had to be left out
     * @throws IOException if a file cannot be read, or whoever takes the entries throws it
     */
    public List<Problem> read(EntryTaker taker) throws IOException {
        FolderReading reading = new FolderReading(taker);
        for (Found found : files()) {
            reading.read(found.name(), found.file);
        }
        return reading.problems();
    }

    /** Takes entries as they are read. */
    @FunctionalInterface
    public interface EntryTaker {

        void take(Entry entry) throws IOException;
    }

    private List<Found> files() throws IOException {
        List<Found> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Path real = folder.toRealPath();
                try (Stream<Path> all = Files.walk(real)) {
                    all.filter(file -> holdsEntries(real.relativize(file))).filter(Files::isRegularFile).sorted()
                            .forEach(file -> files.add(new Found(real, file)));
                }
            }
        }
        return files;
    }

    private record Found(Path folder, Path file) {

        /** The same on every system. */
        String name() {
            return folder.relativize(file).toString().replace('\\', '/');
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean holdsEntries(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".md") && !name.equals("readme.md"))
                || (name.endsWith(".jsonl") && !name.equals("checks.jsonl"));
    }
}
