package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.Xianfeng;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.volunteer.roster.ServiceProcess;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} of the service while it delivers news to Telegram and answers somebody who goes on asking. What it had
 * under way is sent again, as its fate is unknown; nothing else is, and nothing is lost.
 */
class DeliveryKilledIT {

    private static final int KILLS = Integer.getInteger("xianfeng.rounds", 3);
    private static final int MEMBERS = 600;
    private static final int PER_SECOND = 100;

    /** Seven places a shard: what is given out at once of the bulk lane. */
    private static final int IN_FLIGHT = 7 * DeliveryStreams.SHARDS;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final BotApiServer server = BotApiServer.start();
    private final TelegramUser zhang = server.user(42, "张三");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void losesNothingAndRepeatsNoMoreThanWasUnderWay() throws Exception {
        System.out.println("DeliveryKilledIT: -Dxianfeng.seed=" + seed);
        List<TelegramUser> members = IntStream.range(0, MEMBERS).mapToObj(number -> {
            TelegramUser member = server.user(WaitingNews.FIRST_MEMBER + number, "成员" + number);
            member.opensTheChat();
            return member;
        }).toList();
        // set aside when the service is killed, and sent when their time has come
        List<TelegramUser> refused = members.subList(0, 20);
        refused.forEach(member -> server.fails("sendMessage",
                Fault.tooManyRequests(3).inChat(WaitingNews.FIRST_MEMBER + members.indexOf(member))));
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class,
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                "--xianfeng.delivery.bulk-per-second=" + PER_SECOND)) {
            try (RedisClient redis = service.redis()) {
                WaitingNews.put(redis, Lane.BULK, MEMBERS);
            }
            int asked = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                int reached = reached(members);
                int more = random.nextInt(1, MEMBERS / (2 * KILLS));
                for (int i = 0; i < 3; i++) {
                    zhang.sends("/whoami");
                    asked++;
                }
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1))
                        .until(() -> reached(members) >= Math.min(MEMBERS - 1, reached + more));
                service.kill();
                System.out.println("DeliveryKilledIT: killed when " + reached(members) + " of " + MEMBERS
                        + " were told");
                service.startAgain();
            }
            int questions = asked;
            await().atMost(PATIENCE).until(() -> reached(members) == MEMBERS && zhang.sees().size() >= questions);
            try (RedisClient redis = service.redis()) {
                await().atMost(PATIENCE).until(() -> WaitingNews.chats(redis, Lane.BULK).isEmpty()
                        && WaitingNews.chats(redis, Lane.REPLY).isEmpty());
                assertThat(WaitingNews.deadLetters(redis)).isEmpty();
            }
            List<Integer> seen = new ArrayList<>(members.stream().map(member -> member.sees().size()).toList());
            int repeated = seen.stream().mapToInt(times -> times - 1).sum();
            System.out.println("DeliveryKilledIT: " + repeated + " pieces of news and "
                    + (zhang.sees().size() - questions) + " of " + questions + " replies were sent twice");
            assertThat(seen).allSatisfy(times -> assertThat(times).isBetween(1, 1 + KILLS));
            assertThat(repeated).isLessThanOrEqualTo(KILLS * IN_FLIGHT);
            assertThat(zhang.sees()).hasSizeBetween(questions, questions + 3 * KILLS);
        }
    }

    private static int reached(List<TelegramUser> members) {
        return (int) members.stream().filter(member -> !member.sees().isEmpty()).count();
    }
}
