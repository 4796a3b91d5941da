package org.xianfeng.knowledge.answer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.xianfeng.browser.RunningService;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More questions than can be answered, from programs and from people. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(180)
class QuestionFloodTest {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 2;
    private static final String QUESTION = "遵义会议是什么时候开的";

    @Test
    void tellsProgramsWhenToAskAgainAndPeopleInAFriendlyWord(@TempDir Path data) throws Exception {
        try (BotApiServer server = BotApiServer.start();
                RunningService service = RunningService.start(data, List.of(
                        "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url()),
                        Dammed.class);
                HttpClient http = HttpClient.newHttpClient()) {
            TelegramUser member = server.user(42, "张三");
            List<CompletableFuture<HttpResponse<String>>> first = flood(http, service, AT_ONCE + WAITING);
            BoundedLibrary library = service.bean(BoundedLibrary.class);
            await().until(() -> library.waiting() == WAITING);

            for (CompletableFuture<HttpResponse<String>> refused : flood(http, service, 100)) {
                assertThat(refused.get().statusCode()).isEqualTo(503);
                assertThat(refused.get().headers().firstValue("Retry-After").map(Long::valueOf).orElseThrow())
                        .isBetween(1L, 60L);
            }
            member.sends(QUESTION);
            member.waitsFor("现在问的人太多");

            service.bean(Dammed.class).dam.countDown();
            for (CompletableFuture<HttpResponse<String>> answered : first) {
                assertThat(answered.get().statusCode()).isEqualTo(200);
            }
            member.sends(QUESTION + "？");
            member.waitsFor("1935");
        }
    }

    private static List<CompletableFuture<HttpResponse<String>>> flood(HttpClient http, RunningService service,
            int questions) {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"question\":\"" + QUESTION + "\"}")).build();
        return IntStream.range(0, questions).mapToObj(_ -> http.sendAsync(ask, BodyHandlers.ofString())).toList();
    }

    /** Puts a library in place of the service's that answers no sooner than it is let to. */
    static final class Dammed implements BeanPostProcessor {

        private final CountDownLatch dam = new CountDownLatch(1);

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof BoundedLibrary usual
                    ? new BoundedLibrary(new Slow(usual, dam), usual, AT_ONCE, WAITING)
                    : bean;
        }
    }

    private record Slow(Library library, CountDownLatch dam) implements Library {

        @Override
        public Answer ask(Question question) {
            try {
                dam.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return library.ask(question);
        }

        @Override
        public List<Passage> nearest(Question question, int most) {
            return library.nearest(question, most);
        }

        @Override
        public Optional<Entry> entry(String id) {
            return library.entry(id);
        }

        @Override
        public Status status() {
            return library.status();
        }
    }
}
