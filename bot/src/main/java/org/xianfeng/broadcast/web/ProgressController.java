package org.xianfeng.broadcast.web;

import java.time.Clock;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.xianfeng.chat.Permission;
import org.xianfeng.member.Callers;
import org.xianfeng.member.ClientAddress;
import org.xianfeng.member.web.EventStreams;
import tools.jackson.databind.json.JsonMapper;

/** Tells a page how a broadcast goes on, as server-sent events. For its author and admins. */
@RestController
@RequestMapping(path = "/api/v1/broadcasts", produces = {MediaType.TEXT_EVENT_STREAM_VALUE,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Broadcasts")
final class ProgressController {

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
        boolean token = callers.role(request).may(Permission.ALL_BROADCASTS);
        if (reader.isEmpty() && !token) {
            throw refusal(HttpStatus.UNAUTHORIZED);
        }
        if (id < 1 || find(id, reader, token).isEmpty()) {
            throw refusal(HttpStatus.NOT_FOUND);
        }
        String who = reader.map(ChatId::toString).orElse("token");
        if (!streams.tell(who, addresses.of(request), response,
                () -> find(id, reader, callers.role(request).may(Permission.ALL_BROADCASTS)).map(this::state))) {
            throw tooMany();
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

    private EventStreams.State state(Broadcast broadcast) {
        return new EventStreams.State("progress", json.writeValueAsString(
                Progress.of(broadcast, broadcasts.tally(broadcast.id()), clock.instant())), goesOn(broadcast));
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
