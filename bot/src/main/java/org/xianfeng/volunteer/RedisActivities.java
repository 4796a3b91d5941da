package org.xianfeng.volunteer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.Activity.State;
import redis.clients.jedis.UnifiedJedis;

/** Activities in Redis, a hash each, with an index of the open ones by their start. */
@Component
final class RedisActivities implements Activities {

    private static final Script ADD = Script.load(RedisActivities.class, "add.lua");
    private static final Script MOVE = Script.load(RedisActivities.class, "move.lua");

    /** From which states each may be reached; the rest cannot be asked for. */
    private static final Map<State, List<State>> REACHED_FROM = Map.of(State.OPEN, List.of(State.DRAFT, State.CLOSED), State.CLOSED,
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
        ADD.run(redis, List.of(VolunteerKeys.activity(activity.id())), ActivityFields.write(activity));
        redis.sadd(VolunteerKeys.organized(activity.organizer()), activity.id().toString());
        if (activity.state() == State.OPEN) {
            index(activity.id());
        }
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        Map<String, String> fields = redis.hgetAll(VolunteerKeys.activity(id));
        return fields.isEmpty() ? Optional.empty() : Optional.of(ActivityFields.read(id, fields));
    }

    @Override
    public boolean reschedule(ShiftId shift, Instant start, Instant end) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean relocate(ActivityId activity, String place) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<Draw> draw(ActivityId activity) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public boolean move(ActivityId activity, State to, String reason) {
        List<String> arguments = new ArrayList<>(List.of(to.name(), activity.toString(), reason));
        REACHED_FROM.getOrDefault(to, List.of()).forEach(from -> arguments.add(from.name()));
        boolean moved = (Long) MOVE.run(redis,
                List.of(VolunteerKeys.activity(activity), VolunteerKeys.events(activity)), arguments) == 1;
        index(activity);
        return moved;
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
        List<String> ended = redis.zrangeByScore(VolunteerKeys.OPEN_UNTIL, Double.NEGATIVE_INFINITY,
                (double) clock.millis());
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
    public List<ActivityId> organizedBy(ChatId organizer) {
        return redis.smembers(VolunteerKeys.organized(organizer)).stream().flatMap(id -> ActivityId.parse(id).stream())
                .sorted(Comparator.comparingInt(ActivityId::number).reversed()).toList();
    }
}
