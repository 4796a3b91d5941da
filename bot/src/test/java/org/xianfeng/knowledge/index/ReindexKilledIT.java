package org.xianfeng.knowledge.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.index.ReindexingProgram.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} in the middle of a reindexing, again and again: what the pointer names then is a whole index of one
 * state of the library or of the other, and the next start removes the rest.
 */
class ReindexKilledIT {

    private static final int ROUNDS = Integer.getInteger("xianfeng.rounds", 5);
    private static final int MOST_TRIES = 10;
    private static final int LONGEST_MILLIS = 1500;

    @TempDir
    private Path root;

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Path folder;
    private Path index;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(root.resolve("library"));
        index = root.resolve("index");
        State.OLD.write(folder);
    }

    @Test
    void aWholeIndexIsLeftWheneverItIsKilled() throws Exception {
        System.out.println("ReindexKilledIT: -Dxianfeng.seed=" + seed);
        int inTheMiddle = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            runAndKill("sound");
            assertThat(whole()).as("seed %s, round %s", seed, round).isTrue();
            inTheMiddle += leftovers().isEmpty() ? 0 : 1;
            TestLibrary.index(TestLibrary.settings(folder, index), Clock.systemUTC()).close();
            assertThat(leftovers()).as("seed %s, after the start that follows round %s", seed, round).isEmpty();
            assertThat(whole()).as("seed %s, after the start that follows round %s", seed, round).isTrue();
        }
        System.out.println("ReindexKilledIT: killed " + ROUNDS + " times, with an index half built " + inTheMiddle
                + " times");
        assertThat(inTheMiddle).as("rounds that were cut off in the middle").isGreaterThanOrEqualTo(ROUNDS / 4);
    }

    /** The negative control: the test would see a half index. */
    @Test
    void anIndexThatServesBeforeItIsWholeIsLeftHalf() throws Exception {
        TestLibrary.index(TestLibrary.settings(folder, index), Clock.systemUTC()).close();
        assertThat(whole()).isTrue();
        int half = 0;
        for (int round = 1; round <= MOST_TRIES && half == 0; round++) {
            runAndKill("hasty");
            half += whole() ? 0 : 1;
        }
        assertThat(half).isPositive();
    }

    private void runAndKill(String how) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jvm.flags", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ReindexingProgram.class.getName(), folder.toString(), index.toString(), how)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader()) {
            Optional<String> ready = out.lines().filter("ready"::equals).findFirst();
            assertThat(ready).as("it has opened the index").isPresent();
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Whether the index that serves is all of one state. */
    private boolean whole() throws IOException {
        Path live = index.resolve(IndexPointer.read(index).orElseThrow().live());
        try (PassageIndex opened = PassageIndex.open(live)) {
            return Stream.of(State.values()).anyMatch(state -> isOf(state, opened));
        } catch (IOException _) {
            return false;
        }
    }

    private boolean isOf(State state, PassageIndex opened) {
        try {
            Path same = Files.createDirectories(root.resolve(state.name()));
            state.write(same);
            boolean all = opened.facts().fingerprint().equals(new LibraryFolder(same).fingerprint())
                    && opened.facts().status().entries() == ReindexingProgram.ENTRIES;
            for (int entry = 0; entry < ReindexingProgram.ENTRIES && all; entry++) {
                String text = state.text(entry);
                all = opened.entry("e" + entry).filter(found -> found.text().equals(text)).isPresent();
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError("the live index cannot be read", e);
        }
    }

    private List<Path> leftovers() throws IOException {
        return new IndexFolder(index).leftovers(IndexPointer.read(index).orElseThrow());
    }
}
