package org.xianfeng.volunteer;

import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The sign-up script and nothing around it: the ceiling that the service is measured against. */
public final class BareSignUp {

    private static final Script SIGN_UP = Script.load(RedisRoster.class, "sign-up.lua");

    private final UnifiedJedis redis;
    private final List<String> fixedKeys;
    private final ActivityId id;

    public BareSignUp(UnifiedJedis redis, ActivityId id) {
        this.redis = redis;
        this.id = id;
        this.fixedKeys = List.of(VolunteerKeys.activity(id), VolunteerKeys.seats(id), VolunteerKeys.waiting(id));
    }

    public void run(String request, ChatId member) {
        SIGN_UP.run(redis,
                List.of(fixedKeys.get(0), fixedKeys.get(1), fixedKeys.get(2), VolunteerKeys.answer(id, request),
                        VolunteerKeys.events(id)),
                List.of(member.toString(), "0", "86400", id.toString()));
    }

    /** Sequence numbers of those waiting, in the order of the queue. */
    public List<Double> waitingSequence(ActivityId activity) {
        return redis.zrangeWithScores(VolunteerKeys.waiting(activity), 0, -1).stream().map(tuple -> tuple.getScore())
                .toList();
    }
}
