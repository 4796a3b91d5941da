package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.folder.Survey;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.reindex.SwitchGuard;

/**
 * Reindexes without end, to be killed: writes one of two states of a library, indexes it, writes the other. It prints a
 * line when it has opened the index and waits for one before it begins.
 */
final class ReindexingProgram {

    static final int ENTRIES = 1500;

    private ReindexingProgram() {}

    /** The two states: every entry of one differs from the same entry of the other. */
    enum State {

        OLD, NEW;

        String text(int entry) {
            return "第" + entry + "条说的是" + this + "。" + "这一条写得比较长，好让索引要花一点时间。".repeat(5);
        }

        State other() {
            return this == OLD ? NEW : OLD;
        }

        /** Replaces the folder's one file at once, so that only the index can be half. */
        void write(Path folder) throws IOException {
            String lines = IntStream.range(0, ENTRIES).mapToObj(
                    entry -> "{\"id\":\"e%d\",\"title\":\"条目%d\",\"text\":\"%s\"}\n".formatted(entry, entry,
                            text(entry)))
                    .collect(Collectors.joining());
            Files.writeString(folder.resolve(".new"), lines);
            Files.move(folder.resolve(".new"), folder.resolve("all.jsonl"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path index = Path.of(arguments[1]);
        Runnable reindex = arguments[2].equals("hasty") ? hasty(folder, index) : sound(folder, index);
        System.out.println("ready");
        System.in.read();
        for (State state = State.NEW;; state = state.other()) {
            state.write(folder);
            reindex.run();
        }
    }

    /** As the service does, alternately all anew and what changed. */
    private static Runnable sound(Path folder, Path index) {
        LuceneIndex library = TestLibrary.index(TestLibrary.settings(folder, index), Clock.systemUTC());
        int[] count = {0};
        return () -> library.reindex(new Reindex(count[0]++ % 2 == 0, false), new ReindexProgress(), SwitchGuard.OPEN);
    }

    /** The negative control: switches before the new index is whole. */
    private static Runnable hasty(Path folder, Path index) {
        LibraryFolder library = new LibraryFolder(folder);
        IndexFolder indexes = new IndexFolder(index);
        return () -> {
            try {
                Survey survey = library.survey();
                Path fresh = indexes.fresh();
                IndexPointer pointer = new IndexPointer(fresh.getFileName().toString(), Optional.empty(), false);
                indexes.point(pointer);
                new IndexBuilder(library, Clock.systemUTC()).build(survey.fingerprint(), fresh, Map.of(),
                        new ReindexProgress());
                indexes.keepOnly(pointer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
