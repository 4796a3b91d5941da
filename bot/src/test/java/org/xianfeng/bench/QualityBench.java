package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well a library answers questions whose answers are known; for a {@link QuestionFile} in SQuAD's format, a library
 * of its passages, and once more with a random half of them removed.
 *
 * <p>
 * Options: {@code --questions FILE}, {@code --library FOLDER} (index-data, or the passages in the file),
 * {@code --failures FILE} (bot/target/quality-failures.jsonl), {@code --vectors false} to ask by words alone and at once
 * rather than when all passages have vectors. Of what is to be refused, which a SQuAD file with all its passages has
 * nothing of, {@code auroc} and {@code refusedRight} are those with half of them removed.
 */
public final class QualityBench {

    private static final long SEED = 1921;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final QuestionFile file;
    private final Options options;

    private QualityBench(Options options) throws IOException {
        this.options = options;
        this.file = QuestionFile.read(Path.of(options.value("questions")
                .orElseThrow(() -> new IllegalArgumentException("--questions FILE is missing"))));
    }

    public static void main(String[] arguments) throws Exception {
        new QualityBench(new Options(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path data = Files.createTempDirectory("quality-bench");
        try {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bench", "quality");
            boolean ownPassages = !file.passages().isEmpty() && options.value("library").isEmpty();
            Path library = ownPassages
                    ? file.write(data.resolve("whole"), _ -> true)
                    : Path.of(options.value("library", "index-data"));
            List<Verdict> verdicts = judge(library, data.resolve("whole-data"), file.questions());
            figures.putAll(Verdict.figures(verdicts));
            if (ownPassages) {
                Map<String, Object> half = Verdict.figures(judgeHalf(data));
                figures.put("auroc", half.get("auroc"));
                figures.put("refusedRight", half.get("refusedRight"));
                figures.put("halfRemoved", half);
                figures.put("seed", SEED);
            }
            writeFailures(verdicts);
            System.out.println(MAPPER.writeValueAsString(figures));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private List<Verdict> judgeHalf(Path data) throws Exception {
        List<String> kept = file.half(SEED);
        Path library = file.write(data.resolve("half"), kept::contains);
        return judge(library, data.resolve("half-data"),
                file.questions().stream().map(question -> question.refusedWithout(kept)).toList());
    }

    private List<Verdict> judge(Path folder, Path data, List<TestQuestion> questions) {
        boolean vectors = Boolean.parseBoolean(options.value("vectors", "true"));
        try (BenchService service = BenchService.start(folder, data, "--xianfeng.library.vectors=" + vectors)) {
            if (vectors) {
                service.awaitMeaning();
            }
            Judge judge = new Judge(service.library());
            questions.stream().limit(500).forEach(judge::judge); // so that what is timed is compiled
            return questions.stream().map(judge::judge).toList();
        }
    }

    private void writeFailures(List<Verdict> verdicts) throws IOException {
        Path failures = Path.of(options.value("failures", "bot/target/quality-failures.jsonl"));
        List<String> lines = new ArrayList<>();
        verdicts.stream().filter(Verdict::failed).map(MAPPER::writeValueAsString).forEach(lines::add);
        Files.write(failures, lines);
        System.out.println(lines.size() + " failures in " + failures);
    }
}
