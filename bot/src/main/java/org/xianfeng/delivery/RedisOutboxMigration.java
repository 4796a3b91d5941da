package org.xianfeng.delivery;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/**
 * Moves what an earlier version left in the outbox that all messengers shared. A shard that an instance of that version
 * still works off, under its lease, is left to it until it stops.
 */
@Component
final class RedisOutboxMigration implements PeriodicTask {

    private static final Script MOVE = Script.load(RedisOutboxMigration.class, "outbox-move.lua");
    private static final int MOST_AT_ONCE = 500;
    private static final Duration LEASE = Duration.ofSeconds(9);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** In case somebody goes back to the earlier version for a while. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private final UnifiedJedis redis;
    private final Leases leases;
    private final List<String> messengers;
    private final BitSet moved = new BitSet();

    RedisOutboxMigration(UnifiedJedis redis, Leases leases, List<Messenger> messengers) {
        this.redis = redis;
        this.leases = leases;
        this.messengers = messengers.stream().map(Messenger::name).toList();
    }

    @Override
    public String name() {
        return "outbox-migration";
    }

    @Override
    public Duration period() {
        return moved.cardinality() == DeliveryStreams.SHARDS ? LATER : SOON;
    }

    @Override
    public Duration patience() {
        return LATER.multipliedBy(3);
    }

    @Override
    public void run(LoopState loop) {
        for (int shard = 0; shard < DeliveryStreams.SHARDS; shard++) {
            moved.set(shard, messengers.isEmpty() || isMoved(shard));
        }
    }

    private boolean isMoved(int shard) {
        if (!redis.exists(DeliveryStreams.sharedOutbox(shard))) {
            return true;
        }
        // the name that its workers of old give it
        Optional<Leases.Lease> lease = leases.tryAcquire("outbox-" + shard, LEASE);
        if (lease.isEmpty()) {
            return false;
        }
        try (Leases.Lease _ = lease.get()) {
            while (move(shard) > 0 && lease.get().renew()) {
                // until nothing is left
            }
            return true;
        }
    }

    private long move(int shard) {
        List<String> keys = Stream.concat(Stream.of(DeliveryStreams.sharedOutbox(shard)), messengers.stream()
                .map(messenger -> DeliveryStreams.outbox(messenger, Lane.REPLY).key().apply(shard))).toList();
        List<String> arguments = Stream.concat(Stream.of(Integer.toString(MOST_AT_ONCE)), messengers.stream()).toList();
        return (Long) MOVE.run(redis, keys, arguments);
    }
}
