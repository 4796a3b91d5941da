package org.xianfeng.console.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Members;

/** Somebody at the pages of the console, as a browser asks for them. */
public final class ConsoleVisitor implements AutoCloseable {

    private final RunningService service;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    private ConsoleVisitor(RunningService service) {
        this.service = service;
    }

    /** Somebody who has not signed in. */
    public static ConsoleVisitor stranger(RunningService service) {
        return new ConsoleVisitor(service);
    }

    /** Somebody of this role and name, who has signed in; nobody but organizers and admins can. */
    public static ConsoleVisitor signedIn(RunningService service, ChatId who, Role role) {
        service.bean(Members.class).assign(who, role);
        ConsoleVisitor visitor = new ConsoleVisitor(service);
        visitor.post("/console/enter", Map.of("token", link(service, who)));
        return visitor;
    }

    /** What the link bears that somebody is given in the chat. */
    public static String link(RunningService service, ChatId who) {
        return service.bean(RedisSignInLinks.class).make(who, Locale.SIMPLIFIED_CHINESE).written();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** What comes back at once, without waiting for the end of what may go on for ever. */
    public int status(String path) {
        try {
            HttpResponse<InputStream> response = http.send(request(path).build(), BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream().map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a file as the body of a request. */
    public HttpResponse<String> send(String path, byte[] file) {
        return send(request(path).header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.url() + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What their browser holds for the console; empty if nothing. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().contains("console"))
                .map(Object::toString).collect(Collectors.joining());
    }

    @Override
    public void close() {
        http.close();
    }
}
