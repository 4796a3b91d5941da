package org.xianfeng.broadcast;

import java.util.List;
import java.util.Optional;

/** What the organization writes again and again, each under the number of the broadcast that it was first written in. */
public interface Templates {

    /** Keeps what this broadcast says, in place of what was kept of it before. */
    void keep(Broadcast broadcast);

    Optional<Content> find(BroadcastId id);

    void remove(BroadcastId id);

    /** The newest first. */
    List<BroadcastId> list();
}
