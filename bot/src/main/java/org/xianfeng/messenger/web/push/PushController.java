package org.xianfeng.messenger.web.push;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Callers;

/**
 * Keeps the browsers of members who want to hear of news, each member their own, and forgets them at their word. Only
 * addresses of known push services are taken: we send requests there.
 */
@RestController
@RequestMapping("/chat/push")
final class PushController {

    private static final int POINT = 65;
    private static final int AUTH = 16;

    private final Callers callers;
    private final RedisPushBrowsers subscriptions;
    private final Vapid vapid;
    private final PushSettings settings;

    PushController(Callers callers, RedisPushBrowsers subscriptions, Vapid vapid, PushSettings settings) {
        this.callers = callers;
        this.subscriptions = subscriptions;
        this.vapid = vapid;
        this.settings = settings;
    }

    /** What a browser subscribes with. */
    @GetMapping("/key")
    Map<String, String> key() throws GeneralSecurityException {
        return Map.of("key", vapid.publicKey());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(@Valid @RequestBody Wanted wanted, HttpServletRequest request) {
        if (!subscriptions.keep(caller(request), subscription(wanted))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @DeleteMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@Valid @RequestBody Wanted wanted, HttpServletRequest request) {
        subscriptions.remove(caller(request), subscription(wanted));
    }

    private ChatId caller(HttpServletRequest request) {
        return callers.who(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }

    private Subscription subscription(Wanted wanted) {
        try {
            URI endpoint = URI.create(wanted.endpoint());
            Base64.Decoder base64 = Base64.getUrlDecoder();
            PointCodec.decode(exactly(POINT, base64.decode(wanted.keys().p256dh())));
            exactly(AUTH, base64.decode(wanted.keys().auth()));
            if (settings.allows(endpoint)) {
                return new Subscription(endpoint, wanted.keys().p256dh(), wanted.keys().auth());
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no subscription", e);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no push service that we know");
    }

    private static byte[] exactly(int length, byte[] bytes) {
        if (bytes.length != length) {
            throw new IllegalArgumentException("must have " + length + " bytes, got " + bytes.length);
        }
        return bytes;
    }

    /** As browsers write it. */
    record Wanted(@NotNull @Size(max = 1000) String endpoint, @NotNull @Valid Keys keys) {}

    record Keys(@NotNull @Pattern(regexp = "[A-Za-z0-9_-]{80,100}") String p256dh,
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{20,30}") String auth) {}
}
