package org.xianfeng.volunteer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.Activity.State;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** Activities in Redis, a hash each, with an index of the open ones by their start. */
@Component
final class RedisActivities implements Activities {

    private static final Script ADD = Script.load(RedisActivities.class, "add.lua");
    private static final Script MOVE = Script.load(RedisActivities.class, "move.lua");

    /** From which states each may be reached; the rest cannot be asked for. */
    private static final Map<State, List<State>> REACHED_FROM = Map.of(State.OPEN, List.of(State.DRAFT), State.CLOSED,
            List.of(State.OPEN), State.CANCELLED, List.of(State.DRAFT, State.OPEN, State.CLOSED));

    private final UnifiedJedis redis;
    private final Clock clock;

    RedisActivities(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public ActivityId nextId() {
        return new ActivityId(Math.toIntExact(redis.incr(VolunteerKeys.NUMBERS)));
    }

    @Override
    public void add(Activity activity) {
        ADD.run(redis, List.of(VolunteerKeys.activity(activity.id())), write(activity));
        redis.sadd(VolunteerKeys.organized(activity.organizer()), activity.id().toString());
        if (activity.state() == State.OPEN) {
            index(activity.id());
        }
    }

    @Override
    public boolean move(ActivityId activity, State to) {
        List<String> arguments = new ArrayList<>(List.of(to.name(), activity.toString()));
        REACHED_FROM.getOrDefault(to, List.of()).forEach(from -> arguments.add(from.name()));
        boolean moved = (Long) MOVE.run(redis,
                List.of(VolunteerKeys.activity(activity), VolunteerKeys.events(activity)), arguments) == 1;
        index(activity);
        return moved;
    }

    /** Puts it into the index of open ones, or takes it out, as it is now; may be repeated. */
    private void index(ActivityId activity) {
        List<String> fields = redis.hmget(VolunteerKeys.activity(activity), "state", "start");
        if (State.OPEN.name().equals(fields.get(0))) {
            redis.zadd(VolunteerKeys.OPEN, Double.parseDouble(fields.get(1)), activity.toString());
        } else {
            redis.zrem(VolunteerKeys.OPEN, activity.toString());
        }
    }

    @Override
    public List<ActivityId> open(int offset, int most) {
        return redis
                .zrange(VolunteerKeys.OPEN, ZRangeParams
                        .zrangeByScoreParams((double) clock.millis(), Double.POSITIVE_INFINITY).limit(offset, most))
                .stream()
                .flatMap(id -> ActivityId.parse(id).stream()).toList();
    }

    @Override
    public long openCount() {
        return redis.zcount(VolunteerKeys.OPEN, (double) clock.millis(), Double.POSITIVE_INFINITY);
    }

    @Override
    public List<ActivityId> organizedBy(ChatId organizer) {
        return redis.smembers(VolunteerKeys.organized(organizer)).stream().flatMap(id -> ActivityId.parse(id).stream())
                .sorted(Comparator.comparingInt(ActivityId::number).reversed()).toList();
    }

    private static List<String> write(Activity activity) {
        return List.of("title", activity.title(), "description", activity.description(), "start",
                Long.toString(activity.start().toEpochMilli()), "end", Long.toString(activity.end().toEpochMilli()),
                "place", activity.place(), "places", Integer.toString(activity.places()), "organizer",
                activity.organizer().toString(), "state", activity.state().name());
    }

    /** The activity that these fields of its hash describe. */
    static Activity read(ActivityId id, Map<String, String> fields) {
        return new Activity(id, field(fields, "title"), field(fields, "description"), moment(fields, "start"),
                moment(fields, "end"), field(fields, "place"), Integer.parseInt(field(fields, "places")),
                ChatId.parse(field(fields, "organizer")), State.valueOf(field(fields, "state")));
    }

    private static Instant moment(Map<String, String> fields, String name) {
        return Instant.ofEpochMilli(Long.parseLong(field(fields, name)));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("an activity has no " + name + " in Redis");
        }
        return value;
    }
}
