package org.xianfeng.volunteer.roster;

import java.time.Clock;
import java.util.Map;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.PostId;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

/** The script that gives a place up and an entry in a stream, as a message is, and nothing around them. */
public final class BareWithdrawal {

    private static final Script WITHDRAW = RedisTransitions.script("withdraw.lua");

    private final UnifiedJedis redis;
    private final RedisTransitions transitions;
    private final ActivitySnapshot activity;
    private final ActivitySnapshot.PostInShift post;

    public BareWithdrawal(UnifiedJedis redis, PostId post) {
        this.redis = redis;
        this.transitions = new RedisTransitions(redis, TestVolunteering.USUAL, Clock.systemUTC(),
                TestVolunteering.ZONE);
        this.activity = transitions.read(post.activity()).orElseThrow();
        this.post = activity.post(post).orElseThrow();
    }

    public void run(String request, ChatId member) {
        var _ = transitions.tryRun(WITHDRAW, activity, request, member, post, "withdrew").orElseThrow();
        redis.xadd("bench:told", StreamEntryID.NEW_ENTRY, Map.of("to", member.toString()));
    }
}
