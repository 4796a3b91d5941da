package org.xianfeng.broadcast.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.Xianfeng;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.RedisBroadcasts;
import org.xianfeng.broadcast.RedisRecipients;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Step;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.RedisMembers;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.volunteer.roster.ServiceProcess;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} of the service, and of Redis, in the middle of a broadcast: nobody gets it twice, nobody is left out,
 * and unknown are at most those that were being sent.
 */
class BroadcastKilledIT {

    private static final int MEMBERS = 1_200;
    private static final int KILLS = Integer.getInteger("xianfeng.kills", 2);
    /** Longer than a sender's lease, and a minute at night. */
    private static final Duration AWAY = Duration.ofSeconds(KILLS < 10 ? 12 : 60);
    /** No more are taken than may be in flight. */
    private static final long MOST_IN_HAND = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TEXT = "周五开会";

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    @EnabledIfSystemProperty(named = "xianfeng.kills", matches = "\\d{2,}", disabledReason = "at night")
    void killedServices(@TempDir Path data) throws Exception {
        try (Scene scene = new Scene(data, Xianfeng.class, 1)) {
            scene.broadcast(KILLS, kill -> scene.killAndStartAgain(kill));
            scene.check(KILLS * MOST_IN_HAND);
        }
    }

    /** Each in turn, while the other takes over. */
    @Test
    void killedServicesOfTwo(@TempDir Path data) throws Exception {
        try (Scene scene = new Scene(data, Xianfeng.class, 2)) {
            scene.broadcast(KILLS, kill -> scene.killAndStartAgain(kill));
            scene.check(KILLS * MOST_IN_HAND);
        }
    }

    /** What was being sent is still known to the service, so nothing becomes unknown. */
    @Test
    void killedRedis(@TempDir Path data) throws Exception {
        try (Scene scene = new Scene(data, Xianfeng.class, 1)) {
            scene.broadcast(Math.max(KILLS, 3), _ -> scene.killRedis());
            scene.check(0);
        }
    }

    /** It is there and answers nothing, for longer than the sender's lease lasts. */
    @Test
    @EnabledIfSystemProperty(named = "xianfeng.kills", matches = "\\d{2,}", disabledReason = "at night")
    void silentRedis(@TempDir Path data) throws Exception {
        try (Scene scene = new Scene(data, Xianfeng.class, 1)) {
            scene.broadcast(1, _ -> scene.silenceRedis(AWAY));
            scene.check(0);
        }
    }

    /** Without the rows' states: what a sender had in hand is sent by the next one, too. */
    @Test
    void wouldSendTwiceIfRowsWereNotMarked(@TempDir Path data) throws Exception {
        try (Scene scene = new Scene(data, CarelessXianfeng.class, 1)) {
            scene.server.fails("sendMessage", Fault.tellsLate(Duration.ofMillis(500)).fromNowOn());
            scene.broadcast(2, kill -> scene.killAndStartAgain(kill));
            assertThat(scene.arrived().values()).as("times that members got it").anyMatch(times -> times > 1);
        }
    }

    private interface Blow {

        void strike(int number) throws IOException, InterruptedException;
    }

    /** Members with Telegram, and the service, once or twice over one Redis. */
    private final class Scene implements AutoCloseable {

        private final BotApiServer server = BotApiServer.start();
        private final List<TelegramUser> users;
        private final List<ServiceProcess> services = new ArrayList<>();
        private final Path redisFolder;
        private final @Nullable TestRedis shared;
        private final RedisClient redis;
        private BroadcastId id = new BroadcastId(1);

        Scene(Path data, Class<?> program, int instances) throws IOException {
            users = IntStream.range(0, MEMBERS).mapToObj(i -> server.user(1000 + i, "成员" + i)).toList();
            users.forEach(TelegramUser::opensTheChat);
            shared = instances == 1 ? null : TestRedis.in(data);
            List<String> settings = new ArrayList<>(List.of("--xianfeng.admins=telegram:1000",
                    "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                    "--xianfeng.delivery.bulk-per-second=100", "--xianfeng.broadcast.approval-above=" + MEMBERS,
                    "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00"));
            if (shared != null) {
                settings.add("--xianfeng.redis.uri=" + shared.uri());
            }
            for (int i = 0; i < instances; i++) {
                services.add(new ServiceProcess(data.resolve("service" + i), program,
                        settings.toArray(String[]::new)));
            }
            redisFolder = data.resolve("service0").resolve("redis");
            redis = shared == null ? services.getFirst().redis() : RedisClient.create(shared.uri());
        }

        /** Sends to all, and strikes so often on the way. */
        void broadcast(int blows, Blow blow) throws IOException, InterruptedException {
            id = begin(redis);
            for (int number = 1; number <= blows; number++) {
                long sent = (long) MEMBERS * number / (blows + 1) - random.nextInt(50);
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).ignoreExceptions()
                        .until(() -> tally(redis, id).getOrDefault(RowState.SENT, 0L) >= sent);
                blow.strike(number);
            }
            await().atMost(PATIENCE).ignoreExceptionsInstanceOf(JedisException.class)
                    .until(() -> broadcasts(redis).find(id).orElseThrow().state() == State.DONE);
        }

        void killAndStartAgain(int number) throws IOException {
            ServiceProcess service = services.get(number % services.size());
            service.kill();
            service.startAgain();
        }

        void killRedis() throws IOException {
            ProcessHandle server = redisServer();
            assertThat(server.destroyForcibly()).isTrue();
            server.onExit().join();
        }

        void silenceRedis(Duration time) throws IOException, InterruptedException {
            String pid = Long.toString(redisServer().pid());
            signal("-STOP", pid);
            await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
            signal("-CONT", pid);
        }

        private static void signal(String signal, String pid) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
        }

        private ProcessHandle redisServer() throws IOException {
            return ProcessHandle.of(Long.parseLong(Files.readString(redisFolder.resolve("redis.pid")).strip()))
                    .orElseThrow();
        }

        /** How often each got it. */
        Map<String, Long> arrived() {
            Map<String, Long> arrived = new HashMap<>();
            for (int i = 0; i < users.size(); i++) {
                arrived.put("telegram:" + (1000 + i), users.get(i).sees().stream()
                        .filter(message -> message.text().startsWith(TEXT)).count());
            }
            return arrived;
        }

        void check(long mostUnknown) {
            Map<RowState, Long> tally = tally(redis, id);
            System.out.println("BroadcastKilledIT: -Dxianfeng.seed=" + seed + ", " + KILLS + " kills, " + tally);
            Map<String, Long> arrived = arrived();
            assertThat(arrived.values()).as("times that members got it").allSatisfy(
                    times -> assertThat(times).isLessThanOrEqualTo(1));
            new RedisRecipients(redis).rows(id, EnumSet.allOf(RowState.class)).forEach(page -> page.forEach(row -> {
                assertThat(row.state()).isIn(RowState.SENT, RowState.UNKNOWN);
                if (row.state() == RowState.SENT) {
                    assertThat(arrived.get(row.chat().toString())).as(row.chat().toString()).isOne();
                }
            }));
            assertThat(tally.getOrDefault(RowState.SENT, 0L) + tally.getOrDefault(RowState.UNKNOWN, 0L))
                    .isEqualTo(MEMBERS);
            assertThat(tally.getOrDefault(RowState.UNKNOWN, 0L)).isLessThanOrEqualTo(mostUnknown);
        }

        @Override
        public void close() {
            redis.close();
            services.forEach(ServiceProcess::close);
            if (shared != null) {
                shared.close();
            }
            server.close();
        }
    }

    private static BroadcastId begin(RedisClient redis) {
        RedisMembers members = new RedisMembers(redis, new MemberSettings(List.of(), null, null), _ -> {
        });
        IntStream.range(0, MEMBERS)
                .forEach(i -> members.call(new ChatId("telegram", Integer.toString(1000 + i)), "成员" + i));
        Broadcasts broadcasts = broadcasts(redis);
        BroadcastId id = broadcasts.create("r1", new ChatId("telegram", "1000"),
                new Content(Kind.NOTICE, TEXT, null, List.of()), new Audience.All(), null);
        broadcasts.take("r2", id, "telegram:1000", new Step.Submit(Clock.systemUTC().instant(), false));
        return id;
    }

    private static Broadcasts broadcasts(RedisClient redis) {
        return new RedisBroadcasts(redis, Clock.systemUTC(), (_, _, _, _) -> {
        });
    }

    private static Map<RowState, Long> tally(RedisClient redis, BroadcastId id) {
        return broadcasts(redis).tally(id).total().rows();
    }
}
