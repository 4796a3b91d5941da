package org.xianfeng.volunteer;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.ShardedStream;

/**
 * The keys of this feature. All of one activity bears its shard's hash tag, its events included; all holds of one
 * member bear that of the member's shard.
 */
final class VolunteerKeys {

    /** Fixed for good: an activity's number decides its shard. */
    static final int SHARDS = 16;

    static final ShardedStream EVENTS = new ShardedStream("volunteer-events", SHARDS, shard -> tag(shard) + "events");

    static final String NUMBERS = "volunteer:numbers";

    /** Open activities by their start, and by their end. */
    static final String OPEN = "{volunteer}:open";
    static final String OPEN_UNTIL = "{volunteer}:open-until";

    private VolunteerKeys() {}

    static String activity(ActivityId id) {
        return tag(shardOf(id)) + "act:" + id;
    }

    /** Who has a place, by sequence number. */
    static String seats(PostId post) {
        return post(post) + ":seats";
    }

    /** Who waits, or has entered the draw that is yet to come, by sequence number. */
    static String waiting(PostId post) {
        return post(post) + ":waiting";
    }

    private static String post(PostId post) {
        return activity(post.activity()) + ":" + post.number();
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
