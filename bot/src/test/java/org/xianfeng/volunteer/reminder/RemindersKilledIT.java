package org.xianfeng.volunteer.reminder;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.Xianfeng;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.ServiceProcess;
import org.xianfeng.volunteer.roster.SignUp;
import org.xianfeng.volunteer.roster.TestVolunteering;
import redis.clients.jedis.RedisClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} of the service while it reminds many: what was not told yet is told by the next one, and nobody is told
 * twice.
 */
class RemindersKilledIT {

    private static final int MEMBERS = 300;
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration TO_SEAT_THEM_ALL = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final List<ChatId> members = IntStream.range(0, MEMBERS).mapToObj(i -> new ChatId("web", "member" + i))
            .toList();

    @Test
    void remindsEverybodyOnceAlthoughTheServiceIsKilledMeanwhile(@TempDir Path data) throws Exception {
        try (ServiceProcess service = new ServiceProcess(data, Xianfeng.class,
                "--xianfeng.volunteer.reminders=" + BEFORE, "--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00"); RedisClient redis = service.redis()) {
            seatAll(redis);
            ChatId last = members.get(new Random(seed).nextInt(MEMBERS / 2));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> reminders(redis, last) == 1);
            service.kill();
            long told = members.stream().filter(member -> reminders(redis, member) > 0).count();
            System.out.println("RemindersKilledIT: -Dxianfeng.seed=" + seed + ", killed when " + told + " were told");
            assertThat(told).isBetween(1L, MEMBERS - 1L);

            service.startAgain();
            await().atMost(PATIENCE).untilAsserted(
                    () -> assertThat(members).allSatisfy(member -> assertThat(reminders(redis, member)).isPositive()));
            assertThat(members).allSatisfy(member -> assertThat(reminders(redis, member)).isOne());
        }
    }

    /** On an activity of which they are to be reminded in a moment; closing it has that put down. */
    private void seatAll(RedisClient redis) {
        TestVolunteering volunteering = new TestVolunteering(redis, Clock.systemUTC());
        Activity activity = AnActivity.numbered(1, Instant.now()).with(MEMBERS)
                .starting(Instant.now().plus(BEFORE).plus(TO_SEAT_THEM_ALL)).build();
        volunteering.activities.add(activity);
        PostId post = new PostId(activity.id(), 1);
        members.forEach(member -> assertThat(volunteering.roster.signUp(member.id(), member, post, false))
                .isInstanceOf(SignUp.Accepted.class));
        assertThat(volunteering.activities.move(activity.id(), Activity.State.CLOSED, "")).isTrue();
    }

    /** How often a member's page shows it. */
    private static long reminders(RedisClient redis, ChatId member) {
        return redis.xrange("{" + member + "}:log", "-", "+").stream()
                .filter(line -> line.getFields().values().stream().anyMatch(text -> text.contains("快开始了"))).count();
    }
}
