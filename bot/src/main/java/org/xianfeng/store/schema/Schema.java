package org.xianfeng.store.schema;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.Leases;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.RedisUnavailable;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/** Brings what is in Redis to the version that this program reads, and refuses what a newer program has written. */
public final class Schema {

    /** Of what was kept before it had a version. */
    public static final int FIRST = 1;

    /** Where the version stands. */
    public static final String KEY = "store:schema";

    /** Stands there while a copy is brought back. */
    public static final String RESTORING = "restoring";

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final Script ADVANCE = Script.load(Schema.class, "schema-advance.lua");
    private static final String LEASE = "schema";
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<Migration> migrations;
    private final Duration longestSilence;

    /** @throws IllegalArgumentException if their numbers are not 2, 3, 4 and so on */
    public Schema(Collection<Migration> migrations) {
        this(migrations, LONGEST_SILENCE);
    }

    Schema(Collection<Migration> migrations, Duration longestSilence) {
        this.migrations = migrations.stream().sorted(Comparator.comparingInt(Migration::version)).toList();
        this.longestSilence = longestSilence;
        List<Integer> versions = this.migrations.stream().map(Migration::version).toList();
        if (!versions.equals(IntStream.rangeClosed(FIRST + 1, newest()).boxed().toList())) {
            throw new IllegalArgumentException("migrations must be numbered from 2 without a gap, got " + versions);
        }
    }

    /** The version that this program reads and writes. */
    public int newest() {
        return FIRST + migrations.size();
    }

    /**
     * Returns once Redis is at that version. Of several instances one migrates, and the others wait.
     *
     * @param place as the operator knows it
     * @throws RedisUnavailable if it is at a newer one, or cannot be brought to ours
     */
    public void open(UnifiedJedis redis, String place) {
        redis.set(KEY, Integer.toString(FIRST), SetParams.setParams().nx());
        Leases leases = new RedisLeases(redis);
        for (int version = version(redis, place); version < newest(); version = version(redis, place)) {
            Optional<Leases.Lease> lease = leases.tryAcquire(LEASE, longestSilence);
            if (lease.isEmpty()) {
                LockSupport.parkNanos(PAUSE.toNanos());
                continue;
            }
            try (Leases.Lease ours = lease.get()) {
                // somebody else may have done it between our look and our lease
                migrate(redis, place, ours, version(redis, place));
            }
        }
    }

    private void migrate(UnifiedJedis redis, String place, Leases.Lease lease, int from) {
        for (Migration migration : migrations.subList(Math.min(from, newest()) - FIRST, migrations.size())) {
            LOG.info("The data in {} are brought to version {}", place, migration.version());
            try {
                migration.apply(redis, () -> {
                    if (!lease.renew()) {
                        throw new TakenOver();
                    }
                });
            } catch (TakenOver e) {
                LOG.warn("Another instance goes on with version {}: we were silent for too long", migration.version());
                return;
            } catch (JedisException e) {
                throw new RedisUnavailable("The data in " + place + " cannot be brought to version "
                        + migration.version() + ": " + e.getMessage(),
                        "Nothing is lost. See to Redis and start again; it goes on where it was.", e);
            }
            ADVANCE.run(redis, List.of(KEY), List.of(Integer.toString(migration.version())));
        }
    }

    private int version(UnifiedJedis redis, String place) {
        int version = read(redis, place);
        if (version > newest()) {
            throw new RedisUnavailable(
                    "The data in " + place + " are of version " + version + "; this program reads up to " + newest()
                            + ".",
                    "Start the program that wrote them, or a newer one. To go back to this one, restore a copy that "
                            + "was made before the upgrade (bot/docs/operation.md).",
                    null);
        }
        return version;
    }

    private static int read(UnifiedJedis redis, String place) {
        String value = String.valueOf(redis.get(KEY));
        if (value.equals(RESTORING)) {
            throw new RedisUnavailable("The data in " + place + " were not restored to their end.",
                    "Empty it, and restore the copy again.", null);
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new RedisUnavailable(
                    "The data in " + place + " have no version but \"" + value + "\" in " + KEY + ".",
                    "Look who else writes into this Redis.", e);
        }
    }

    /** Our lease is another's. */
    private static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
