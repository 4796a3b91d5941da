package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.index.LuceneIndex;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Phrasing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/**
 * Writes what {@code bot/fit/answer.py} fits the weights of {@link AnswerModel} to: for each question of the parts for
 * training and for tuning, the sentences that may answer, with their clues and whether they are right.
 *
 * <p>
 * Arguments: a folder for the index, the file to write, and files of questions.
 */
public final class FitData {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HybridSearch search;
    private final PrintWriter out;

    private FitData(HybridSearch search, PrintWriter out) {
        this.search = search;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        LibrarySettings settings = TestLibrary.shippedSettings(data, true);
        try (DenseIndex denseIndex = new DenseIndex(settings);
                LuceneIndex index = TestLibrary.index(settings, denseIndex);
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            denseIndex.startNow();
            await().atMost(Duration.ofHours(1)).until(() -> denseIndex.progress()
                    .filter(progress -> progress.done() == progress.total()).isPresent());
            FitData fitData = new FitData(new HybridSearch(denseIndex), out);
            for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
                String part = file.contains("-tune") ? "tune" : "train";
                for (String line : Files.readAllLines(Path.of(file))) {
                    index.read("find what may answer", live -> fitData.write(MAPPER.readTree(line), part, live));
                }
            }
        }
        System.exit(0);
    }

    private boolean write(JsonNode line, String part, PassageIndex live) throws IOException {
        PassageSearcher index = new PassageSearcher(live);
        String plain = Phrasing.plain(index.named(Folding.fold(line.path("q").asString())));
        QuestionTerms terms = index.terms(plain);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("q", line.path("q").asString());
        written.put("part", part);
        written.put("any", line.path("any"));
        written.put("refuse", line.path("refuse").asBoolean(false));
        written.put("kind", line.path("kind").asString(""));
        written.put("style", line.path("style").asString(""));
        written.put("substance", terms.substance());
        List<Hit> hits = search.candidates(plain, terms, index);
        List<Map<String, Object>> choices = hits.isEmpty() ? List.of() : choices(hits, line, terms, index);
        written.put("choices", choices);
        out.println(MAPPER.writeValueAsString(written));
        return true;
    }

    private static List<Map<String, Object>> choices(List<Hit> hits, JsonNode line, QuestionTerms terms,
            PassageSearcher index) throws IOException {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Choice choice : JointReader.choices(hits, terms, index)) {
            String entry = choice.hit().heading().id();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("entry", entry);
            one.put("meant", entry.equals(line.path("entry").asString(entry)));
            one.put("text", choice.span().in(index.passage(choice.hit()).text()));
            one.put("clues", Arrays.stream(Clue.values()).map(choice.clues()::get).toList());
            choices.add(one);
        }
        return choices;
    }
}
