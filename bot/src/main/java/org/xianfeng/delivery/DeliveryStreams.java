package org.xianfeng.delivery;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.stream.ShardedStream;

/** The keys of delivery. All that belongs to one chat bears its shard's hash tag, so that one script can change it. */
final class DeliveryStreams {

    /** More than any number of instances we run; it must not change while the streams hold something. */
    private static final int SHARDS = 16;

    static final ShardedStream INBOX = new ShardedStream("inbox", SHARDS, shard -> tag(shard) + "inbox");
    static final ShardedStream OUTBOX = new ShardedStream("outbox", SHARDS, shard -> tag(shard) + "outbox");

    private DeliveryStreams() {}

    static int shardOf(ChatId chat) {
        return INBOX.shardOf(chat.toString());
    }

    static String inbox(int shard) {
        return INBOX.key().apply(shard);
    }

    static String outbox(int shard) {
        return OUTBOX.key().apply(shard);
    }

    /** Marks an update that we have, for as long as a messenger may deliver it again. */
    static String seen(int shard, ChatId chat, String update) {
        return tag(shard) + "seen:" + chat.messenger() + ":" + update;
    }

    /** Marks a message that was put into the outbox. */
    static String told(int shard, String id) {
        return tag(shard) + "told:" + id;
    }

    static String session(ChatId chat) {
        return tag(shardOf(chat)) + "session:" + chat;
    }

    private static String tag(int shard) {
        return "{s" + shard + "}:";
    }
}
