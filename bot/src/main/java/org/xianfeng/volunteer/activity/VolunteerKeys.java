package org.xianfeng.volunteer.activity;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.stream.ShardedStream;

/**
 * The keys of this feature. All of one activity bears its shard's hash tag, its events included; all holds of one
 * member bear that of the member's shard.
 */
public final class VolunteerKeys {

    /** Fixed for good: an activity's number decides its shard, and a member's id theirs. */
    public static final int SHARDS = 16;

    public static final ShardedStream EVENTS = new ShardedStream("volunteer-events", SHARDS,
            shard -> tag(shard) + "events");

    public static final String NUMBERS = "volunteer:numbers";

    /** Open activities by their start, and by their end. */
    public static final String OPEN = "{volunteer}:open";
    public static final String OPEN_UNTIL = "{volunteer}:open-until";

    private VolunteerKeys() {}

    public static String activity(ActivityId id) {
        return tag(shardOf(id)) + "act:" + id;
    }

    /** Who has a place, by sequence number. */
    public static String seats(PostId post) {
        return post(post) + ":seats";
    }

    /** Who waits, or has entered the draw that is yet to come, by sequence number. */
    public static String waiting(PostId post) {
        return post(post) + ":waiting";
    }

    /** Who was offered a place, by the offer's deadline. */
    public static String offers(PostId post) {
        return post(post) + ":offers";
    }

    /** Who has a place and looks for a substitute, by sequence number. */
    public static String seekers(PostId post) {
        return post(post) + ":seekers";
    }

    /** What else is known of a post's members; {@code roster.lua} tells the fields. */
    public static String notes(PostId post) {
        return post(post) + ":notes";
    }

    private static String post(PostId post) {
        return activity(post.activity()) + ":" + post.number();
    }

    /** Posts in which something becomes due, by when. */
    public static String due(ActivityId id) {
        return due(shardOf(id));
    }

    public static String due(int shard) {
        return tag(shard) + "due";
    }

    public static String events(ActivityId id) {
        return EVENTS.key().apply(shardOf(id));
    }

    /** The answer that a request got. */
    public static String answer(ActivityId id, String request) {
        return activity(id) + ":answer:" + request;
    }

    /** Who of one web address takes part, by when they were let in. */
    public static String neighbours(ActivityId id, String address) {
        return activity(id) + ":neighbours:" + address;
    }

    /** The times of the posts that a member has signed up for. */
    public static String holds(ChatId member) {
        return memberTag(shardOf(member)) + "holds:" + member;
    }

    /** Holds that are not confirmed yet, by when they were taken. */
    public static String pendingHolds(int shard) {
        return memberTag(shard) + "pending";
    }

    /** The number of the last hold in this shard. */
    public static String generations(int shard) {
        return memberTag(shard) + "generations";
    }

    public static int shardOf(ChatId member) {
        return Math.floorMod(member.toString().hashCode(), SHARDS);
    }

    public static String organized(ChatId organizer) {
        return "{mem:" + organizer + "}:organized";
    }

    private static int shardOf(ActivityId id) {
        return id.number() % SHARDS;
    }

    private static String tag(int shard) {
        return "{v" + shard + "}:";
    }

    private static String memberTag(int shard) {
        return "{h" + shard + "}:";
    }
}
