package org.xianfeng.volunteer.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.event.RosterEvent;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/** The roster with all that it needs on a Redis; what has happened is followed when a test says so. */
public final class TestVolunteering {

    public static final RosterSettings USUAL = new RosterSettings(Duration.ofHours(4), Duration.ofMinutes(5),
            LocalTime.of(22, 0), LocalTime.of(7, 0), Duration.ofMinutes(30), 0);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final UnifiedJedis redis;
    private final RedisHoldKeeper keeper;
    private final StreamEntryID[] followed = new StreamEntryID[VolunteerKeys.SHARDS];

    final RedisTransitions transitions;
    public final Activities activities;
    public final Roster roster;
    final RedisHolds holds;
    final RedisDueTimes dueTimes;

    public TestVolunteering(UnifiedJedis redis, Clock clock) {
        this(redis, clock, USUAL, (_, _, _, _) -> List.of(), new Random());
    }

    TestVolunteering(UnifiedJedis redis, Clock clock, RosterSettings settings, EligibilityCheck eligibility,
            Random random) {
        this.redis = redis;
        this.transitions = new RedisTransitions(redis, settings, clock, ZONE);
        this.activities = new RedisActivities(redis, transitions, clock, random);
        this.holds = new RedisHolds(redis, settings, clock, ZONE);
        this.roster = new RedisRoster(redis, transitions, new Admission(transitions, holds, eligibility), holds,
                random);
        this.dueTimes = new RedisDueTimes(redis, transitions, clock);
        this.keeper = new RedisHoldKeeper(redis, transitions, holds);
    }

    /** A roster on the same Redis that relies on other holds. */
    Roster rosterWith(Holds others) {
        return new RedisRoster(redis, transitions, new Admission(transitions, others, (_, _, _, _) -> List.of()),
                others);
    }

    /** Lets the holds follow what has happened in this shard since the last time; answers that. */
    List<StreamEntry> follow(int shard) {
        List<StreamEntry> events = new ArrayList<>();
        String from = followed[shard] == null ? "-" : "(" + followed[shard];
        for (var entry : redis.xrange(VolunteerKeys.EVENTS.key().apply(shard), from, "+")) {
            events.add(new StreamEntry(shard, entry.getID().toString(), entry.getFields()));
            followed[shard] = entry.getID();
        }
        keep(events);
        return events;
    }

    /** Lets the holds follow these. */
    void keep(List<StreamEntry> events) {
        events.forEach(event -> RosterEvent.read(event).ifPresent(keeper::on));
    }

    /** The same for all that has happened anywhere. */
    List<StreamEntry> follow() {
        List<StreamEntry> events = new ArrayList<>();
        for (int shard = 0; shard < VolunteerKeys.SHARDS; shard++) {
            events.addAll(follow(shard));
        }
        return events;
    }

    /** Does what is due. */
    void settle() {
        dueTimes.due().forEach(dueTimes::settle);
    }

    /** Looks after the holds that nobody has confirmed in time. */
    void sweep() {
        holds.unconfirmed().forEach(holds::sweep);
    }
}
