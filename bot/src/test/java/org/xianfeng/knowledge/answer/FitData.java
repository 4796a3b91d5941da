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
import org.xianfeng.knowledge.Passage;
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
    private static final int MOST_READ = 6;

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
                String part = file.contains("-train") ? "train" : "tune";
                for (String line : Files.readAllLines(Path.of(file))) {
                    index.read("find what may answer", live -> fitData.write(MAPPER.readTree(line), part, live));
                }
            }
        }
        System.exit(0);
    }

    private boolean write(JsonNode line, String part, PassageIndex live) throws IOException {
        String plain = Phrasing.plain(Folding.fold(line.path("q").asString()));
        PassageSearcher index = new PassageSearcher(live);
        QuestionTerms terms = index.terms(plain);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("q", line.path("q").asString());
        written.put("part", part);
        written.put("any", line.path("any"));
        written.put("refuse", line.path("refuse").asBoolean(false));
        written.put("kind", line.path("kind").asString(""));
        written.put("style", line.path("style").asString(""));
        written.put("substance", terms.substance());
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Hit hit : search.candidates(plain, terms, index).stream().limit(MOST_READ).toList()) {
            choices.addAll(choices(hit, line, terms, index));
        }
        written.put("choices", choices);
        out.println(MAPPER.writeValueAsString(written));
        return true;
    }

    private static List<Map<String, Object>> choices(Hit hit, JsonNode line, QuestionTerms terms, PassageSearcher index)
            throws IOException {
        Passage passage = index.passage(hit);
        SentenceReader reader = new SentenceReader(terms, index.entry(passage.entry()).orElseThrow(), hit);
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Choice choice : reader.choices(passage, AnswerModel.of(hit.isCompared()),
                index.carriedQuestions().weights())) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("entry", passage.entry());
            one.put("meant", passage.entry().equals(line.path("entry").asString("")));
            one.put("text", choice.span().in(passage.text()));
            one.put("clues", choice.clues().values());
            choices.add(one);
        }
        return choices;
    }
}
