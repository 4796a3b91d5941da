package org.xianfeng.member.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.Callers;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.RandomText;
import org.xianfeng.store.Secrets;

/** Callers by a signed cookie, or by the admin token. */
@Component
final class CookieCallers implements Callers {

    static final String COOKIE = "xianfeng";
    private static final String SECRET = "member:cookie-secret";
    private static final Duration LIFETIME = Duration.ofDays(400);
    private static final String BEARER = "Bearer ";

    private final SecureRandom random = new SecureRandom();
    private final MemberSettings settings;
    private final Roles roles;
    private final SignedId signedId;

    CookieCallers(MemberSettings settings, Roles roles, Secrets secrets) {
        this.settings = settings;
        this.roles = roles;
        String given = settings.cookieSecret();
        this.signedId = new SignedId(given == null ? secrets.secret(SECRET) : given);
    }

    @Override
    public Optional<ChatId> who(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> signedId.verify(cookie.getValue()).stream()).findFirst()
                        .map(id -> new ChatId("web", id));
    }

    @Override
    public ChatId whoOrNew(HttpServletRequest request, HttpServletResponse response) {
        return who(request).orElseGet(() -> introduce(request, response));
    }

    @Override
    public Role role(HttpServletRequest request) {
        return bearsAdminToken(request) ? Role.ADMIN : who(request).map(roles::of).orElse(Role.MEMBER);
    }

    private ChatId introduce(HttpServletRequest request, HttpServletResponse response) {
        String id = RandomText.of(random, 16);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, signedId.sign(id)).httpOnly(true).sameSite("Lax")
                .secure(request.isSecure()).path("/").maxAge(LIFETIME).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return new ChatId("web", id);
    }

    private boolean bearsAdminToken(HttpServletRequest request) {
        String token = settings.adminToken();
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token != null && !token.isBlank() && header != null && header.startsWith(BEARER)
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
                        header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }
}
