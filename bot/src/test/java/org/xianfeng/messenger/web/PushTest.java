package org.xianfeng.messenger.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.messenger.web.push.PushReader;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** News for members whose page is closed, as their browsers' push service gets it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(60)
class PushTest {

    private static final BlockingQueue<Received> RECEIVED = new LinkedBlockingQueue<>();

    private static HttpServer pushService;
    private static RunningService service;
    private static volatile int answer = 201;

    private record Received(String path, Headers headers, ByteBuffer body) {}

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        pushService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pushService.createContext("/", exchange -> {
            RECEIVED.add(new Received(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(),
                    ByteBuffer.wrap(exchange.getRequestBody().readAllBytes())));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        pushService.start();
        service = RunningService.start(data,
                List.of("--xianfeng.web.push.hosts=fcm.googleapis.com,push.apple.com," + origin(),
                        "--xianfeng.web.heartbeat=1s"),
                EchoDialog.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        pushService.stop(0);
    }

    private static String origin() {
        return "http://localhost:" + pushService.getAddress().getPort();
    }

    @Test
    void tellsABrowserOfNewsThatOnlyItCanRead() throws Exception {
        PushReader phone = new PushReader();
        try (ChatClient wang = ChatClient.visitor(service.url())) {
            assertThat(subscribe(wang, phone, origin() + "/wang").statusCode()).isEqualTo(204);
            news(wang, "promoted", "轮到你了：清扫楼道，周六 9:00");
            Received got = received();
            assertThat(got.path()).isEqualTo("/wang");
            assertThat(got.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
            assertThat(got.headers().getFirst("TTL")).isEqualTo("43200");
            assertThat(phone.read(got.body().array())).contains("轮到你了：清扫楼道，周六 9:00", "\"id\":\"promoted\"");
            assertThat(new String(got.body().array(), StandardCharsets.UTF_8)).doesNotContain("清扫楼道");
            assertThat(claims(got)).contains("\"aud\":\"" + origin() + "\"", "\"sub\":\"mailto:");
        }
    }

    private static String claims(Received got) {
        String token = got.headers().getFirst("Authorization").replaceFirst("vapid t=([^,]+), k=.*", "$1");
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
    }

    @Test
    void saysNothingOfAnswersToWhatOneHasJustWritten() throws Exception {
        PushReader phone = new PushReader();
        try (ChatClient li = ChatClient.visitor(service.url()); EventReader events = li.follow()) {
            subscribe(li, phone, origin() + "/li");
            li.write(UUID.randomUUID(), "你好");
            while (!events.next().html().contains("你说：你好")) {
                // the greeting and one's own line come before
            }
            news(li, "later", "后来的事");
            assertThat(phone.read(received().body().array())).contains("后来的事");
        }
    }

    @Test
    void forgetsABrowserThatItsServiceDoesNotKnowAnyMore() throws Exception {
        PushReader phone = new PushReader();
        try (ChatClient zhao = ChatClient.visitor(service.url())) {
            subscribe(zhao, phone, origin() + "/gone");
            answer = 410;
            news(zhao, "first", "第一条");
            assertThat(received().path()).isEqualTo("/gone");
            await().until(() -> !service.bean(UnifiedJedis.class).exists("{" + zhao.identity() + "}:push"));
            answer = 201;
            subscribe(zhao, phone, origin() + "/fresh");
            news(zhao, "second", "第二条");
            assertThat(received().path()).isEqualTo("/fresh");
            assertThat(RECEIVED.poll(300, TimeUnit.MILLISECONDS)).isNull();
        } finally {
            answer = 201;
        }
    }

    /** What a page names could be any address within our network. */
    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "https://127.0.0.1/x", "https://evil.example/x",
            "https://fcm.googleapis.com.evil.example/x", "https://evilfcm.googleapis.com/x",
            "https://user@fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x", "http://fcm.googleapis.com/x",
            "ftp://fcm.googleapis.com/x", "file:///etc/passwd", "not an address", ""})
    void sendsNothingToWhatIsNoPushService(String endpoint) throws Exception {
        try (ChatClient stranger = ChatClient.visitor(service.url())) {
            assertThat(subscribe(stranger, new PushReader(), endpoint).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void keepsFewBrowsersOfAMemberAndNoneOfNobody() throws Exception {
        PushReader reader = new PushReader();
        try (ChatClient qian = ChatClient.visitor(service.url());
                ChatClient nobody = ChatClient.stranger(service.url())) {
            for (int i = 0; i < 5; i++) {
                assertThat(subscribe(qian, reader, "https://web.push.apple.com/" + i).statusCode()).isEqualTo(204);
            }
            assertThat(subscribe(qian, reader, "https://web.push.apple.com/5").statusCode()).isEqualTo(429);
            assertThat(subscribe(qian, reader, "https://web.push.apple.com/0").statusCode()).isEqualTo(204);
            assertThat(subscribe(nobody, reader, origin() + "/x").statusCode()).isEqualTo(401);
            assertThat(qian.get("/chat/push/key").body()).matches("\\{\"key\":\"[A-Za-z0-9_-]{87}\"}");
        }
    }

    private static HttpResponse<String> subscribe(ChatClient member, PushReader browser, String endpoint)
            throws IOException, InterruptedException {
        return member.post("push", browser.subscription(endpoint));
    }

    private static void news(ChatClient member, String id, String text) {
        service.bean(Outbox.class).send(id, member.identity(), _ -> Reply.of(Markup.text(text)));
    }

    private static Received received() throws InterruptedException {
        @Nullable
        Received next = RECEIVED.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
