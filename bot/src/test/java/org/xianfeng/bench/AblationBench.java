package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.answer.Rankings;
import org.xianfeng.knowledge.meaning.DenseIndex;
import tools.jackson.databind.json.JsonMapper;

/**
 * What meaning adds to words: how often the right entry comes first by words alone, by meaning alone, by their mixed
 * ranks and as the service does it, and how the service answers and refuses without meaning and with it.
 *
 * <p>
 * Options: {@code --questions FILE[,FILE]} (the paraphrased questions in this repository), {@code --library FOLDER}
 * (index-data) for files that bring no passages.
 */
public final class AblationBench {

    private static final long SEED = 1921;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Options options;
    private final Path data;

    private AblationBench(Options options, Path data) {
        this.options = options;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("ablation-bench");
        try {
            new AblationBench(new Options(arguments), data).run();
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bench", "ablation");
        figures.put("seed", SEED);
        String files = options.value("questions", "bot/src/test/resources/questions/paraphrased.jsonl");
        for (Path path : Stream.of(files.split(",", -1)).map(Path::of).toList()) {
            figures.put(path.getFileName().toString(), measure(QuestionFile.read(path)));
        }
        System.out.println(MAPPER.writeValueAsString(figures));
    }

    private Map<String, Object> measure(QuestionFile file) throws Exception {
        if (file.passages().isEmpty()) {
            return measure(Path.of(options.value("library", "index-data")), file.questions());
        }
        Map<String, Object> figures = measure(file.write(folder("whole"), _ -> true), file.questions());
        List<String> kept = file.half(SEED);
        figures.put("halfRemoved", measure(file.write(folder("half"), kept::contains),
                file.questions().stream().map(question -> question.refusedWithout(kept)).toList()));
        return figures;
    }

    private Map<String, Object> measure(Path library, List<TestQuestion> questions) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("words", judged(library, questions, "--xianfeng.library.vectors=false"));
        Path place = folder("data");
        try (BenchService service = BenchService.start(library, place)) {
            service.awaitMeaning();
            try (Rankings rankings = Rankings.open(BenchService.index(place), service.bean(DenseIndex.class))) {
                figures.put("meaning", ranks(questions, rankings::meaning));
                figures.put("mixedRanks", ranks(questions, rankings::mixedRanks));
            }
            figures.put("both", judged(service, questions));
        }
        return figures;
    }

    private Map<String, Object> judged(Path library, List<TestQuestion> questions, String setting) throws Exception {
        try (BenchService service = BenchService.start(library, folder("data"), setting)) {
            return judged(service, questions);
        }
    }

    private static Map<String, Object> judged(BenchService service, List<TestQuestion> questions) {
        Judge judge = new Judge(service.library());
        questions.stream().limit(500).forEach(judge::judge); // so that what is timed is compiled
        return Verdict.figures(questions.stream().map(judge::judge).toList());
    }

    private static Map<String, Object> ranks(List<TestQuestion> questions, Ranking ranking) throws IOException {
        int asked = 0;
        int first = 0;
        double reciprocals = 0;
        for (TestQuestion question : questions) {
            if (!question.refuse() && question.passage().isPresent()) {
                int rank = ranking.of(question.text()).indexOf(question.passage().get());
                asked++;
                first += rank == 0 ? 1 : 0;
                reciprocals += rank < 0 ? 0 : 1.0 / (rank + 1);
            }
        }
        return Map.of("hit1", rounded(first, asked), "mrr10", rounded(reciprocals, asked));
    }

    private static double rounded(double sum, int count) {
        return Math.round(sum / count * 10000) / 10000.0;
    }

    private Path folder(String name) throws IOException {
        return Files.createTempDirectory(data, name);
    }

    /** The ids of entries that a question leads to, the best first. */
    @FunctionalInterface
    private interface Ranking {

        List<String> of(String question) throws IOException;
    }
}
