package org.xianfeng.bench;

import java.nio.file.Path;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.xianfeng.Xianfeng;
import org.xianfeng.knowledge.Library;

/** The whole service with a library of the benchmark's choice, on any free port. */
final class BenchService implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private BenchService(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** @param data an empty folder for the index and for Redis */
    static BenchService start(Path library, Path data) {
        return new BenchService((ServletWebServerApplicationContext) new SpringApplicationBuilder(Xianfeng.class).run(
                "--server.port=0", "--xianfeng.library.path=" + library, "--xianfeng.library.index=" + index(data),
                "--xianfeng.redis.directory=" + data.resolve("redis")));
    }

    static Path index(Path data) {
        return data.resolve("index");
    }

    Library library() {
        return bean(Library.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
