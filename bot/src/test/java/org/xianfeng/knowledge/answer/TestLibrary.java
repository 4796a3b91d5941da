package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.index.LuceneChronicle;
import org.xianfeng.knowledge.index.LuceneIndex;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.reindex.LibraryIndex;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.reindex.SwitchGuard;

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

    /** Where admins' entries go. */
    public Path brought() {
        return root.resolve("brought");
    }

    public Path index() {
        return root.resolve("index");
    }

    public Library open() {
        return open(Clock.systemUTC());
    }

    Library open(Clock clock) {
        return library(settings(false), clock);
    }

    /** The library with what its passages mean. */
    Library open(DenseIndex denseIndex) {
        return library(settings(true), denseIndex, Clock.systemUTC());
    }

    /** The shipped library, opened once for all tests, which only ask it. */
    public static Library shipped() {
        return Shipped.LIBRARY;
    }

    private static final class Shipped {

        static final Library LIBRARY = open();

        private static Library open() {
            try {
                Path data = Files.createTempDirectory("shipped");
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
                return library(shippedSettings(data, false), Clock.systemUTC());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The chronicle of a library that was opened here. */
    public static Chronicle chronicle(Library library) {
        return new LuceneChronicle(((LuceneLibrary) library).index());
    }

    /** The catalogue of a library that was opened here. */
    public static Catalogue catalogue(Library library) {
        return new LuceneChronicle(((LuceneLibrary) library).index());
    }

    /** Reads the folder of a library that was opened here anew, without asking other instances. */
    public static ReloadReport reload(Library library) {
        return ((LuceneLibrary) library).index().reindex(Reindex.USUAL, new ReindexProgress(), SwitchGuard.OPEN);
    }

    /** A library with its index, as an instance has them. */
    public record Opened(Library library, LibraryIndex index) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            ((LuceneIndex) index).close();
        }
    }

    /** Opens both; again and again, as a restarted instance or another one on the same disk does. */
    public Opened openBoth() {
        return openBoth(index());
    }

    /** Opens both with an index in another folder, as an instance on another disk does. */
    public Opened openBoth(Path index) {
        LibrarySettings settings = settings(folder(), index);
        LuceneIndex opened = index(settings, Clock.systemUTC());
        return new Opened(new LuceneLibrary(opened, new Answering(settings, new DenseIndex(settings))), opened);
    }

    public TestLibrary without(String id) {
        try {
            Files.delete(folder().resolve(id + ".md"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library library(LibrarySettings settings, Clock clock) {
        return library(settings, new DenseIndex(settings), clock);
    }

    private static Library library(LibrarySettings settings, DenseIndex denseIndex, Clock clock) {
        return new LuceneLibrary(index(settings, denseIndex, clock), new Answering(settings, denseIndex));
    }

    /** Of the shipped library, with its index in a folder of this one. */
    static LibrarySettings shippedSettings(Path data, boolean vectors) {
        return settings(SHIPPED, data.resolve("index"), vectors);
    }

    static LuceneIndex index(LibrarySettings settings, DenseIndex denseIndex) {
        return index(settings, denseIndex, Clock.systemUTC());
    }

    public static LuceneIndex index(LibrarySettings settings, Clock clock) {
        return index(settings, new DenseIndex(settings), clock);
    }

    private static LuceneIndex index(LibrarySettings settings, DenseIndex denseIndex, Clock clock) {
        return new LuceneIndex(settings, new DocumentReader(DocumentSettings.USUAL),
                new CheckRun(new Answering(settings, denseIndex)), denseIndex, clock);
    }

    LibrarySettings settings(boolean vectors) {
        return settings(folder(), index(), vectors);
    }

    public static LibrarySettings settings(Path folder, Path index) {
        return settings(folder, index, false);
    }

    private static LibrarySettings settings(Path folder, Path index, boolean vectors) {
        return new LibrarySettings(folder.toString(), index.toString(), index.resolveSibling("brought").toString(),
                0.4,
                0.15, vectors, Duration.ofMinutes(10));
    }
}
