package org.xianfeng.messenger.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.member.Callers;
import org.xianfeng.member.ClientAddress;
import org.xianfeng.store.Seal;
import org.xianfeng.store.Secrets;

/**
 * Takes what members write and press. Once it has answered, nothing is lost; the same id sent again changes nothing, so
 * a page may repeat whatever it got no answer to.
 */
@RestController
@RequestMapping(path = "/chat", consumes = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.ACCEPTED)
final class ChatController {

    /** Above what the conversation reads, so that it can answer politely that a text is too long. */
    static final int LONGEST_TEXT = 20_000;

    /** What the conversation reads of any messenger. */
    private static final int LONGEST_READ = 4096;
    private static final int SHOWN_OF_REFUSED = 100;
    private static final int ADDRESS_LENGTH = 16;

    private static final Logger LOG = LoggerFactory.getLogger(ChatController.class);

    private final Callers callers;
    private final Inbox inbox;
    private final ChatLog log;
    private final ClientAddress addresses;
    private final Seal seal;
    private final Phrases phrases;
    private final Clock clock;

    ChatController(Callers callers, Inbox inbox, ChatLog log, ClientAddress addresses, Secrets secrets,
            Phrases phrases, Clock clock) {
        this.callers = callers;
        this.addresses = addresses;
        this.seal = secrets.seal("web:address-secret");
        this.phrases = phrases;
        this.inbox = inbox;
        this.log = log;
        this.clock = clock;
    }

    /** A page was opened for the first time, or by a link that somebody shared. */
    @PostMapping("/starts")
    void start(@Valid @RequestBody Started started, HttpServletRequest request, Locale language) {
        Origin origin = origin(started.id(), request, language);
        keep(() -> inbox.accept(List.of(new Incoming.Command(origin, "start", started.link()))));
    }

    @PostMapping("/messages")
    void write(@Valid @RequestBody Written written, HttpServletRequest request, Locale language) {
        String text = readable(written.text());
        Origin origin = origin(written.id(), request, language);
        keep(() -> {
            // first into the log, or the answer could come to stand before the question
            log.append(origin.chat(), written.id().toString(),
                    LogLine.said(written.id().toString(), kept(text), origin.at()));
            inbox.accept(List.of(Incoming.typed(origin, text)));
        });
    }

    @PostMapping("/presses")
    void press(@Valid @RequestBody Pressed pressed, HttpServletRequest request, Locale language) {
        Origin origin = origin(pressed.id(), request, language);
        keep(() -> inbox.accept(List.of(new Incoming.ButtonPress(origin, pressed.action(), pressed.message()))));
    }

    /** Where a member's browser says they are; it was asked to tell that by the member. */
    @PostMapping("/locations")
    void locate(@Valid @RequestBody Located located, HttpServletRequest request, Locale language) {
        Origin origin = origin(located.id(), request, language);
        keep(() -> {
            log.append(origin.chat(), located.id().toString(), LogLine.said(located.id().toString(),
                    phrases.plain(Phrases.nearest(language), "web.location"), origin.at()));
            inbox.accept(List.of(new Incoming.Location(origin, located.latitude(), located.longitude(), true)));
        });
    }

    private Origin origin(UUID id, HttpServletRequest request, Locale language) {
        ChatId chat = callers.who(request).orElseThrow(ApiError.UNAUTHENTICATED::exception);
        if (!hasRoom(chat)) {
            throw ApiError.TOO_MANY.exception();
        }
        return new Origin(chat.id() + ":" + id, chat, "", language.toLanguageTag(), clock.instant())
                .from(seal.mark(addresses.of(request), ADDRESS_LENGTH));
    }

    /** Nothing is written of what would not be kept; if that cannot be told, keeping it will fail. */
    private boolean hasRoom(ChatId chat) {
        try {
            return inbox.hasRoom(chat);
        } catch (RuntimeException e) {
            LOG.error("Could not look how much of a chat waits: {}", e.toString());
            throw ApiError.UNAVAILABLE.because(e);
        }
    }

    private static void keep(Runnable storing) {
        try {
            storing.run();
        } catch (RuntimeException e) {
            LOG.error("Could not keep what a member sent, whose page tries again: {}", e.toString());
            throw ApiError.UNAVAILABLE.because(e);
        }
    }

    /** Of what will not be read, its beginning: enough to see which it was. */
    private static String kept(String text) {
        return text.length() > LONGEST_READ ? Characters.shortened(text, SHOWN_OF_REFUSED) : text;
    }

    private static String readable(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw ApiError.TOO_LARGE.exception();
        }
        String readable = Typing.readable(text);
        if (readable.isBlank()) {
            throw ApiError.BLANK.exception();
        }
        return readable;
    }

    /** @param link what the shared link carried, or empty */
    record Started(@NotNull UUID id, @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{0,64}") String link) {}

    record Located(@NotNull UUID id, @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    record Written(@NotNull UUID id, @NotNull String text) {}

    /**
     * @param action what the button carried
     * @param message the id of the message that bears it
     */
    record Pressed(@NotNull UUID id, @NotBlank @Size(max = 64) String action,
            @NotBlank @Size(max = 160) String message) {}
}
