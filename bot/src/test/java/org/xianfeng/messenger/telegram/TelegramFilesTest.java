package org.xianfeng.messenger.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of a Bot API server of one's own, below a path, with files on its disk; and proxies on the way to one. */
class TelegramFilesTest {

    private static final String TOKEN = "123456:TEST";

    @TempDir
    private Path folder;

    private HttpServer server;
    private final Deque<String> paths = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String body = path.contains("/file/")
                ? "内容"
                : "{\"ok\":true,\"result\":{\"file_id\":\"f\",\"file_unique_id\":\"u\""
                        + (paths.getFirst().isEmpty() ? "" : ",\"file_path\":\"" + paths.getFirst() + "\"") + "}}";
        if (!path.contains("/file/") && paths.size() > 1) {
            paths.removeFirst();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void asksBelowThePathOfTheServerAndOnceMoreWhereItDoesNotSayWhereTheFileIs() throws IOException {
        paths.addAll(List.of("", "documents/a.txt"));
        Path target = folder.resolve("target");
        assertThat(fetch("/telegram/", target)).isInstanceOf(Fetched.Whole.class);
        assertThat(Files.readString(target)).isEqualTo("内容");
        assertThat(asked).containsExactly("/telegram/bot" + TOKEN + "/getFile", "/telegram/bot" + TOKEN + "/getFile",
                "/telegram/file/bot" + TOKEN + "/documents/a.txt");
    }

    @Test
    void givesUpForNowWhereNoPathComes() {
        paths.add("");
        assertThat(fetch("", folder.resolve("target"))).isInstanceOf(Fetched.Unavailable.class);
        assertThat(asked).hasSize(3);
    }

    @Test
    void readsFromTheDiskOfAServerOfOnesOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "本地");
        paths.add(file.toString());
        Path target = folder.resolve("target");
        assertThat(fetch("", target)).isInstanceOf(Fetched.Whole.class);
        assertThat(Files.readString(target)).isEqualTo("本地");
        Files.writeString(file, "太大".repeat(100));
        assertThat(fetch("", target)).isInstanceOf(Fetched.TooLarge.class);
        Files.delete(file);
        assertThat(fetch("", target)).isInstanceOfSatisfying(Fetched.Unavailable.class,
                unavailable -> assertThat(unavailable.reason()).contains("not shared"));
    }

    private Fetched fetch(String path, Path target) {
        try (BotApi api = new BotApi(
                settings("http://localhost:" + server.getAddress().getPort() + path, null), Duration.ofSeconds(5))) {
            return new TelegramFiles(api).fetch("f", target, 100);
        }
    }

    @ParameterizedTest
    @CsvSource({"https://api.telegram.org,socks5://p:1081,,,SOCKS p:1081",
            "https://api.telegram.org,http://p,,,HTTP p:8080",
            "https://api.telegram.org,,https_proxy=http://q:3128,,HTTP q:3128",
            "https://api.telegram.org,,HTTPS_PROXY=q:3128,,HTTP q:3128",
            "https://api.telegram.org,,ALL_PROXY=socks5h://q,,SOCKS q:1080",
            "https://api.telegram.org,,https_proxy=http://q:3128,.telegram.org,DIRECT",
            "https://api.telegram.org,,http_proxy=http://q:3128,,DIRECT",
            "http://localhost:8081,,http_proxy=http://q:3128,,DIRECT"})
    void goesThroughTheProxyThatIsGiven(String api, @Nullable String given, @Nullable String environment,
            @Nullable String except, String way) {
        Map<String, String> variables = new java.util.HashMap<>();
        if (environment != null) {
            String[] set = environment.split("=", 2);
            variables.put(set[0], set[1]);
        }
        if (except != null) {
            variables.put("NO_PROXY", "localhost," + except);
        }
        Proxy proxy = TelegramProxy.of(settings(api, given), variables);
        assertThat(proxy.type() == Proxy.Type.DIRECT
                ? "DIRECT"
                : proxy.type() + " " + ((InetSocketAddress) proxy.address()).getHostString() + ":"
                        + ((InetSocketAddress) proxy.address()).getPort())
                .isEqualTo(way);
    }

    private static TelegramSettings settings(String api, @Nullable String proxy) {
        return new TelegramSettings(TOKEN, TelegramSettings.Mode.POLLING, null, "", URI.create(api),
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(100),
                proxy == null ? null : URI.create(proxy), DataSize.ofMegabytes(1));
    }
}
