package org.xianfeng.volunteer.event;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Outage;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;
import org.xianfeng.volunteer.activity.VolunteerKeys;

/** Brings what has happened to activities and sign-ups to those who act on it. */
@Component
public final class EventFollower {

    private final List<RosterListener> listeners;

    EventFollower(Streams streams, List<RosterListener> listeners) {
        this.listeners = listeners;
        streams.follow(VolunteerKeys.EVENTS, EventFollower::order, this::follow,
                StreamWorkers.Acknowledgement.BY_WORKER);
    }

    /** One member's after another, but members side by side: thousands may be promoted at once. */
    private static String order(StreamEntry event) {
        return event.field("activity") + " " + event.fields().getOrDefault("member", "");
    }

    private void follow(StreamEntry entry) {
        RosterEvent.read(entry).ifPresent(this::tellAll);
    }

    /** All of them hear of it, though one fails; then all hear of it again. */
    private void tellAll(RosterEvent event) {
        List<Throwable> failures = new ArrayList<>();
        for (RosterListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException | Error e) {
                if (Outage.isMeantBy(e)) {
                    throw e;
                }
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IllegalStateException all = new IllegalStateException(
                    failures.size() + " of those who follow " + event + " failed", failures.getFirst());
            failures.stream().skip(1).forEach(all::addSuppressed);
            throw all;
        }
    }
}
