package org.xianfeng.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.xianfeng.Xianfeng;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.meaning.DenseIndex;

import static org.awaitility.Awaitility.await;

/** The whole service with a library of the benchmark's choice, on any free port. */
final class BenchService implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private BenchService(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param data an empty folder for the index and for Redis
     * @param settings more of them, as a command line has them
     */
    static BenchService start(Path library, Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--xianfeng.library.path=" + library,
                "--xianfeng.library.index=" + index(data), "--xianfeng.redis.directory=" + data.resolve("redis")));
        // a benchmark is one client that asks as fast as it can
        for (String limit : List.of("member", "stranger", "address", "questions")) {
            all.add("--xianfeng.limits." + limit + "=" + Integer.MAX_VALUE);
        }
        all.addAll(List.of(settings));
        return new BenchService((ServletWebServerApplicationContext) new SpringApplicationBuilder(Xianfeng.class)
                .run(all.toArray(String[]::new)));
    }

    /** Waits until all passages can be found by what they mean. */
    void awaitMeaning() {
        await().atMost(Duration.ofHours(1)).pollInterval(Duration.ofMillis(200))
                .until(() -> bean(DenseIndex.class).progress()
                        .filter(progress -> progress.done() == progress.total()).isPresent());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static Path index(Path data) {
        return data.resolve("index");
    }

    Library library() {
        return bean(Library.class);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
