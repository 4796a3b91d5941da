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
    private final PostId post;

    public BareSignUp(UnifiedJedis redis, PostId post) {
        this.redis = redis;
        this.post = post;
        this.fixedKeys = List.of(VolunteerKeys.activity(post.activity()),
                VolunteerKeys.seats(post), VolunteerKeys.waiting(post));
    }

    public void run(String request, ChatId member) {
        SIGN_UP.run(redis,
                List.of(fixedKeys.get(0), fixedKeys.get(1), fixedKeys.get(2), VolunteerKeys.answer(post.activity(), request),
                        VolunteerKeys.events(post.activity())),
                List.of(member.toString(), "0", "86400", post.activity().toString(), Integer.toString(post.number()),
                        "s1.start", "p1.places"));
    }

    /** Sequence numbers of those waiting, in the order of the queue. */
    public List<Double> waitingSequence() {
        return redis.zrangeWithScores(VolunteerKeys.waiting(post), 0, -1).stream().map(tuple -> tuple.getScore())
                .toList();
    }
}
