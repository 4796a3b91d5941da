package org.xianfeng.volunteer.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/** Many members at once for few places: with the script, and with what everybody writes first. */
class RosterRushTest {

    private static final int MEMBERS = 400;
    private static final int PLACES = 20;
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final PostId ID = new PostId(new ActivityId(1), 1);

    @TempDir
    Path folder;

    private TestRedis redis;
    private TestVolunteering volunteering;
    private Roster roster;

    @BeforeEach
    void openAnActivity() {
        redis = TestRedis.in(folder);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        volunteering = new TestVolunteering(redis.client(), clock);
        roster = volunteering.roster;
        volunteering.activities.add(AnActivity.numbered(1, NOW).with(PLACES).build());
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void neverOversellsAndKeepsEverybodyElseInOrder() {
        rush(member -> roster.signUp("join-" + member, member, ID, false));

        assertThat(roster.seated(ID, 0, MEMBERS)).hasSize(PLACES);
        assertThat(roster.waiting(ID, 0, MEMBERS)).hasSize(MEMBERS - PLACES).doesNotHaveDuplicates();
    }

    /** A negative control: the same rush shows what the script protects from. */
    @Test
    void checkThenInsertOversells() {
        rush(member -> checkThenInsert(redis.client(), member));

        assertThat(roster.seated(ID, 0, MEMBERS)).hasSizeGreaterThan(PLACES);
    }

    private static void checkThenInsert(UnifiedJedis redis, ChatId member) {
        if (redis.zcard(VolunteerKeys.seats(ID)) < PLACES) {
            redis.zadd(VolunteerKeys.seats(ID), (double) redis.hincrBy(VolunteerKeys.activity(ID.activity()),
                    "sequence", 1), member.toString());
        }
    }

    /** A negative control: when two promote in several commands, one place is given to two. */
    @Test
    void promotingInSeveralCommandsOversells() {
        rush(member -> roster.signUp("join-" + member, member, ID, false));
        redis.client().zrem(VolunteerKeys.seats(ID), roster.seated(ID, 0, 1).getFirst().toString());
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

        together(List.of(1, 2), _ -> promote(redis.client(), bothHaveLooked));

        assertThat(roster.seated(ID, 0, MEMBERS)).hasSize(PLACES + 1);
    }

    private static void promote(UnifiedJedis redis, CyclicBarrier bothHaveLooked) {
        boolean free = redis.zcard(VolunteerKeys.seats(ID)) < PLACES;
        try {
            bothHaveLooked.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
        if (free) {
            Tuple first = redis.zpopmin(VolunteerKeys.waiting(ID));
            redis.zadd(VolunteerKeys.seats(ID), first.getScore(), first.getElement());
        }
    }

    /** A negative control: what is delivered again without its request id is carried out again. */
    @Test
    void aRepeatedUpdateWithoutItsRequestIdIsCarriedOutTwice() {
        ChatId member = new ChatId("telegram", "1");
        roster.signUp("first", member, ID, false);
        roster.withdraw("second", member, ID);

        roster.signUp("first", member, ID, false);
        assertThat(roster.seated(ID, 0, 9)).as("the same request again").isEmpty();
        roster.signUp("another id", member, ID, false);
        assertThat(roster.seated(ID, 0, 9)).as("the same update as another request").containsExactly(member);
    }

    @Test
    void nobodyIsInTwoPlacesAtATime() {
        assertThat(seatsAtOneTime(volunteering.roster)).isEqualTo(MEMBERS);
    }

    /** A negative control: without holds, members are in several places at one time. */
    @Test
    void withoutHoldsMembersAreInSeveralPlacesAtATime() {
        assertThat(seatsAtOneTime(volunteering.rosterWith(new NoHolds()))).isGreaterThan(MEMBERS);
    }

    /** How many places everybody together gets who asks for all of three activities at the same time. */
    private int seatsAtOneTime(Roster roster) {
        List<PostId> posts = IntStream.rangeClosed(2, 4).mapToObj(number -> {
            Activity activity = AnActivity.numbered(number, NOW).with(MEMBERS).build();
            volunteering.activities.add(activity);
            return new PostId(activity.id(), 1);
        }).toList();
        together(posts, post -> rush(member -> roster.signUp("join-" + member + post, member, post, true)));
        return posts.stream().mapToInt(post -> roster.seated(post, 0, MEMBERS).size()).sum();
    }

    private static void rush(Consumer<ChatId> each) {
        together(IntStream.range(0, MEMBERS).mapToObj(i -> new ChatId("telegram", "" + i)).toList(), each);
    }

    private static <T> void together(List<T> all, Consumer<T> each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(one -> threads.execute(() -> each.accept(one)));
        }
    }
}
