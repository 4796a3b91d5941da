package org.xianfeng.console;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PublicAddress;

/** The cookie of the console, beside that of the web chat: no other host can set it, no script read it. */
@Component
public final class ConsoleCookie {

    private static final String NAME = "xianfeng-console";

    private final boolean secure;
    private final Duration longest;

    ConsoleCookie(PublicAddress address, ConsoleSettings settings) {
        this.secure = address.of("/").filter(url -> url.startsWith("https:")).isPresent();
        this.longest = settings.longest();
    }

    /** What a request bears; empty if that is nothing, or nothing of ours. */
    public Optional<Credential> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name()))
                        .flatMap(cookie -> Credential.parse(cookie.getValue()).stream()).findFirst();
    }

    public void give(Credential credential, HttpServletRequest request, HttpServletResponse response) {
        set(credential.written(), longest, request, response);
    }

    public void take(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private void set(String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(), value).httpOnly(true).sameSite("Lax")
                .secure(secure || request.isSecure()).path("/").maxAge(lifetime).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return secure ? "__Host-" + NAME : NAME;
    }
}
