package org.xianfeng.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.watch.Sample;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.StreamEntry;

/** How much waits in each shard of the inbox and of each outbox, and for how long the oldest of it has. */
@Component
final class RedisQueueSample implements Sample {

    private final UnifiedJedis redis;
    private final List<Messenger> messengers;
    private final Clock clock;

    RedisQueueSample(UnifiedJedis redis, List<Messenger> messengers, Clock clock) {
        this.redis = redis;
        this.messengers = messengers;
        this.clock = clock;
    }

    @Override
    public void take(Readings readings) {
        look(DeliveryStreams.INBOX, "inbox", "all", readings);
        for (Messenger messenger : messengers) {
            look(DeliveryStreams.outbox(messenger.name(), Lane.REPLY), "reply", messenger.name(), readings);
            look(DeliveryStreams.outbox(messenger.name(), Lane.BULK), "bulk", messenger.name(), readings);
        }
    }

    private void look(ShardedStream stream, String lane, String messenger, Readings readings) {
        List<Response<Long>> lengths = new ArrayList<>();
        List<Response<List<StreamEntry>>> oldest = new ArrayList<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            for (int shard = 0; shard < stream.shards(); shard++) {
                lengths.add(pipeline.xlen(stream.key().apply(shard)));
                oldest.add(pipeline.xrange(stream.key().apply(shard), "-", "+", 1));
            }
            pipeline.sync();
        }
        for (int shard = 0; shard < stream.shards(); shard++) {
            String[] tags = {"lane", lane, "messenger", messenger, "shard", Integer.toString(shard)};
            readings.set("xianfeng.queue.waiting", lengths.get(shard).get().doubleValue(), tags);
            readings.set("xianfeng.queue.oldest.seconds", seconds(oldest.get(shard).get()), tags);
        }
    }

    private double seconds(List<StreamEntry> oldest) {
        return oldest.isEmpty() ? 0 : Math.max(0, clock.millis() - oldest.getFirst().getID().getTime()) / 1_000.0;
    }
}
