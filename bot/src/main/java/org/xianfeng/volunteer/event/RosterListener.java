package org.xianfeng.volunteer.event;

/**
 * Acts on what has happened to activities and sign-ups.
 *
 * <p>
 * An event comes at least once, and again to all listeners if one of them throws: acting on it twice must change
 * nothing. What keeps failing becomes a dead letter. Those of one activity about one member come in order, and so do
 * those about nobody in particular.
 */
public interface RosterListener {

    void on(RosterEvent event);
}
