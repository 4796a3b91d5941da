package org.xianfeng.hostile;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.xianfeng.Xianfeng;
import org.xianfeng.volunteer.roster.ServiceProcess;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What others wait for while one client does its worst, with the limits that are set when nothing is set; nightly, since
 * it takes its time. Each test prints a line of JSON, whose figures are in {@code docs/security.md}.
 */
@Isolated("what it measures depends on what runs beside it")
@EnabledIfSystemProperty(named = "xianfeng.floods", matches = "true")
@Timeout(600)
class FloodsIT {

    private static final String FLOODER = "203.0.113.99";
    private static final String[] USUAL = {"--xianfeng.proxy.hops=1",
            "--xianfeng.library.path=" + Path.of("..", "index-data", "1927-1937").toAbsolutePath().normalize()};
    private static final int OTHERS = 8;
    private static final Duration PAUSE = Duration.ofMillis(600);
    private static final Duration TIME = Duration.ofSeconds(20);

    /** A page that is gone is noticed at its next beat. */
    private static final Duration CLOSED = Duration.ofMinutes(2);

    /** What is less than this is never too much, whatever it was without the flood. */
    private static final long QUICK = 100;

    @TempDir
    Path data;

    /** Does harm until told to stop; answers what it has to say of it, as JSON. */
    @FunctionalInterface
    private interface Flood {

        String run(URI base, AtomicBoolean on) throws Exception;
    }

    @Test
    void twoHundredQuestionsASecondOfOneClient() throws Exception {
        others("questions", (base, on) -> {
            AtomicInteger sent = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (long next = System.nanoTime(); on.get(); next += 5_000_000) {
                    var _ = threads.submit(() -> {
                        int status = http.send(HttpRequest.newBuilder(base.resolve("/api/v1/ask"))
                                .header("Content-Type", "application/json").header("X-Forwarded-For", FLOODER)
                                .POST(BodyPublishers.ofString("{\"question\":\"" + "遵义会议".repeat(20) + sent + "\"}"))
                                .build(), BodyHandlers.discarding()).statusCode();
                        sent.incrementAndGet();
                        return status == 200 ? 0 : refused.incrementAndGet();
                    });
                    Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
                }
            }
            return "\"sent\":" + sent + ",\"refused\":" + refused;
        });
    }

    @Test
    void twentyFourHundredMessagesOfOneCookie() throws Exception {
        others("messages", (base, on) -> {
            AtomicInteger sent = new AtomicInteger();
            AtomicInteger taken = new AtomicInteger();
            try (Asker flooder = new Asker(base, FLOODER);
                    ExecutorService threads = Executors.newFixedThreadPool(16)) {
                for (int i = 0; i < 2_400; i++) {
                    var _ = threads.submit(() -> {
                        sent.incrementAndGet();
                        return flooder.write("长征从哪里出发") == 202 ? taken.incrementAndGet() : 0;
                    });
                }
            }
            return "\"sent\":" + sent + ",\"taken\":" + taken;
        }, "--xianfeng.limits.stranger=1000000", "--xianfeng.limits.member=1000000",
                "--xianfeng.limits.address=1000000");
    }

    @Test
    void thousandsOfIdleStreamsOfOneCookie() throws Exception {
        others("streams", (base, on) -> {
            try (Asker flooder = new Asker(base, FLOODER);
                    IdleStreams streams = IdleStreams.open(3_500, base, flooder.cookie(), FLOODER)) {
                long followed = streams.followed();
                while (on.get()) {
                    Thread.sleep(100);
                }
                assertThat(followed).isLessThanOrEqualTo(6);
                return "\"sent\":3500,\"taken\":" + followed;
            }
        });
    }

    /** Here the limits are lifted, so that there really are so many at a time. */
    @Test
    void memoryAfterEightThousandStreams() throws Exception {
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class, "--server.tomcat.max-connections=10000",
                "--xianfeng.web.pages-of-member=10000", "--xianfeng.web.pages-of-address=10000")) {
            long streams = 8_000;
            try (Asker one = new Asker(service.url("/"), FLOODER)) {
                long descriptors;
                try (IdleStreams some = IdleStreams.open(200, service.url("/"), one.cookie(), FLOODER)) {
                    some.followed();
                    descriptors = Measured.descriptors(service.pid());
                }
                long most = descriptors - 150;
                await().atMost(CLOSED).until(() -> Measured.descriptors(service.pid()) < most);
                long few = Measured.descriptors(service.pid()) + 50;
                long before = Measured.heap(service.pid());
                long residentBefore = Measured.resident(service.pid());
                long during;
                try (IdleStreams many = IdleStreams.open((int) streams, service.url("/"), one.cookie(), FLOODER)) {
                    assertThat(many.followed()).isEqualTo(streams);
                    during = Measured.heap(service.pid());
                }
                await().atMost(CLOSED).until(() -> Measured.descriptors(service.pid()) < few);
                long after = Measured.heap(service.pid());
                System.out.println("FloodsIT: {\"flood\":\"memory\",\"streams\":" + streams + ",\"heapBeforeKB\":"
                        + before
                        + ",\"heapDuringKB\":" + during + ",\"heapAfterKB\":" + after + ",\"residentBeforeKB\":"
                        + residentBefore + ",\"residentAfterKB\":" + Measured.resident(service.pid()) + ",\"load\":"
                        + Measured.load() + "}");
                assertThat(after).isLessThan(before * 11 / 10);
            }
        }
    }

    private void others(String name, Flood flood, String... settings) throws Exception {
        String[] all = Stream.of(USUAL, settings).flatMap(Arrays::stream).toArray(String[]::new);
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class, all);
                Crowd crowd = Crowd.of(OTHERS, service);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            crowd.ask(PAUSE, TIME.dividedBy(2));
            List<Duration> without = crowd.ask(PAUSE, TIME);
            AtomicBoolean on = new AtomicBoolean(true);
            Future<String> harm = thread.submit(() -> flood.run(service.url("/"), on));
            List<Duration> during = crowd.ask(PAUSE, TIME);
            on.set(false);
            System.out.println("FloodsIT: {\"flood\":\"" + name + "\"," + harm.get() + ",\"asked\":" + during.size()
                    + ",\"p99WithoutMs\":" + Crowd.p99(without) + ",\"p99DuringMs\":" + Crowd.p99(during) + ",\"load\":"
                    + Measured.load() + "}");
            assertThat(Crowd.p99(during)).isLessThanOrEqualTo(3 * Math.max(QUICK, Crowd.p99(without)));
            try (RedisClient redis = service.redis()) {
                await().untilAsserted(() -> assertThat(redis.keys("{s*}:waiting")).isEmpty());
                assertThat(redis.keys("*:dead")).isEmpty();
            }
        }
    }
}
