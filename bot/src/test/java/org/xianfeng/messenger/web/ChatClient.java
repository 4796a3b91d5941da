package org.xianfeng.messenger.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.xianfeng.chat.ChatId;
import tools.jackson.databind.json.JsonMapper;

/** What the page does, without a browser. */
final class ChatClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    private ChatClient(String url) {
        this.url = url;
    }

    /** Somebody who has no identity yet. */
    static ChatClient stranger(String url) {
        return new ChatClient(url);
    }

    /** Somebody who has opened the page. */
    static ChatClient visitor(String url) throws IOException, InterruptedException {
        ChatClient visitor = new ChatClient(url);
        visitor.get("/");
        return visitor;
    }

    /** Who the service takes it for. */
    ChatId chat() {
        String cookie = cookies.getCookieStore().getCookies().getFirst().getValue();
        return new ChatId("web", cookie.substring(0, cookie.indexOf('.')));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    }

    /** The same for a program that prefers these types. */
    HttpResponse<String> getAs(String path, String accepted) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).header("Accept", accepted)
                .header("Accept-Language", "zh-CN").build(), BodyHandlers.ofString());
    }

    /** Who they are, once they have opened the page: the cookie bears it before its signature. */
    ChatId identity() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue)
                .filter(value -> value.contains("."))
                .map(value -> new ChatId("web", value.substring(0, value.lastIndexOf('.')))).findFirst().orElseThrow();
    }

    /** Presses the button of the page for the first admin. */
    void claim(String token) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(URI.create(url + "/admin/claim"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token)).build(), BodyHandlers.discarding());
    }

    HttpResponse<String> write(UUID id, String text) throws IOException, InterruptedException {
        return post("messages", Map.of("id", id, "text", text));
    }

    /** Sends this as JSON, with these headers, each a name and a value. */
    HttpResponse<String> post(String path, Object body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/chat/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends a file of this name, with these headers, each a name and a value. */
    HttpResponse<String> bring(UUID id, String name, byte[] file, String... headers)
            throws IOException, InterruptedException {
        String address = url + "/chat/files/" + id + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .setHeader("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(file));
        for (int header = 0; header < headers.length; header += 2) {
            request.setHeader(headers[header], headers[header + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Follows the chat from its latest messages on. */
    EventReader follow() throws IOException, InterruptedException {
        return EventReader.of(http, HttpRequest.newBuilder(URI.create(url + "/chat/events")).build());
    }

    /** Follows the chat from after this event on, as a browser does that was cut off. */
    EventReader followAfter(String lastEventId) throws IOException, InterruptedException {
        return EventReader.of(http, HttpRequest.newBuilder(URI.create(url + "/chat/events"))
                .header("Last-Event-ID", lastEventId).build());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
