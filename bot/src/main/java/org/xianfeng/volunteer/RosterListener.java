package org.xianfeng.volunteer;

import org.xianfeng.store.StreamEntry;

/**
 * Acts on what has happened to activities and sign-ups.
 *
 * <p>
 * An event comes at least once, and again from the first listener on if one of them throws: acting on it twice must
 * change nothing. Those of one activity come in order.
 */
public interface RosterListener {

    void on(StreamEntry event);
}
