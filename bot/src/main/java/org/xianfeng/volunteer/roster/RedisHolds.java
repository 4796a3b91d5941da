package org.xianfeng.volunteer.roster;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.ActivityFields;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** Holds in Redis: a hash a member, and in the same slot an index of those that nobody has confirmed yet. */
@Component
final class RedisHolds implements Holds, DisposableBean {

    private static final Script HOLD = Script.load(RedisHolds.class, "hold.lua");
    private static final Script RELEASE = Script.load(RedisHolds.class, "release.lua");
    private static final Script MOVE = Script.load(RedisHolds.class, "move-hold.lua");
    private static final Script COPY = Script.load(RedisHolds.class, "copy-hold.lua");
    private static final Script CLAIM = Script.load(RedisHolds.class, "claim.lua");

    /** How long after its end a hold is still known, so that a member sees what they took part in lately. */
    private static final Duration KEPT = Duration.ofDays(31);

    /** Whoever took a hold this long ago and did not say what became of it will not say it any more. */
    private static final Duration LONGEST_PENDING = Duration.ofMinutes(1);

    private static final int MOST_TOGETHER = 64;

    private final UnifiedJedis redis;
    private final RosterSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private final List<GroupCommit<Pending>> releases;
    private final ConcurrentLinkedQueue<Pending> confirmed = new ConcurrentLinkedQueue<>();

    RedisHolds(UnifiedJedis redis, RosterSettings settings, Clock clock, ZoneId zone) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
        this.releases = IntStream.range(0, VolunteerKeys.SHARDS).mapToObj(shard -> GroupCommit
                .<Pending>start("releases-" + shard, MOST_TOGETHER, together -> release(shard, together))).toList();
    }

    @Override
    public Hold take(ChatId member, PostId post, Shift shift, boolean evenIfNear) {
        int shard = VolunteerKeys.shardOf(member);
        ZonedDateTime week = shift.start().atZone(zone).truncatedTo(ChronoUnit.DAYS)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant now = clock.instant();
        List<?> answer = (List<?>) HOLD.run(redis,
                List.of(VolunteerKeys.holds(member), VolunteerKeys.pendingHolds(shard),
                        VolunteerKeys.generations(shard)),
                List.of(member.toString(), post.toString(), ActivityFields.millis(shift.start()),
                        ActivityFields.millis(shift.end()), ActivityFields.millis(now),
                        Long.toString(settings.travel().toMillis()), evenIfNear ? "1" : "0",
                        Integer.toString(settings.weekly()), ActivityFields.millis(week.toInstant()),
                        ActivityFields.millis(week.plusWeeks(1).toInstant()),
                        ActivityFields.millis(now.minus(KEPT))));
        return switch ((String) answer.getFirst()) {
            case "held" -> new Hold.Taken((Long) answer.get(1));
            case "clashes" -> new Hold.Clashes(post(answer));
            case "near" -> new Hold.Near(post(answer));
            default -> new Hold.OverLimit(settings.weekly());
        };
    }

    private static PostId post(List<?> answer) {
        return PostId.parse((String) answer.get(1)).orElseThrow();
    }

    /** Said to Redis with others' by {@link #flush()}; what is lost by a crash before that is found by the sweep. */
    @Override
    public void confirm(ChatId member, PostId post, long generation) {
        confirmed.add(new Pending(generation, post, member));
    }

    @Override
    public void release(ChatId member, PostId post, long generation) {
        releases.get(VolunteerKeys.shardOf(member)).submit(new Pending(generation, post, member));
    }

    private void release(int shard, List<Pending> together) {
        List<String> keys = new ArrayList<>(List.of(VolunteerKeys.pendingHolds(shard)));
        List<String> arguments = new ArrayList<>();
        for (Pending hold : together) {
            keys.add(VolunteerKeys.holds(hold.member));
            arguments.addAll(
                    List.of(hold.member.toString(), hold.post.toString(), Long.toString(hold.generation)));
        }
        RELEASE.run(redis, keys, arguments);
    }

    @Override
    public void move(ChatId member, PostId post, Shift shift) {
        MOVE.run(redis, List.of(VolunteerKeys.holds(member)), List.of(post.toString(),
                ActivityFields.millis(shift.start()), ActivityFields.millis(shift.end())));
    }

    @Override
    public Optional<Copied> copy(ChatId from, ChatId into, PostId post) {
        return Optional.ofNullable(redis.hget(VolunteerKeys.holds(from), post.toString())).map(times -> {
            String[] parts = times.split(":", 3);
            int shard = VolunteerKeys.shardOf(into);
            long generation = (Long) COPY.run(redis,
                    List.of(VolunteerKeys.holds(into), VolunteerKeys.pendingHolds(shard),
                            VolunteerKeys.generations(shard)),
                    List.of(into.toString(), post.toString(), parts[0], parts[1],
                            ActivityFields.millis(clock.instant())));
            return new Copied(generation, Long.parseLong(parts[2]));
        });
    }

    @Override
    public Optional<PostId> clash(ChatId member, PostId post) {
        List<Held> all = all(member);
        return all.stream().filter(held -> held.post.equals(post)).findFirst().flatMap(
                mine -> all.stream().filter(mine::overlaps).map(Held::post).findFirst());
    }

    @Override
    public List<PostId> of(ChatId member) {
        return all(member).stream().map(Held::post).toList();
    }

    private List<Held> all(ChatId member) {
        return redis.hgetAll(VolunteerKeys.holds(member)).entrySet().stream()
                .map(entry -> Held.parse(entry.getKey(), entry.getValue())).sorted(Held.EARLIEST_FIRST).toList();
    }

    /** Writes down which holds are confirmed. */
    void flush() {
        Map<Integer, List<String>> shards = new HashMap<>();
        for (Pending one = confirmed.poll(); one != null; one = confirmed.poll()) {
            shards.computeIfAbsent(VolunteerKeys.shardOf(one.member), _ -> new ArrayList<>()).add(one.toString());
        }
        shards.forEach((shard, pending) -> redis.zrem(VolunteerKeys.pendingHolds(shard),
                pending.toArray(String[]::new)));
    }

    /** The holds that nobody has confirmed in time. */
    List<Pending> unconfirmed() {
        ZRangeParams old = ZRangeParams.zrangeByScoreParams(Double.NEGATIVE_INFINITY,
                (double) clock.instant().minus(LONGEST_PENDING).toEpochMilli());
        return IntStream.range(0, VolunteerKeys.SHARDS)
                .mapToObj(shard -> redis.zrange(VolunteerKeys.pendingHolds(shard), old)).flatMap(List::stream)
                .map(Pending::parse).toList();
    }

    /** Looks after such a hold: that of a member who is in the post stays, another ends. */
    void sweep(Pending hold) {
        PostId post = hold.post;
        boolean isIn = (Long) CLAIM.run(redis,
                List.of(VolunteerKeys.seats(post), VolunteerKeys.waiting(post), VolunteerKeys.offers(post),
                        VolunteerKeys.notes(post)),
                List.of(hold.member.toString(), Long.toString(hold.generation))) == 1;
        if (isIn) {
            redis.zrem(VolunteerKeys.pendingHolds(VolunteerKeys.shardOf(hold.member)), hold.toString());
        } else {
            release(hold.member, post, hold.generation);
        }
    }

    @Override
    public void destroy() {
        releases.forEach(GroupCommit::close);
    }

    /** An unconfirmed hold, as the index has it. */
    record Pending(long generation, PostId post, ChatId member) {

        static Pending parse(String text) {
            String[] parts = text.split(" ", 3);
            return new Pending(Long.parseLong(parts[0]), PostId.parse(parts[1]).orElseThrow(),
                    ChatId.parse(parts[2]));
        }

        @Override
        public String toString() {
            return generation + " " + post + " " + member;
        }
    }

    private record Held(PostId post, long start, long end) {

        static final Comparator<Held> EARLIEST_FIRST = Comparator.comparingLong(Held::start)
                .thenComparing(held -> held.post.toString());

        static Held parse(String post, String times) {
            String[] parts = times.split(":", 3);
            return new Held(PostId.parse(post).orElseThrow(), Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        boolean overlaps(Held other) {
            return !post.equals(other.post) && start < other.end && other.start < end;
        }
    }
}
