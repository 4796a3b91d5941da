package org.xianfeng.volunteer;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The roster in Redis: seats and queue are sets sorted by sequence number, and every change is one script. */
@Component
final class RedisRoster implements Roster {

    /** As long as the inbox may hand out the same update again. */
    private static final String ANSWER_KEPT = Long.toString(Duration.ofDays(1).toSeconds());

    private static final Script SIGN_UP = Script.load(RedisRoster.class, "sign-up.lua");
    private static final Script WITHDRAW = Script.load(RedisRoster.class, "withdraw.lua");
    private static final Script VIEW = Script.load(RedisRoster.class, "view.lua");

    private final UnifiedJedis redis;
    private final Clock clock;

    RedisRoster(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public SignUp signUp(String request, ChatId member, ActivityId activity) {
        // first, so that what a member has signed up for is always found among these
        redis.sadd(VolunteerKeys.signUps(member), activity.toString());
        Answer answer = change(SIGN_UP, request, member, activity);
        return answer.code.equals("seated") || answer.code.startsWith("waiting:")
                ? new SignUp.Accepted(answer.view(activity))
                : new SignUp.Refused(SignUp.Reason.valueOf(answer.code.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Withdrawal withdraw(String request, ChatId member, ActivityId activity) {
        Answer answer = change(WITHDRAW, request, member, activity);
        return answer.code.equals("withdrawn")
                ? new Withdrawal.Withdrawn(answer.view(activity))
                : new Withdrawal.Refused(Withdrawal.Reason.valueOf(answer.code.toUpperCase(Locale.ROOT)));
    }

    private Answer change(Script transition, String request, ChatId member, ActivityId id) {
        return Answer.of(transition.run(redis,
                List.of(VolunteerKeys.activity(id), VolunteerKeys.seats(id), VolunteerKeys.waiting(id),
                        VolunteerKeys.answer(id, request), VolunteerKeys.events(id)),
                List.of(member.toString(), Long.toString(clock.millis()), ANSWER_KEPT, id.toString())));
    }

    @Override
    public Optional<ActivityView> view(ActivityId id, ChatId member) {
        Answer answer = Answer.of(VIEW.run(redis,
                List.of(VolunteerKeys.activity(id), VolunteerKeys.seats(id), VolunteerKeys.waiting(id)),
                List.of(member.toString())));
        return answer.fields.isEmpty() ? Optional.empty() : Optional.of(answer.view(id));
    }

    @Override
    public List<ActivityView> views(List<ActivityId> activities, ChatId member) {
        return activities.stream().flatMap(id -> view(id, member).stream()).toList();
    }

    @Override
    public List<ChatId> seated(ActivityId activity, int offset, int most) {
        return page(VolunteerKeys.seats(activity), offset, most);
    }

    @Override
    public List<ChatId> waiting(ActivityId activity, int offset, int most) {
        return page(VolunteerKeys.waiting(activity), offset, most);
    }

    @Override
    public List<ActivityId> signedUpFor(ChatId member) {
        return redis.smembers(VolunteerKeys.signUps(member)).stream().flatMap(id -> ActivityId.parse(id).stream())
                .toList();
    }

    private List<ChatId> page(String key, int offset, int most) {
        return redis.zrange(key, offset, offset + most - 1L).stream().map(ChatId::parse).toList();
    }

    /** What every script of the roster answers. */
    private record Answer(String code, long seated, long waiting, Map<String, String> fields) {

        static Answer of(Object answer) {
            List<?> parts = (List<?>) answer;
            List<?> flat = (List<?>) parts.get(3);
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < flat.size(); i += 2) {
                fields.put((String) flat.get(i), (String) flat.get(i + 1));
            }
            return new Answer((String) parts.get(0), (Long) parts.get(1), (Long) parts.get(2), fields);
        }

        ActivityView view(ActivityId id) {
            return new ActivityView(RedisActivities.read(id, fields), participation(), seated, waiting);
        }

        private Participation participation() {
            if (code.equals("seated")) {
                return new Participation.Seated();
            }
            return code.startsWith("waiting:")
                    ? new Participation.Waiting(Long.parseLong(code.substring("waiting:".length())))
                    : new Participation.None();
        }
    }
}
