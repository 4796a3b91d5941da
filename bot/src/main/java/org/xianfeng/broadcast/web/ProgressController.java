package org.xianfeng.broadcast.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.message.BroadcastCards;
import org.xianfeng.broadcast.message.Progress;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Callers;
import org.xianfeng.member.ClientAddress;
import tools.jackson.databind.json.JsonMapper;

/** Tells a page how a broadcast goes on, as server-sent events. For its author and admins. */
@RestController
@RequestMapping(path = "/api/v1/broadcasts", produces = {MediaType.TEXT_EVENT_STREAM_VALUE,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Broadcasts")
final class ProgressController {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressController.class);

    /** How often it looks, and so how often it says something at most. */
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** So many looks in a row that find nothing new, and it says so: a page notices when the line is dead. */
    private static final int SILENT_LOOKS = 15;

    private static final String BEAT = "event: beat\ndata: \n\n";
    private static final String END = "event: end\ndata: \n\n";

    private final Broadcasts broadcasts;
    private final BroadcastCards cards;
    private final Callers callers;
    private final ClientAddress addresses;
    private final ProgressStreams streams;
    private final JsonMapper json;
    private final Clock clock;

    ProgressController(Broadcasts broadcasts, BroadcastCards cards, Callers callers, ClientAddress addresses,
            ProgressStreams streams, JsonMapper json, Clock clock) {
        this.broadcasts = broadcasts;
        this.cards = cards;
        this.callers = callers;
        this.addresses = addresses;
        this.streams = streams;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/{id}/progress")
    @Operation(summary = "Watch how a broadcast goes on", description = "An event \"progress\" at once and whenever something has changed, at most one a second; \"beat\" when nothing has for 15 seconds; \"end\" when the broadcast is over, or its reader may not watch it any more. Then the stream ends.")
    @ApiResponse(responseCode = "200", description = "Server-sent events", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(implementation = Progress.class)))
    @ApiResponse(responseCode = "401", description = "No identity and no admin token", content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no such broadcast, or not for this reader", content = @Content)
    @ApiResponse(responseCode = "429", description = "As many streams are open as may be, for this reader or from this address", content = @Content)
    void watch(@PathVariable int id, @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response) throws InterruptedException {
        Optional<ChatId> reader = callers.who(request);
        boolean token = callers.role(request).covers(Role.ADMIN);
        if (reader.isEmpty() && !token) {
            throw refusal(HttpStatus.UNAUTHORIZED);
        }
        if (id < 1 || find(id, reader, token).isEmpty()) {
            throw refusal(HttpStatus.NOT_FOUND);
        }
        try (ProgressStreams.Place place = streams
                .tryOpen(reader.map(ChatId::toString).orElse("token"), addresses.of(request))
                .orElseThrow(ProgressController::tooMany)) {
            follow(place, () -> find(id, reader, callers.role(request).covers(Role.ADMIN)), open(response));
        } catch (IOException e) {
            LOG.debug("A page that watched a broadcast has gone: {}", e.getMessage());
        }
    }

    /** What a stream is about, for as long as its reader may see it. */
    @FunctionalInterface
    private interface Watched {

        Optional<Broadcast> now();
    }

    private void follow(ProgressStreams.Place place, Watched watched, OutputStream page)
            throws IOException, InterruptedException {
        String last = "";
        int silent = 0;
        while (true) {
            Optional<Broadcast> broadcast = watched.now();
            String said = broadcast.map(this::event).orElse("");
            if (!said.isEmpty() && !said.equals(last)) {
                write(said, page);
                last = said;
                silent = 0;
            } else if (++silent >= SILENT_LOOKS) {
                write(BEAT, page);
                silent = 0;
            }
            if (broadcast.filter(ProgressController::goesOn).isEmpty()) {
                write(END, page);
                return;
            }
            if (place.ends(EVERY)) {
                return;
            }
        }
    }

    private Optional<Broadcast> find(int id, Optional<ChatId> reader, boolean admin) {
        return broadcasts.find(new BroadcastId(id)).filter(broadcast -> admin
                || reader.filter(one -> cards.mayManage(one, broadcast)).isPresent());
    }

    private static boolean goesOn(Broadcast broadcast) {
        return switch (broadcast.state()) {
            case DRAFT, AWAITING_APPROVAL, SCHEDULED, RUNNING, PAUSED, RETRACTING, CORRECTING -> true;
            case CANCELLED, DONE, RETRACTED -> false;
        };
    }

    private String event(Broadcast broadcast) {
        return "event: progress\ndata: " + json.writeValueAsString(
                Progress.of(broadcast, broadcasts.tally(broadcast.id()), clock.instant())) + "\n\n";
    }

    private static OutputStream open(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        return response.getOutputStream();
    }

    private static void write(String event, OutputStream page) throws IOException {
        page.write(event.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }

    private static ErrorResponseException tooMany() {
        ErrorResponseException refused = refusal(HttpStatus.TOO_MANY_REQUESTS);
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return refused;
    }

    private static ErrorResponseException refusal(HttpStatus status) {
        return new ErrorResponseException(status);
    }
}
