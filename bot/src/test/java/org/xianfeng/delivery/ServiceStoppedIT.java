package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.Xianfeng;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.volunteer.roster.ServiceProcess;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code SIGTERM} with 40,000 pieces of news waiting, and a Telegram that is of no help. */
class ServiceStoppedIT {

    private static final int WAITING = Integer.getInteger("xianfeng.news", 4_000);
    private static final int REPLIES = 100;
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
