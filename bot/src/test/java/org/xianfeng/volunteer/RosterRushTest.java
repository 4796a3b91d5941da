package org.xianfeng.volunteer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.TestRedis;
import redis.clients.jedis.UnifiedJedis;

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
    private Roster roster;

    @BeforeEach
    void openAnActivity() {
        redis = TestRedis.in(folder);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        TestVolunteering volunteering = new TestVolunteering(redis.client(), clock);
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

    /** The negative control: the same rush shows what the script protects from. */
    @Test
    void checkThenInsertOversells() {
        rush(member -> checkThenInsert(redis.client(), member));

        assertThat(roster.seated(ID, 0, MEMBERS)).hasSizeGreaterThan(PLACES);
    }

    private static void checkThenInsert(UnifiedJedis redis, ChatId member) {
        if (redis.zcard(VolunteerKeys.seats(ID)) < PLACES) {
            redis.zadd(VolunteerKeys.seats(ID), (double) redis.hincrBy(VolunteerKeys.activity(ID.activity()), "sequence", 1),
                    member.toString());
        }
    }

    private static void rush(Consumer<ChatId> each) {
        List<ChatId> members = IntStream.range(0, MEMBERS).mapToObj(i -> new ChatId("telegram", "" + i)).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            members.forEach(member -> threads.execute(() -> each.accept(member)));
        }
    }
}
