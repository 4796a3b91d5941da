package org.xianfeng.knowledge.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Heading;

/** What happened, a page of it. */
@Schema(name = "Events")
record EventsResponse(List<Dated> events, @Schema(description = "On all pages") int total) {

    /** Something that happened. */
    @Schema(name = "Event")
    record Dated(@Schema(type = "string", example = "1935-01-15/1935-01-17") EntryDate date, Heading entry,
            @Schema(description = "The sentence of the entry that names the day, verbatim", nullable = true) @Nullable String sentence) {

        static Dated of(Event event) {
            return new Dated(event.date(), event.entry(), event.sentence().orElse(null));
        }
    }

    static EventsResponse of(Listing<Event> events) {
        return new EventsResponse(events.items().stream().map(Dated::of).toList(), events.total());
    }
}
