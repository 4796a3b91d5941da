package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.meaning.Meaning;

/** A library's folder that a test fills, or the shipped one. */
public final class TestLibrary {

    /** Seen from the module's folder, where tests are run. */
    public static final Path SHIPPED = Path.of("../index-data");

    private final Path root;

    private TestLibrary(Path root) {
        this.root = root;
    }

    public static TestLibrary in(Path root) {
        return new TestLibrary(root);
    }

    /** One entry, without more than it must have. */
    public TestLibrary with(String id, String title, String text) {
        return with(id, title, "", text);
    }

    /**
     * One entry.
     *
     * @param fields more lines of front matter
     */
    public TestLibrary with(String id, String title, String fields, String text) {
        return withFile(id + ".md",
                "---\nid: %s\ntitle: %s\nkind: event\n%s\n---\n%s\n".formatted(id, title, fields, text));
    }

    public TestLibrary withFile(String name, String content) {
        try {
            Path file = folder().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return root.resolve("library");
    }

    public Path index() {
        return root.resolve("index");
    }

    public Library open() {
        return open(Clock.systemUTC());
    }

    Library open(Clock clock) {
        return open(settings(false), clock);
    }

    /** The library with what its passages mean. */
    Library open(Meaning meaning) {
        return new LuceneLibrary(settings(true), Clock.systemUTC(), meaning);
    }

    /** The shipped library, with its index in this folder. */
    public static Library shipped(Path index) {
        return open(settings(SHIPPED, index, false), Clock.systemUTC());
    }

    private static Library open(LibrarySettings settings, Clock clock) {
        return new LuceneLibrary(settings, clock, new Meaning(settings));
    }

    LibrarySettings settings(boolean vectors) {
        return settings(folder(), index(), vectors);
    }

    private static LibrarySettings settings(Path folder, Path index, boolean vectors) {
        return new LibrarySettings(folder.toString(), index.toString(), 0.5, 0.25, vectors);
    }
}
