package org.xianfeng.broadcast.send;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.watch.Sample;

/** How many broadcasts are under way. */
@Component
final class BroadcastSample implements Sample {

    private final Broadcasts broadcasts;

    BroadcastSample(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @Override
    public void take(Readings readings) {
        readings.set("xianfeng.broadcasts.active", broadcasts.unfinished().size());
    }
}
