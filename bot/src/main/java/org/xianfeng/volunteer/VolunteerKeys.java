package org.xianfeng.volunteer;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.ShardedStream;

/** The keys of this feature. All of one activity bears its shard's hash tag, its events included. */
final class VolunteerKeys {

    /** Fixed for good: an activity's number decides its shard. */
    private static final int SHARDS = 16;

    static final ShardedStream EVENTS = new ShardedStream("volunteer-events", SHARDS, shard -> tag(shard) + "events");

    static final String NUMBERS = "volunteer:numbers";
    static final String OPEN = "volunteer:open";

    private VolunteerKeys() {}

    static String activity(ActivityId id) {
        return tag(shardOf(id)) + "act:" + id;
    }

    static String seats(ActivityId id) {
        return activity(id) + ":seats";
    }

    static String waiting(ActivityId id) {
        return activity(id) + ":waiting";
    }

    static String events(ActivityId id) {
        return EVENTS.key().apply(shardOf(id));
    }

    /** The answer that a request got. */
    static String answer(ActivityId id, String request) {
        return activity(id) + ":answer:" + request;
    }

    static String signUps(ChatId member) {
        return "{mem:" + member + "}:signups";
    }

    static String organized(ChatId organizer) {
        return "{mem:" + organizer + "}:organized";
    }

    private static int shardOf(ActivityId id) {
        return id.number() % SHARDS;
    }

    private static String tag(int shard) {
        return "{v" + shard + "}:";
    }
}
