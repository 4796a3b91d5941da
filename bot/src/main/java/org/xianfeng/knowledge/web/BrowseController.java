package org.xianfeng.knowledge.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.Topic;
import org.xianfeng.knowledge.Topics;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.PartialDate;

/** Leafs through the library. */
@RestController
@RequestMapping(path = "/api/v1", produces = {MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Browsing")
final class BrowseController {

    private static final int PAGE = 20;
    private static final int MOST_PAGES = 500;

    private final Chronicle chronicle;
    private final Catalogue catalogue;
    private final RandomGenerator chance;
    private final Clock clock;
    private final ZoneId zone;

    BrowseController(Chronicle chronicle, Catalogue catalogue, RandomGenerator chance, Clock clock, ZoneId zone) {
        this.chronicle = chronicle;
        this.catalogue = catalogue;
        this.chance = chance;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/today")
    @Operation(summary = "On this day", description = "What happened on a day of whatever year, the earliest first. Without a date: today, in the organisation's zone.")
    @ApiResponse(responseCode = "200", description = "What happened, 20 a page")
    @ApiResponse(responseCode = "400", description = "No such day")
    EventsResponse today(
            @Parameter(description = "MM-DD", example = "07-01") @RequestParam(required = false) @Nullable String date,
            @Parameter(description = "The first one being 0") @RequestParam(defaultValue = "0") int page) {
        return EventsResponse.of(chronicle.on(day(date), slice(page)));
    }

    @GetMapping("/timeline")
    @Operation(summary = "What happened in a period", description = "What began in it, the earliest first, then what had begun before and went on.")
    @ApiResponse(responseCode = "200", description = "What happened, 20 a page")
    @ApiResponse(responseCode = "400", description = "No such period")
    EventsResponse timeline(
            @Parameter(description = "YYYY, YYYY-MM or YYYY-MM-DD", example = "1934-10") @RequestParam String from,
            @Parameter(description = "Likewise; the same as from if it is missing", example = "1935-10") @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") int page) {
        return EventsResponse.of(
                chronicle.during(period(from, to == null ? from : to), Optional.empty(), slice(page)));
    }

    @GetMapping("/topics")
    @Operation(summary = "Kinds and tags", description = "How many entries there are of each kind and with each tag, those with the most first.")
    List<TopicResponse> topics() {
        Topics topics = catalogue.topics();
        return TopicResponse.of(topics);
    }

    @GetMapping("/topics/{topic}")
    @Operation(summary = "The entries on a topic", description = "The earliest first, the undated last.")
    @ApiResponse(responseCode = "200", description = "The entries, 20 a page")
    @ApiResponse(responseCode = "404", description = "No entry is of this kind or has this tag")
    EntriesResponse topic(@Parameter(description = "A kind or a tag", example = "meeting") @PathVariable String topic,
            @RequestParam(defaultValue = "0") int page) {
        EntriesResponse entries = EntriesResponse.of(catalogue.on(new Topic(kind(topic), topic), slice(page)));
        if (entries.total() == 0) {
            throw new RefusedException(HttpStatus.NOT_FOUND, "No entry is of this kind or has this tag.");
        }
        return entries;
    }

    @GetMapping("/random")
    @Operation(summary = "Any entry")
    @ApiResponse(responseCode = "200", description = "An entry")
    @ApiResponse(responseCode = "404", description = "The library is empty")
    EntryResponse random() {
        return catalogue.any(chance).map(EntryResponse::of)
                .orElseThrow(() -> new RefusedException(HttpStatus.NOT_FOUND, "The library is empty."));
    }

    private MonthDay day(@Nullable String date) {
        try {
            return date == null ? MonthDay.now(clock.withZone(zone)) : MonthDay.parse("--" + date);
        } catch (DateTimeException _) {
            throw new RefusedException("date must be a day of the year as MM-DD, for example 07-01.");
        }
    }

    private static EntryDate period(String from, String to) {
        try {
            return new EntryDate(PartialDate.parse(from), PartialDate.parse(to));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("from and to: " + e.getMessage() + ".");
        }
    }

    private static Slice slice(int page) {
        if (page < 0 || page > MOST_PAGES) {
            throw new RefusedException("page must be 0 to 500.");
        }
        return Slice.page(page, PAGE);
    }

    private static Optional<Kind> kind(String word) {
        try {
            return Optional.of(Kind.parse(word));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
