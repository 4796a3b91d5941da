package org.xianfeng.broadcast.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
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
import org.xianfeng.standin.TelegramUser;
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
    private static final int KILLS = Integer.getInteger("xianfeng.kills", 3);
    /** No more are taken than may be in flight. */
    private static final long MOST_IN_HAND = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TEXT = "周五开会";

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void killedServices(@TempDir Path data) throws Exception {
        surviving(data, (service, _) -> {
            service.kill();
            service.startAgain();
        }, KILLS * MOST_IN_HAND);
    }

    /** What was being sent is still known to the service, so nothing becomes unknown. */
    @Test
    void killedRedis(@TempDir Path data) throws Exception {
        surviving(data, (_, redisFolder) -> kill(redisFolder), 0);
    }

    private static void kill(Path redisFolder) throws IOException {
        ProcessHandle server = ProcessHandle
                .of(Long.parseLong(Files.readString(redisFolder.resolve("redis.pid")).strip())).orElseThrow();
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().join();
    }

    private interface Blow {

        void strike(ServiceProcess service, Path redisFolder) throws IOException;
    }

    private void surviving(Path data, Blow blow, long mostUnknown) throws Exception {
        try (BotApiServer server = BotApiServer.start()) {
            List<TelegramUser> users = IntStream.range(0, MEMBERS).mapToObj(i -> server.user(1000 + i, "成员" + i))
                    .toList();
            users.forEach(TelegramUser::opensTheChat);
            try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class, "--xianfeng.admins=telegram:1000",
                    "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                    "--xianfeng.delivery.bulk-per-second=100", "--xianfeng.broadcast.approval-above=" + MEMBERS,
                    "--xianfeng.volunteer.quiet-from=00:00",
                    "--xianfeng.volunteer.quiet-until=00:00"); RedisClient redis = service.redis()) {
                BroadcastId id = begin(redis);
                for (int kill = 1; kill <= KILLS; kill++) {
                    long sent = (long) MEMBERS * kill / (KILLS + 1) - random.nextInt(50);
                    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).ignoreExceptions()
                            .until(() -> tally(redis, id).getOrDefault(RowState.SENT, 0L) >= sent);
                    blow.strike(service, data.resolve("redis"));
                }
                await().atMost(PATIENCE).ignoreExceptionsInstanceOf(JedisException.class)
                        .until(() -> broadcasts(redis).find(id).orElseThrow().state() == State.DONE);
                check(users, redis, id, mostUnknown);
            }
        }
    }

    private void check(List<TelegramUser> users, RedisClient redis, BroadcastId id, long mostUnknown) {
        Map<RowState, Long> tally = tally(redis, id);
        System.out.println("BroadcastKilledIT: -Dxianfeng.seed=" + seed + ", " + KILLS + " kills, " + tally);
        Map<String, Long> arrived = new HashMap<>();
        for (int i = 0; i < users.size(); i++) {
            arrived.put("telegram:" + (1000 + i), users.get(i).sees().stream()
                    .filter(message -> message.text().startsWith(TEXT)).count());
        }
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
        return new RedisBroadcasts(redis, Clock.systemUTC());
    }

    private static Map<RowState, Long> tally(RedisClient redis, BroadcastId id) {
        return broadcasts(redis).tally(id).total().rows();
    }
}
