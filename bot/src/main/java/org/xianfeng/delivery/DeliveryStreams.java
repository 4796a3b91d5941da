package org.xianfeng.delivery;

import java.util.Locale;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.store.stream.ShardedStream;

/** The keys of delivery. All that belongs to one chat bears its shard's hash tag, so that one script can change it. */
final class DeliveryStreams {

    /** More than any number of instances we run; it must not change while the streams hold something. */
    static final int SHARDS = 16;

    static final ShardedStream INBOX = new ShardedStream("inbox", SHARDS, shard -> tag(shard) + "inbox");

    private DeliveryStreams() {}

    static int shardOf(ChatId chat) {
        return INBOX.shardOf(chat.toString());
    }

    static String inbox(int shard) {
        return INBOX.key().apply(shard);
    }

    /** What is to be sent in one lane of one messenger: nothing that waits here holds up what is elsewhere. */
    static ShardedStream outbox(String messenger, Lane lane) {
        return new ShardedStream("outbox-" + messenger + "-" + name(lane), SHARDS,
                shard -> outbox(shard, messenger, lane));
    }

    static String outbox(ChatId chat, Lane lane) {
        return outbox(shardOf(chat), chat.messenger(), lane);
    }

    private static String outbox(int shard, String messenger, Lane lane) {
        return tag(shard) + "outbox:" + messenger + ":" + name(lane);
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    /** The outbox that all messengers shared in earlier versions. */
    static String sharedOutbox(int shard) {
        return tag(shard) + "outbox";
    }

    /** How many updates of each chat wait to be answered. */
    static String waiting(int shard) {
        return tag(shard) + "waiting";
    }

    /** Marks an update that we have, for as long as a messenger may deliver it again. */
    static String seen(int shard, ChatId chat, String update) {
        return tag(shard) + "seen:" + chat.messenger() + ":" + update;
    }

    /** Marks a message that was put into the outbox. */
    static String told(int shard, String id) {
        return tag(shard) + "told:" + id;
    }

    /** Marks a chat that cannot be reached. */
    static String lost(ChatId chat) {
        return tag(shardOf(chat)) + "lost:" + chat;
    }

    static String session(ChatId chat) {
        return tag(shardOf(chat)) + "session:" + chat;
    }

    private static String tag(int shard) {
        return "{s" + shard + "}:";
    }
}
