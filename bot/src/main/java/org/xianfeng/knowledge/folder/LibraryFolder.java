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
        MessageDigest digest = sha256();
        Path real = real();
        for (Path file : files(real)) {
            digest.update(name(real, file).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
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
        Path real = real();
        for (Path file : files(real)) {
            reading.read(name(real, file), file);
        }
        return reading.problems();
    }

    /** Takes entries as they are read. */
    @FunctionalInterface
    public interface EntryTaker {

        void take(Entry entry) throws IOException;
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
