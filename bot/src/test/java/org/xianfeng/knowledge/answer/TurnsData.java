package org.xianfeng.knowledge.answer;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.index.LuceneIndex;
import org.xianfeng.knowledge.meaning.DenseIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * Writes what {@code bot/fit/turns.py} fits the weights of {@link GoingOn} to: the signs of second turns, which go on, and
 * of questions that were put behind others at random, which do not.
 *
 * <p>
 * Arguments: a folder for the index, the file to write, and files of questions; those with {@code turns-} in their name
 * have the question before.
 */
public final class TurnsData {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int PAIRS = 1200;
    private static final int NAMES = 150;
    private static final List<String> LOOKED_UP = List.of("%s", "%s是谁", "%s是什么", "介绍一下%s");
    private static final long SEED = 7;

    private final Answering answering;
    private final Library library;
    private final LuceneIndex index;

    private TurnsData(Answering answering, LuceneIndex index) {
        this.answering = answering;
        this.index = index;
        this.library = new LuceneLibrary(index, answering);
    }

    public static void main(String[] arguments) throws Exception {
        LibrarySettings settings = TestLibrary.shippedSettings(Path.of(arguments[0]), true);
        try (DenseIndex denseIndex = new DenseIndex(settings);
                LuceneIndex index = TestLibrary.index(settings, denseIndex);
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            denseIndex.startNow();
            await().atMost(Duration.ofHours(1)).until(() -> denseIndex.progress()
                    .filter(progress -> progress.done() == progress.total()).isPresent());
            TurnsData data = new TurnsData(new Answering(settings, denseIndex), index);
            List<String> others = new ArrayList<>();
            Set<String> entries = new LinkedHashSet<>();
            for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
                for (String line : Files.readAllLines(Path.of(file))) {
                    JsonNode asked = MAPPER.readTree(line);
                    if (file.contains("turns-") && !asked.path("refuse").asBoolean(false)) {
                        data.write(asked.path("after").asString(), asked.path("q").asString(), true, out);
                    } else if (!file.contains("turns-")) {
                        others.add(asked.path("q").asString());
                        entries.add(asked.path("entry").asString(""));
                    }
                }
            }
            Collections.shuffle(others, new Random(SEED));
            for (int i = 1; i < Math.min(PAIRS, others.size()); i++) {
                data.write(others.get(i - 1), others.get(i), false, out);
            }
            List<String> names = entries.stream().flatMap(id -> data.library.entry(id).stream()).map(Entry::title)
                    .limit(NAMES).toList();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                data.write(others.get(i), LOOKED_UP.get(i % LOOKED_UP.size()).formatted(name), false, out);
            }
        }
        System.exit(0);
    }

    private void write(String first, String second, boolean goesOn, PrintWriter out) {
        Question before = new Question(first);
        Optional<Turn> turn = Turn.of(before, library.ask(before));
        if (turn.isPresent()) {
            index.read("find what tells", live -> answering.goingOn(new Question(second, turn), live))
                    .ifPresent(signs -> out.println(MAPPER
                            .writeValueAsString(Map.of("q", second, "goesOn", goesOn, "signs", signs))));
        }
    }
}
