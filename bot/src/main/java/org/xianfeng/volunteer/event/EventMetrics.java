package org.xianfeng.volunteer.event;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what happens to members' places: offered, accepted, expired and so on. What comes twice counts twice. */
@Component
final class EventMetrics implements RosterListener {

    private final MeterRegistry meters;

    EventMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void on(RosterEvent event) {
        if (event instanceof RosterEvent.OfMember ofMember) {
            meters.counter("xianfeng.roster.changes", "change", name(ofMember.change())).increment();
        }
    }

    private static String name(RosterEvent.Change change) {
        return switch (change) {
            case RosterEvent.Plain plain -> plain.name().toLowerCase(Locale.ROOT);
            case RosterEvent.Promoted _ -> "promoted";
            case RosterEvent.Offered _ -> "offered";
            case RosterEvent.HandedOver _ -> "handed_over";
            case RosterEvent.SearchEnded _ -> "search_ended";
        };
    }
}
