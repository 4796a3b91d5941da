package org.xianfeng.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Updates and requests that are damaged at random: nothing fails on our side, nothing is stuck, nothing is a dead
 * letter. {@code xianfeng.mutations} says how many; the seed, and the number of the one that failed, are printed.
 */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(3600)
class MutatedInputTest {

    private static final int REQUESTS = Integer.getInteger("xianfeng.mutations", 10_000);
    private static final int AT_ONCE = 8;
    private static final String SECRET = "only-telegram-knows-this-of-32-signs";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final AtomicLong begun = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicLong> answers = new ConcurrentSkipListMap<>();

    @Test
    void failsNowhereAndIsStuckNowhere(@TempDir Path data) throws Exception {
        int port = freePort();
        long start = System.nanoTime();
        try (BotApiServer telegram = BotApiServer.start();
                RunningService service = RunningService.start(data, List.of("--server.port=" + port,
                        "--xianfeng.admins=telegram:1000", "--xianfeng.telegram.token=" + telegram.token(),
                        "--xianfeng.telegram.api=" + telegram.url(), "--xianfeng.telegram.mode=webhook",
                        "--xianfeng.telegram.secret=" + SECRET,
                        "--xianfeng.telegram.webhook-url=http://127.0.0.1:" + port + "/telegram/webhook"));
                HttpClient http = HttpClient.newHttpClient();
                ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            HostileRequest requests = new HostileRequest(service.url(), SECRET, cookie(http, service));
            long ready = System.nanoTime();
            List<? extends Future<?>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> senders.submit(() -> send(http, requests))).toList();
            for (Future<?> one : all) {
                one.get();
            }
            UnifiedJedis redis = service.bean(UnifiedJedis.class);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting(redis)).isEmpty());
            System.out.println("MutatedInputTest: " + REQUESTS + " in " + seconds(ready) + " s (" + seconds(start)
                    + " s with the start), -Dxianfeng.seed=" + seed + ", answers " + answers);
            assertThat(failures).as("-Dxianfeng.seed=" + seed).isEmpty();
            assertThat(deadLetters(redis)).as("-Dxianfeng.seed=" + seed).isEmpty();

            TelegramUser member = telegram.user(42, "张三");
            member.sends("遵义会议是什么时候召开的？");
            member.waitsFor("1935");
        }
    }

    private void send(HttpClient http, HostileRequest requests) {
        for (long i = begun.getAndIncrement(); i < REQUESTS; i = begun.getAndIncrement()) {
            HttpRequest request = requests.of(i, new SplittableRandom(seed + i));
            try {
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                answers.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
                if (status >= 500 && status != 503) {
                    failures.add(i + ": " + status + " to " + request.uri());
                }
            } catch (IOException e) {
                failures.add(i + ": " + e + " at " + request.uri());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What nobody has handled yet, by the key of its stream. */
    private static Map<String, Long> waiting(UnifiedJedis redis) {
        Map<String, Long> waiting = new TreeMap<>();
        redis.keys("{s*}:inbox").forEach(key -> waiting.put(key, redis.xlen(key)));
        waiting.values().removeIf(length -> length == 0);
        redis.keys("{s*}:waiting").forEach(key -> waiting.put(key, redis.hlen(key)));
        return waiting;
    }

    private static List<String> deadLetters(UnifiedJedis redis) {
        return redis.keys("*:dead").stream().flatMap(key -> redis.lrange(key, 0, 3).stream()).toList();
    }

    private static String cookie(HttpClient http, RunningService service) throws Exception {
        HttpResponse<Void> page = http.send(HttpRequest.newBuilder(URI.create(service.url() + "/")).build(),
                BodyHandlers.discarding());
        String set = page.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
