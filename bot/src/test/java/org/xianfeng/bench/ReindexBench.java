package org.xianfeng.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.index.BareWriter;
import org.xianfeng.knowledge.reindex.Job;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.reindex.Reindexing;
import org.xianfeng.knowledge.reindex.Start;
import org.xianfeng.knowledge.reindex.SwitchGuard;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a large library is indexed, beside Lucene's bare writer with the same analyzer, the same texts and as many
 * threads in the same run; whether any question suffers meanwhile; and how soon one changed entry is found.
 *
 * <p>
 * Options: {@code --library FOLDER} (index-data) to make it from, {@code --passages N} in it (100000),
 * {@code --changes N} of one entry each (5).
 */
public final class ReindexBench {

    private static final long SEED = 1921;
    private static final int QUESTIONS = 500;
    private static final int ROUNDS = 2;
    private static final Reindex FULL = new Reindex(true, true);
    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path shipped;
    private final int passages;
    private final int changes;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private ReindexBench(Options options) {
        this.shipped = Path.of(options.value("library", "index-data"));
        this.passages = options.number("passages", 100_000);
        this.changes = options.number("changes", 5);
    }

    public static void main(String[] arguments) throws Exception {
        new ReindexBench(new Options(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path root = Files.createTempDirectory("reindex-bench");
        try {
            TestLibrary large = TestLibrary.in(root);
            Files.createDirectories(large.folder());
            PlausibleLibrary plausible = new PlausibleLibrary(shipped, new Random(SEED));
            plausible.write(large.folder().resolve("passages.jsonl"), passages);
            figures.put("bench", "reindex");
            figures.put("seed", SEED);
            figures.put("passages", passages);
            measureSpeed(large, root);
            try (BenchService service = BenchService.start(large.folder(), root.resolve("data"))) {
                measureQuestions(service, plausible.questions(QUESTIONS));
                measureChanges(service, large.folder().resolve("passages.jsonl"));
            }
            System.out.println(MAPPER.writeValueAsString(figures));
        } finally {
            FileSystemUtils.deleteRecursively(root);
        }
    }

    private void measureSpeed(TestLibrary large, Path root) throws Exception {
        List<String> texts = new ArrayList<>();
        new LibraryFolder(large.folder()).read(entry -> texts.add(entry.title() + "\n" + entry.text()));
        int threads = Runtime.getRuntime().availableProcessors();
        List<Speed> bare = new ArrayList<>();
        List<Speed> single = new ArrayList<>();
        List<Speed> full = new ArrayList<>();
        // opening it indexes it once, which warms up
        try (TestLibrary.Opened opened = large.openBoth()) {
            for (int round = 0; round < ROUNDS; round++) {
                Path path = root.resolve("bare");
                bare.add(speed(() -> BareWriter.write(texts, threads, path)));
                FileSystemUtils.deleteRecursively(path);
                single.add(speed(() -> BareWriter.write(texts, 1, path)));
                FileSystemUtils.deleteRecursively(path);
                full.add(speed(() -> opened.index().reindex(FULL, new ReindexProgress(), SwitchGuard.OPEN)));
            }
        }
        figures.put("threads", threads);
        figures.put("bareWriterPerSecond", Math.round(mean(bare, Speed::perSecond)));
        figures.put("bareWriterOneThreadPerSecond", Math.round(mean(single, Speed::perSecond)));
        figures.put("fullReindexPerSecond", Math.round(mean(full, Speed::perSecond)));
        figures.put("ratio", rounded(mean(full, Speed::perSecond) / mean(bare, Speed::perSecond)));
        figures.put("ratioToOneThread", rounded(mean(full, Speed::perSecond) / mean(single, Speed::perSecond)));
        figures.put("bareWriterPerProcessorSecond", Math.round(mean(bare, Speed::perProcessorSecond)));
        figures.put("fullReindexPerProcessorSecond", Math.round(mean(full, Speed::perProcessorSecond)));
        figures.put("processorRatio",
                rounded(mean(full, Speed::perProcessorSecond) / mean(bare, Speed::perProcessorSecond)));
    }

    private Speed speed(Work work) throws Exception {
        long start = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        work.run();
        return new Speed(passages / ((System.nanoTime() - start) / 1e9),
                passages / ((PROCESS.getProcessCpuTime() - processor) / 1e9));
    }

    /** Every answer given during a reindexing must be the one of the index before or of the one after. */
    private void measureQuestions(BenchService service, List<String> questions) throws Exception {
        Library library = service.library();
        Map<String, String> before = answers(library, questions);
        AtomicBoolean done = new AtomicBoolean();
        List<Given> given = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService asker = Executors.newSingleThreadExecutor()) {
            Future<?> asking = asker.submit(() -> {
                for (int i = 0; !done.get(); i++) {
                    given.add(ask(library, questions.get(i % questions.size())));
                }
            });
            Job job = reindex(service, FULL);
            done.set(true);
            asking.get();
            figures.put("underLoadPerSecond", Math.round(passages / (job.result().took().toMillis() / 1000.0)));
        }
        Map<String, String> after = answers(library, questions);
        figures.put("askedMeanwhile", given.size());
        figures.put("askedP99Millis",
                rounded(given.stream().mapToLong(Given::nanos).sorted().skip(given.size() * 99L / 100).findFirst()
                        .orElse(0) / 1e6));
        figures.put("failed", given.stream().filter(one -> one.answer().startsWith("failed")).count());
        figures.put("half", given.stream().filter(one -> !one.answer().equals(before.get(one.question()))
                && !one.answer().equals(after.get(one.question()))).count());
    }

    private static Map<String, String> answers(Library library, List<String> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, ask(library, question).answer()));
        return answers;
    }

    private static Given ask(Library library, String question) {
        long start = System.nanoTime();
        String answer;
        try {
            answer = switch (library.ask(new Question(question))) {
                case Answer.Answered answered -> answered.finding().passage().entry();
                case Answer.Suggested suggested -> suggested.finding().passage().entry();
                case Answer.Surveyed _,Answer.NotFound _ -> "nothing";
            };
        } catch (RuntimeException e) {
            answer = "failed: " + e;
        }
        return new Given(question, answer, System.nanoTime() - start);
    }

    private void measureChanges(BenchService service, Path file) throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<Double> millis = new ArrayList<>();
        for (int change = 0; change < changes; change++) {
            String name = "第" + (1000 + change) + "号试验会议";
            lines.set(lines.size() / 2, MAPPER.writeValueAsString(Map.of("id", "p" + lines.size() / 2, "title", name,
                    "text", name + "于2026年在本地召开。")));
            Files.write(file, lines);
            long start = System.nanoTime();
            Job job = reindex(service, Reindex.USUAL);
            if (job.result().changed() != 1 || !isFound(service.library(), name)) {
                throw new IOException("the changed entry is not found: " + job);
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
        figures.put("changeSearchableMillis", millis.stream().map(Math::round).toList());
    }

    private static boolean isFound(Library library, String name) {
        return library.ask(new Question(name + "是哪一年召开的？")) instanceof Answer.Answered answered
                && answered.finding().sentence().contains(name);
    }

    private static Job reindex(BenchService service, Reindex how) {
        return switch (service.bean(Reindexing.class).start(how, "bench")) {
            case Start.Started started -> started.end().join();
            case Start.Busy busy -> throw new IllegalStateException("somebody else reindexes: " + busy);
        };
    }

    private static double mean(List<Speed> all, ToDoubleFunction<Speed> figure) {
        return all.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }

    private interface Work {

        void run() throws Exception;
    }

    /** Passages a second, and a second of a processor, which others on the machine do not change as much. */
    private record Speed(double perSecond, double perProcessorSecond) {}

    private record Given(String question, String answer, long nanos) {}
}
