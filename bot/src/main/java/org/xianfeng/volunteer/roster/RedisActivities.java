package org.xianfeng.volunteer.roster;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityFields;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Draw;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** Activities in Redis, a hash each, with an index of the open ones by their start. */
@Component
final class RedisActivities implements Activities {

    private static final Script ADD = Script.load(RedisActivities.class, "add.lua");
    private static final Script MOVE = RedisTransitions.script("move.lua");
    private static final Script RESCHEDULE = RedisTransitions.script("reschedule.lua");
    private static final Script RELOCATE = Script.load(RedisActivities.class, "relocate.lua");
    private static final Script REWORD = Script.load(RedisActivities.class, "reword.lua");
    private static final Script HAND_OVER = Script.load(RedisActivities.class, "hand-over.lua");
    private static final int SEED_BYTES = 16;

    /** From which states each may be reached; the rest cannot be asked for. */
    private static final Map<State, List<State>> REACHED_FROM = Map.of(State.OPEN, List.of(State.DRAFT, State.CLOSED),
            State.CLOSED,
            List.of(State.OPEN), State.CANCELLED, List.of(State.DRAFT, State.OPEN, State.CLOSED));

    private final UnifiedJedis redis;
    private final RedisTransitions transitions;
    private final Clock clock;
    private final RandomGenerator random;

    @Autowired
    RedisActivities(UnifiedJedis redis, RedisTransitions transitions, Clock clock) {
        this(redis, transitions, clock, new SecureRandom());
    }

    /** @param random makes the seeds of draws */
    RedisActivities(UnifiedJedis redis, RedisTransitions transitions, Clock clock, RandomGenerator random) {
        this.redis = redis;
        this.transitions = transitions;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public ActivityId nextId() {
        return new ActivityId(Math.toIntExact(redis.incr(VolunteerKeys.NUMBERS)));
    }

    @Override
    public int lastNumber() {
        String last = redis.get(VolunteerKeys.NUMBERS);
        return last == null ? 0 : Integer.parseInt(last);
    }

    @Override
    public void add(Activity activity) {
        ActivityId id = activity.id();
        List<String> arguments = new ArrayList<>();
        Optional<Instant> draw = activity.rules().draw();
        List<String> drawn = draw.isEmpty()
                ? List.of()
                : activity.posts().map(activity::id).map(PostId::toString)
                        .toList();
        arguments.addAll(List.of(draw.map(ActivityFields::millis).orElse(""), Integer.toString(drawn.size())));
        arguments.addAll(drawn);
        arguments.addAll(ActivityFields.write(activity));
        if (draw.isPresent()) {
            arguments.addAll(ActivityFields.seed(newSeed()));
        }
        ADD.run(redis, List.of(VolunteerKeys.activity(id), VolunteerKeys.due(id)), arguments);
        redis.sadd(VolunteerKeys.organized(activity.organizer()), id.toString());
        index(id);
    }

    private String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        return transitions.read(id).map(ActivitySnapshot::activity);
    }

    @Override
    public Optional<Activity> known(ActivityId id) {
        return transitions.known(id).map(ActivitySnapshot::activity);
    }

    @Override
    public boolean move(ActivityId activity, State to, String reason) {
        List<String> arguments = new ArrayList<>(List.of(to.name(), reason));
        REACHED_FROM.getOrDefault(to, List.of()).forEach(from -> arguments.add(from.name()));
        boolean moved = transitions.change(MOVE, activity, arguments.toArray(String[]::new)).filter("moved"::equals)
                .isPresent();
        index(activity);
        return moved;
    }

    @Override
    public boolean reschedule(ShiftId shift, Instant start, Instant end) {
        Optional<Shift> before = find(shift.activity()).flatMap(activity -> activity.shift(shift));
        if (before.isEmpty()) {
            return false;
        }
        Shift after = new Shift(shift.number(), start, end, before.get().posts());
        boolean moved = transitions.change(RESCHEDULE, shift.activity(), Integer.toString(after.number()),
                ActivityFields.millis(after.start()), ActivityFields.millis(after.end())).filter("moved"::equals)
                .isPresent();
        index(shift.activity());
        return moved;
    }

    @Override
    public boolean relocate(ActivityId activity, String place) {
        Activity.checkPlace(place);
        return (Long) RELOCATE.run(redis, List.of(VolunteerKeys.activity(activity), VolunteerKeys.events(activity)),
                List.of(activity.toString(), place)) == 1;
    }

    @Override
    public boolean reword(ActivityId activity, Wording what, String words, boolean told) {
        switch (what) {
            case TITLE -> Activity.checkTitle(words);
            case DESCRIPTION -> Activity.checkDescription(words);
        }
        return (Long) REWORD.run(redis, List.of(VolunteerKeys.activity(activity), VolunteerKeys.events(activity)),
                List.of(activity.toString(), what.name().toLowerCase(Locale.ROOT), words, told ? "1" : "0")) == 1;
    }

    @Override
    public void handOver(ActivityId activity, ChatId to) {
        if ((Long) HAND_OVER.run(redis, List.of(VolunteerKeys.activity(activity)), List.of(to.toString())) == 1) {
            redis.sadd(VolunteerKeys.organized(to), activity.toString());
        }
    }

    @Override
    public Optional<Draw> draw(ActivityId activity) {
        return ActivityFields.draw(redis.hgetAll(VolunteerKeys.activity(activity)));
    }

    /** Puts it into the index of open ones, or takes it out, as it is now; may be repeated. */
    private void index(ActivityId id) {
        find(id).filter(activity -> activity.state() == State.OPEN).ifPresentOrElse(activity -> {
            redis.zadd(VolunteerKeys.OPEN_UNTIL, (double) activity.end().toEpochMilli(), id.toString());
            redis.zadd(VolunteerKeys.OPEN, (double) activity.start().toEpochMilli(), id.toString());
        }, () -> takeOut(List.of(id.toString())));
    }

    private void takeOut(List<String> ids) {
        redis.zrem(VolunteerKeys.OPEN, ids.toArray(String[]::new));
        redis.zrem(VolunteerKeys.OPEN_UNTIL, ids.toArray(String[]::new));
    }

    private void takeOutEnded() {
        List<String> ended = redis.zrange(VolunteerKeys.OPEN_UNTIL,
                ZRangeParams.zrangeByScoreParams(Double.NEGATIVE_INFINITY, (double) clock.millis()));
        if (!ended.isEmpty()) {
            takeOut(ended);
        }
    }

    @Override
    public List<ActivityId> open(int offset, int most) {
        takeOutEnded();
        return redis.zrange(VolunteerKeys.OPEN, offset, offset + most - 1L).stream()
                .flatMap(id -> ActivityId.parse(id).stream()).toList();
    }

    @Override
    public long openCount() {
        takeOutEnded();
        return redis.zcard(VolunteerKeys.OPEN);
    }

    @Override
    public Stream<Activity> all() {
        int last = Optional.ofNullable(redis.get(VolunteerKeys.NUMBERS)).map(Integer::valueOf).orElse(0);
        return IntStream.rangeClosed(1, last).mapToObj(ActivityId::new)
                .flatMap(id -> transitions.ifReadable(id, () -> known(id)).stream());
    }

    @Override
    public List<ActivityId> organizedBy(ChatId organizer) {
        return redis.smembers(VolunteerKeys.organized(organizer)).stream().flatMap(id -> ActivityId.parse(id).stream())
                .sorted(Comparator.comparingInt(ActivityId::number).reversed()).toList();
    }
}
