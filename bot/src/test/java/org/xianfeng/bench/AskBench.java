package org.xianfeng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.index.BareLucene;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many questions a second the library answers, in the JVM and over HTTP, and how many Lucene alone would: the same
 * terms on the same index in the same run.
 *
 * <p>
 * Options: {@code --library FOLDER} (index-data), {@code --passages N} in the large library (100000), {@code --seconds S}
 * for each figure (10).
 */
public final class AskBench {

    private static final long SEED = 1921;
    private static final int QUESTIONS = 2000;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path shipped;
    private final int passages;
    private final Load load;

    private AskBench(Options options) {
        this.shipped = Path.of(options.value("library", "index-data"));
        this.passages = options.number("passages", 100_000);
        this.load = new Load(Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(options.number("seconds", 10)));
    }

    public static void main(String[] arguments) throws Exception {
        new AskBench(new Options(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("ask-bench");
        try {
            Path large = Files.createDirectories(folder.resolve("large"));
            PlausibleLibrary plausible = new PlausibleLibrary(shipped, new Random(SEED));
            plausible.write(large.resolve("passages.jsonl"), passages);
            List<String> questions = plausible.questions(QUESTIONS);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("bench", "ask");
            figures.put("seed", SEED);
            figures.putAll(measure(shipped, folder.resolve("shipped-data"), questions));
            figures.put("large", measure(large, folder.resolve("large-data"), questions));
            System.out.println(MAPPER.writeValueAsString(figures));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Map<String, Object> measure(Path library, Path data, List<String> questions) throws Exception {
        try (BenchService service = BenchService.start(library, data);
                BareLucene lucene = BareLucene.open(BenchService.index(data))) {
            Library asked = service.library();
            Load.Figures bare = load.run(lucene.searches(questions));
            Load.Figures inside = load.run(each(questions, question -> () -> asked.ask(new Question(question))));
            Load.Figures outside = load.run(each(questions, question -> post(service, question)));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("passages", asked.status().passages());
            figures.put("libraryPerSecond", Math.round(inside.perSecond()));
            figures.put("libraryP99Millis", rounded(inside.p99Millis()));
            figures.put("httpPerSecond", Math.round(outside.perSecond()));
            figures.put("httpP99Millis", rounded(outside.p99Millis()));
            figures.put("bareLucenePerSecond", Math.round(bare.perSecond()));
            figures.put("ratio", rounded(inside.perSecond() / bare.perSecond()));
            return figures;
        }
    }

    private static Callable<?> post(BenchService service, String question) {
        URI address = URI.create(service.address() + "/api/v1/ask");
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(Map.of("question", question))))
                .build();
        return () -> answered(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static String answered(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("asking was answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static <T> List<Callable<?>> each(List<T> things, Function<T, Callable<?>> task) {
        List<Callable<?>> tasks = new ArrayList<>();
        things.forEach(thing -> tasks.add(task.apply(thing)));
        return tasks;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
