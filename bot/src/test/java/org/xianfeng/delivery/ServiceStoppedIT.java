package org.xianfeng.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.Xianfeng;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.volunteer.roster.ServiceProcess;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code SIGTERM} with thousands of pieces of news waiting, and a Telegram that is of no help. */
class ServiceStoppedIT {

    private static final int WAITING = Integer.getInteger("xianfeng.news", 1_000);
    /** At how many moments of the start it is stopped: at night at all of them. */
    private static final int MOMENTS = Integer.getInteger("xianfeng.kills", 2);
    private static final int REPLIES = 100;
    private static final int SENDERS = 8;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path data;

    private final BotApiServer server = BotApiServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void stopsInTimeAndLosesNothingThoughTelegramAsksForHours() throws Exception {
        stopsInTime(Fault.tooManyRequests(10_072).fromNowOn());
    }

    @Test
    void stopsInTimeAndLosesNothingThoughTelegramDoesNotAnswer() throws Exception {
        stopsInTime(Fault.answersLate(Duration.ofMinutes(10)).fromNowOn());
    }

    /** From the first moment to the last: before there is a Redis, when it has just been started, when there is an index. */
    @Test
    void stopsInTimeWhileItStartsAndTelegramIsAway() throws Exception {
        Path redis = data.resolve("redis");
        List<BooleanSupplier> moments = new ArrayList<>(List.of(() -> true,
                () -> Files.exists(redis.resolve("redis.pid")), () -> Files.exists(redis.resolve("port")),
                () -> Files.exists(data.resolve("index")), () -> log().contains("Tomcat")));
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        System.out.println("ServiceStoppedIT: -Dxianfeng.seed=" + seed);
        Collections.shuffle(moments, new Random(seed));
        long begun = System.nanoTime();
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class,
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url())) {
            // what has begun to start goes on for a while before it can be ended
            Duration start = Duration.ofNanos(System.nanoTime() - begun);
            server.goesDown();
            try (RedisClient client = service.redis()) {
                WaitingNews.put(client, Lane.BULK, REPLIES);
            }
            service.stop();
            for (BooleanSupplier moment : moments.subList(0, Math.min(MOMENTS, moments.size()))) {
                Files.deleteIfExists(redis.resolve("redis.pid"));
                Files.deleteIfExists(redis.resolve("port"));
                FileSystemUtils.deleteRecursively(data.resolve("index"));
                Files.writeString(data.resolve("service.log"), "");
                service.startUntil(moment);
                Duration taken = service.stop();
                System.out.println("ServiceStoppedIT: stopped while starting in " + taken.toMillis() + " ms");
                assertThat(taken).isLessThan(LONGEST_STOP.plus(start));
                assertThat(redisRunsIn(redis)).as("a Redis that is left").isFalse();
            }
            service.startAgain();
            try (RedisClient client = service.redis()) {
                assertThat(WaitingNews.chats(client, Lane.BULK)).hasSize(REPLIES);
            }
        }
    }

    /** Whoever was told that we have a message gets an answer, though the service stops meanwhile. */
    @Test
    void stopsInTimeUnderLoadAndAnswersAllThatWasTaken() throws Exception {
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class,
                "--xianfeng.limits.stranger=100000", "--xianfeng.limits.member=100000",
                "--xianfeng.limits.address=100000");
                HttpClient http = HttpClient.newHttpClient();
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            Queue<String> taken = new ConcurrentLinkedQueue<>();
            List<? extends Future<?>> all = IntStream.range(0, SENDERS)
                    .mapToObj(_ -> senders.submit(() -> writeUntilRefused(http, service, taken))).toList();
            await().atMost(PATIENCE).until(() -> taken.size() > 200);
            Duration time = service.stop();
            assertThat(time).isLessThan(LONGEST_STOP);
            for (Future<?> one : all) {
                one.get();
            }
            service.startAgain();
            try (RedisClient redis = service.redis()) {
                await().atMost(PATIENCE).until(() -> answered(redis).containsAll(taken));
                assertThat(WaitingNews.deadLetters(redis)).isEmpty();
            }
            System.out.println("ServiceStoppedIT: stopped in " + time.toMillis() + " ms with " + taken.size()
                    + " messages taken, all answered");
        }
    }

    /** Notes the update of each message that was taken. */
    private static Void writeUntilRefused(HttpClient http, ServiceProcess service, Queue<String> taken)
            throws InterruptedException {
        try {
            String set = http.send(HttpRequest.newBuilder(service.url("/")).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie").orElseThrow();
            String cookie = set.substring(0, set.indexOf(';'));
            String id = cookie.substring(cookie.indexOf('=') + 1, cookie.lastIndexOf('.'));
            for (int status = 202; status == 202 || status == 429;) {
                UUID message = UUID.randomUUID();
                status = http.send(HttpRequest.newBuilder(service.url("/chat/messages")).header("Cookie", cookie)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"id\":\"" + message + "\",\"text\":\"/help\"}")).build(),
                        BodyHandlers.discarding()).statusCode();
                if (status == 202) {
                    taken.add(id + ":" + message);
                }
            }
        } catch (IOException _) {
            // it has stopped
        }
        return null;
    }

    /** The updates that have an answer in the log of their chat. */
    private static Set<String> answered(RedisClient redis) {
        Pattern answer = Pattern.compile("\"id\":\"web\\.([^\"]+)\\.0\"");
        return redis.keys("{web:*}:log").stream().flatMap(key -> redis.xrange(key, "-", "+").stream())
                .flatMap(line -> answer.matcher(line.getFields().values().toString()).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private String log() {
        try {
            return Files.readString(data.resolve("service.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean redisRunsIn(Path folder) {
        return ProcessHandle.allProcesses().anyMatch(process -> process.info().command()
                .filter(command -> command.contains("redis")).isPresent()
                && workingFolder(process).filter(folder.toAbsolutePath()::equals).isPresent());
    }

    private static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void stopsInTime(Fault fault) throws Exception {
        server.fails("sendMessage", fault);
        List<String> all = IntStream.range(0, WAITING).mapToObj(member -> WaitingNews.chat(member).toString()).toList();
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class,
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url())) {
            try (RedisClient redis = service.redis()) {
                WaitingNews.put(redis, Lane.BULK, WAITING);
                WaitingNews.put(redis, Lane.REPLY, REPLIES);
            }
            await().atMost(PATIENCE).until(() -> server.calls("sendMessage").size() > REPLIES / 2);
            Duration taken = service.stop();
            System.out.println("ServiceStoppedIT: stopped in " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(LONGEST_STOP);

            service.startAgain();
            try (RedisClient redis = service.redis()) {
                assertThat(WaitingNews.chats(redis, Lane.BULK)).containsExactlyInAnyOrderElementsOf(all);
                assertThat(WaitingNews.chats(redis, Lane.REPLY))
                        .containsExactlyInAnyOrderElementsOf(all.subList(0, REPLIES));
                assertThat(WaitingNews.deadLetters(redis)).isEmpty();
            }
        }
    }
}
