package org.xianfeng.store.schema;

import redis.clients.jedis.UnifiedJedis;

/**
 * Brings all that is kept from one version to the next, before anything else uses it. A bean of its feature; its number
 * is the newest one and one more, and never changes.
 *
 * <p>Instances of the version before may still be running: what they read must stay readable to them until the version
 * after this one takes it away.
 */
public interface Migration {

    /** The version of the data once this is done: 2 for the first migration that there was. */
    int version();

    /**
     * Does it. A crash can end it anywhere, and then all of it is done once more: what was changed already must be found
     * to be so. There may be nothing at all to change.
     *
     * @param goesOn to be run at least every few seconds; throws when another instance has taken over, and then so must
     *        this
     */
    void apply(UnifiedJedis redis, Runnable goesOn);
}
