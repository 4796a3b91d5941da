package org.xianfeng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.xianfeng.browser.RunningService;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;

/** A running service with a library of its own, a member and an organizer on Telegram, and somebody on the web. */
final class Branch implements AutoCloseable {

    static final String ADMIN_TOKEN = "only-programs-know-this-of-32-signs";
    private static final String WEBHOOK_SECRET = "only-telegram-knows-this-of-32-signs";
    private static final Path LIBRARY = Path.of("..", "index-data", "1927-1937").toAbsolutePath().normalize();

    private final Path data;
    private final BotApiServer telegram = BotApiServer.start();
    private final TelegramUser member = telegram.user(42, "张三");
    private final TelegramUser organizer = telegram.user(1, "王主任");
    private final HttpClient web = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final RunningService service;

    private Branch(Path data) {
        this.data = data;
        int port = freePort();
        copyLibrary();
        service = RunningService.start(data, List.of("--server.port=" + port, "--xianfeng.admins=telegram:1",
                "--xianfeng.admin-token=" + ADMIN_TOKEN, "--xianfeng.library.path=" + library(),
                "--xianfeng.telegram.token=" + telegram.token(), "--xianfeng.telegram.api=" + telegram.url(),
                "--xianfeng.telegram.mode=webhook", "--xianfeng.telegram.secret=" + WEBHOOK_SECRET,
                "--xianfeng.telegram.webhook-url=http://127.0.0.1:" + port + "/telegram/webhook"));
    }

    static Branch open(Path data) {
        return new Branch(data);
    }

    TelegramUser member() {
        return member;
    }

    TelegramUser organizer() {
        return organizer;
    }

    TelegramUser user(long id, String name) {
        return telegram.user(id, name);
    }

    Path data() {
        return data;
    }

    /** Lets the organizer publish an activity; returns its number. */
    String publishes(String title) {
        fillsIn(title, "请核对");
        organizer.presses("发布");
        String done = organizer.waitsFor("已发布").text();
        return done.substring(done.indexOf("t_") + 2).strip();
    }

    /** Lets the organizer answer each question of the form up to this one. */
    void fillsIn(String title, String until) {
        List<String> steps = List.of("第 1 步", "第 2 步", "第 3 步", "第 4 步", "第 5 步", "第 6 步", "请核对");
        List<String> answers = List.of(title, "带上扫帚", "明天下午3点", "17:00", "兴达社区居委会门口", "2");
        organizer.sends("/new");
        for (int step = 0; !steps.get(step).equals(until); step++) {
            organizer.waitsFor(steps.get(step));
            organizer.sends(answers.get(step));
        }
        organizer.waitsFor(until);
    }

    /** Adds to the library, and has it read anew; returns the report. */
    String adds(String file, String content) throws IOException, InterruptedException {
        Files.writeString(library().resolve(file), content);
        return posts("/api/v1/library/reload", "", HttpHeaders.AUTHORIZATION, "Bearer " + ADMIN_TOKEN);
    }

    /** The status, a space and the body. */
    String asks(String body, String... headers) throws IOException, InterruptedException {
        return posts("/api/v1/ask", body, headers);
    }

    /** Writes to the chat as somebody who has its page open; the status, a space and the body. */
    String writes(String body, String... headers) throws IOException, InterruptedException {
        gets("/");
        return posts("/chat/messages", body, headers);
    }

    /** Presses a button in the chat on the web; what the page shows then, as JSON. */
    String presses(String action) throws IOException, InterruptedException {
        gets("/");
        posts("/chat/presses",
                "{\"id\":\"" + UUID.randomUUID() + "\",\"message\":\"m\",\"action\":\"" + action + "\"}");
        try (Stream<String> events = web.send(request("/chat/events").build(), BodyHandlers.ofLines()).body()) {
            return events.filter(line -> line.startsWith("data: {")).findFirst().orElseThrow();
        }
    }

    String gets(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** Sends JSON, or what the headers say. */
    String posts(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        for (int header = 0; header < headers.length; header += 2) {
            request.setHeader(headers[header], headers[header + 1]);
        }
        return send(request);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = web.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.url() + path));
    }

    private Path library() {
        return data.resolve("library");
    }

    private void copyLibrary() {
        try (Stream<Path> files = Files.list(LIBRARY)) {
            Files.createDirectories(library());
            for (Path file : files.toList()) {
                Files.copy(file, library().resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        web.shutdownNow();
        service.close();
        telegram.close();
    }
}
