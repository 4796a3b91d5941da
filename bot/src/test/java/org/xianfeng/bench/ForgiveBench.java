package org.xianfeng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.spelling.Damage;
import org.xianfeng.knowledge.spelling.DamagedQuestions;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well a library answers questions that are misspelt or typed in pinyin, beside the same questions undamaged.
 *
 * <p>
 * Options: {@code --questions FILE} and {@code --library FOLDER} as {@link QualityBench} has them, {@code --damages}
 * some of {@link Damage} separated by commas (all), {@code --most N} questions (all), {@code --half} to remove a random
 * half of the file's passages, whose questions are to be refused then.
 */
public final class ForgiveBench {

    private static final long SEED = 1921;
    private static final int WARM_UP = 300;

    private final Options options;
    private final QuestionFile file;

    private ForgiveBench(Options options) throws IOException {
        this.options = options;
        this.file = QuestionFile.read(Path.of(options.value("questions")
                .orElseThrow(() -> new IllegalArgumentException("--questions FILE is missing"))));
    }

    public static void main(String[] arguments) throws Exception {
        new ForgiveBench(new Options(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path data = Files.createTempDirectory("forgive-bench");
        try {
            Set<String> kept = kept();
            Path library = file.passages().isEmpty() || options.value("library").isPresent()
                    ? Path.of(options.value("library", "index-data"))
                    : file.write(data.resolve("library"), kept::contains);
            try (BenchService service = BenchService.start(library, data.resolve("data"))) {
                System.out.println(JsonMapper.shared().writeValueAsString(
                        measure(new Judge(service.library()), questions(kept))));
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Set<String> kept() {
        Random random = new Random(SEED);
        boolean half = options.value("half").isPresent();
        return file.passages().keySet().stream().filter(_ -> !half || random.nextBoolean())
                .collect(Collectors.toSet());
    }

    private List<TestQuestion> questions(Set<String> kept) {
        List<TestQuestion> questions = file.questions().stream()
                .map(question -> kept.isEmpty() ? question : question.refusedWithout(kept))
                .collect(Collectors.toList());
        Collections.shuffle(questions, new Random(SEED));
        return questions.subList(0, Math.min(questions.size(), options.number("most", questions.size())));
    }

    private Map<String, Object> measure(Judge judge, List<TestQuestion> questions) {
        damaged(questions, Damage.TWO_HOMOPHONES).limit(WARM_UP).forEach(judge::judge);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bench", "forgive");
        figures.put("seed", SEED);
        figures.put("questions", questions.size());
        for (Damage damage : options.value("damages").map(Damage::parse).orElse(Arrays.asList(Damage.values()))) {
            figures.put(damage.name().toLowerCase(Locale.ROOT),
                    figures(damaged(questions, damage).map(judge::judge).toList()));
        }
        return figures;
    }

    private static Stream<TestQuestion> damaged(List<TestQuestion> questions, Damage damage) {
        DamagedQuestions damaged = new DamagedQuestions(SEED);
        return questions.stream().map(question -> question.asked(damaged.damage(question.text(), damage)));
    }

    private static Map<String, Object> figures(List<Verdict> verdicts) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Verdict> known = verdicts.stream().filter(verdict -> !verdict.asked().refuse()).toList();
        List<Verdict> placed = known.stream().filter(verdict -> verdict.asked().passage().isPresent()).toList();
        List<Verdict> unknown = verdicts.stream().filter(verdict -> verdict.asked().refuse()).toList();
        share(figures, "right", known, verdict -> verdict.answered() && verdict.inSentence());
        share(figures, "rightInPassage", known, verdict -> verdict.answered() && verdict.inPassage());
        share(figures, "hit1", placed, verdict -> verdict.asked().passage().equals(Optional.of(verdict.entry())));
        share(figures, "notAnswered", known, verdict -> !verdict.answered());
        share(figures, "answeredThoughUnknown", unknown, Verdict::answered);
        double[] millis = verdicts.stream().mapToDouble(Verdict::millis).sorted().toArray();
        figures.put("p50Millis", rounded(millis[millis.length / 2]));
        figures.put("p99Millis", rounded(millis[(int) (millis.length * 0.99)]));
        return figures;
    }

    /** Left out if there is none that it would be a share of. */
    private static void share(Map<String, Object> figures, String name, List<Verdict> of, Predicate<Verdict> which) {
        if (!of.isEmpty()) {
            figures.put(name, rounded(of.stream().filter(which).count() / (double) of.size()));
        }
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
