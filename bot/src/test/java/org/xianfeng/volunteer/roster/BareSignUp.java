package org.xianfeng.volunteer.roster;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;

/** The sign-up script and nothing around it: the ceiling that the service is measured against. */
public final class BareSignUp {

    private static final Script SIGN_UP = RedisTransitions.script("sign-up.lua");

    private final UnifiedJedis redis;
    private final RedisTransitions transitions;
    private final ActivitySnapshot activity;
    private final ActivitySnapshot.PostInShift post;
    private final AtomicLong generations = new AtomicLong();

    public BareSignUp(UnifiedJedis redis, PostId post) {
        this.redis = redis;
        this.transitions = new RedisTransitions(redis, TestVolunteering.USUAL, Clock.systemUTC(),
                TestVolunteering.ZONE);
        this.activity = transitions.read(post.activity()).orElseThrow();
        this.post = activity.post(post).orElseThrow();
    }

    public void run(String request, ChatId member) {
        String generation = Long.toString(generations.incrementAndGet());
        var _ = transitions.tryRun(SIGN_UP, activity, request, member, post, generation, "").orElseThrow();
    }

    /** Sequence numbers of those waiting, in the order of the queue. */
    public List<Double> waitingSequence() {
        return redis.zrangeWithScores(VolunteerKeys.waiting(post.id()), 0, -1).stream().map(tuple -> tuple.getScore())
                .toList();
    }
}
