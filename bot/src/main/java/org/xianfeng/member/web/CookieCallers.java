package org.xianfeng.member.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.PublicAddress;
import org.xianfeng.member.Callers;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.RandomText;
import org.xianfeng.member.identity.Identities;
import org.xianfeng.member.identity.SignedOut;
import org.xianfeng.store.Secrets;

/** Callers by a signed cookie, or by the admin token. */
@Component
final class CookieCallers implements Callers {

    static final String COOKIE = "xianfeng";
    /** No other host of the domain can set one of that name, nor can anybody on the way who has no certificate. */
    static final String SECURE_COOKIE = "__Host-" + COOKIE;
    private static final String SECRET = "member:cookie-secret";
    private static final Duration LIFETIME = Duration.ofDays(400);
    static final String BEARER = "Bearer ";

    private final SecureRandom random = new SecureRandom();
    private final MemberSettings settings;
    private final Roles roles;
    private final SignedId signedId;
    private final boolean secure;
    private final Identities identities;
    private final ApplicationEventPublisher events;

    CookieCallers(MemberSettings settings, CookieSettings cookies, Roles roles, Secrets secrets, PublicAddress address,
            Identities identities, ApplicationEventPublisher events) {
        this.identities = identities;
        this.events = events;
        this.settings = settings;
        this.roles = roles;
        this.secure = address.of("/").filter(url -> url.startsWith("https:")).isPresent();
        String given = settings.cookieSecret();
        this.signedId = new SignedId(given == null ? secrets.secret(SECRET) : given,
                cookies.earlierCookieSecrets());
    }

    @Override
    public Optional<ChatId> who(HttpServletRequest request) {
        return cookie(request).filter(chat -> !identities.isRetired(chat));
    }

    private Optional<ChatId> cookie(HttpServletRequest request) {
        return id(request, name()).or(() -> id(request, COOKIE)).map(id -> new ChatId("web", id));
    }

    private Optional<String> id(HttpServletRequest request, String name) {
        return values(request, name).flatMap(value -> signedId.verify(value).stream()).findFirst();
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue);
    }

    private String name() {
        return secure ? SECURE_COOKIE : COOKIE;
    }

    @Override
    public ChatId whoOrNew(HttpServletRequest request, HttpServletResponse response) {
        Optional<ChatId> known = who(request);
        if (known.isPresent() && values(request, name()).noneMatch(signedId::isCurrent)) {
            // of an earlier version or secret: from now on under the name that only we can set, by today's secret
            give(known.get().id(), request, response);
        }
        return known.orElseGet(() -> {
            ChatId fresh = renew(request, response);
            if (cookie(request).isPresent()) {
                events.publishEvent(new SignedOut(fresh));
            }
            return fresh;
        });
    }

    @Override
    public Role role(HttpServletRequest request) {
        return bearsAdminToken(request) ? Role.ADMIN : who(request).map(roles::of).orElse(Role.MEMBER);
    }

    @Override
    public ChatId renew(HttpServletRequest request, HttpServletResponse response) {
        String id = RandomText.of(random, 16);
        give(id, request, response);
        return new ChatId("web", id);
    }

    private void give(String id, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(), signedId.sign(id)).httpOnly(true).sameSite("Lax")
                .secure(secure || request.isSecure()).path("/").maxAge(LIFETIME).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private boolean bearsAdminToken(HttpServletRequest request) {
        String token = settings.adminToken();
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token != null && !token.isBlank() && header != null && header.startsWith(BEARER)
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
                        header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }
}
