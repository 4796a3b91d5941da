package org.xianfeng.messenger.web;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.member.Members;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One client sends more than a person would, in each way that there is. */
@ResourceLock(Resources.SYSTEM_OUT)
@Timeout(120)
class FloodTest {

    private static final int TOO_MANY = 429;

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        // a quarter at once
        service = RunningService.start(data, List.of("--xianfeng.limits.stranger=40", "--xianfeng.limits.member=80",
                "--xianfeng.limits.questions=40", "--xianfeng.proxy.hops=1",
                "--server.tomcat.connection-timeout=1s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void opensSixPagesOfOneCookieAndNoMore() throws Exception {
        try (ChatClient client = ChatClient.visitor(service.url())) {
            List<EventReader> pages = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                pages.add(client.follow());
            }
            HttpResponse<String> refused = client.get("/chat/events");
            assertThat(refused.statusCode()).isEqualTo(TOO_MANY);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            for (EventReader page : pages) {
                page.close();
            }
        }
    }

    /** Of a header, and of a body, that never comes to its end. */
    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: localhost\r\nX-",
            "POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"question\":"})
    void closesAConnectionThatSendsNothingMore(String beginning) throws Exception {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), URI.create(service.url()).getPort())) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            // until it is closed; before that there may be a word on what is wrong
            assertThat(slow.getInputStream().readAllBytes()).hasSizeLessThan(2_000);
        }
    }

    @Test
    void takesFewMessagesOfAStrangerAndMoreOfAMember() throws Exception {
        try (ChatClient stranger = ChatClient.visitor(service.url());
                ChatClient member = ChatClient.visitor(service.url())) {
            assertThat(accepted(stranger, 30)).isBetween(10, 14);
            member.write(UUID.randomUUID(), "你好");
            service.bean(Members.class).call(chatOf("你好"), "张三");
            assertThat(accepted(member, 30)).isBetween(18, 24);
            assertThat(accepted(stranger, 30)).isLessThan(30);
        }
    }

    /** Behind one proxy, the last address is the true one; what stands before it anybody can make up. */
    @Test
    void takesFewQuestionsOfOneAddressWhateverItClaimsToBe() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            long answered = 0;
            for (int i = 0; i < 20; i++) {
                answered += ask(http, "10.9.8." + i + ", 203.0.113.7") == 200 ? 1 : 0;
            }
            assertThat(answered).isBetween(10L, 12L);
            assertThat(ask(http, "203.0.113.7, 203.0.113.8")).as("another address").isEqualTo(200);
        }
    }

    /** Twenty may wait; what comes beyond is thinned, and who sent it is told once. */
    @Test
    void keepsNoMoreOfOneChatThanTwenty() {
        ChatId chat = new ChatId("web", UUID.randomUUID().toString());
        List<Incoming> flood = IntStream.range(0, 200).<Incoming>mapToObj(i -> new Incoming.Text(
                new Origin(chat.id() + i, chat, "", "zh", Instant.now()), "第" + i + "条")).toList();
        service.bean(Inbox.class).accept(flood);
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        await().until(() -> service.bean(Inbox.class).hasRoom(chat) && waiting(redis, chat) == 0);
        List<ChatLog.Kept> lines = service.bean(ChatLog.class).latest(chat, 500);
        assertThat(lines).hasSizeLessThanOrEqualTo(21 * 2);
        await().untilAsserted(() -> assertThat(service.bean(ChatLog.class).latest(chat, 500).stream()
                .filter(line -> line.data().contains("你发得太快了"))).hasSize(1));
    }

    private static long waiting(UnifiedJedis redis, ChatId chat) {
        return IntStream.range(0, 16).mapToObj(shard -> redis.hget("{s" + shard + "}:waiting", chat.toString()))
                .filter(count -> count != null).mapToLong(Long::parseLong).sum();
    }

    /** Who has written this. */
    private static ChatId chatOf(String text) {
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        return redis.keys("{web:*}:log").stream()
                .filter(key -> redis.xrange(key, "-", "+").getFirst().getFields().toString().contains(text))
                .map(key -> ChatId.parse(key.substring(1, key.indexOf('}')))).findFirst().orElseThrow();
    }

    private static int accepted(ChatClient client, int messages) throws Exception {
        int accepted = 0;
        for (int i = 0; i < messages; i++) {
            HttpResponse<String> answer = client.write(UUID.randomUUID(), "第" + i + "条");
            if (answer.statusCode() == 202) {
                accepted++;
            } else {
                assertThat(answer.statusCode()).isEqualTo(TOO_MANY);
                assertThat(answer.body()).contains("你发得太快了");
            }
        }
        return accepted;
    }

    private static int ask(HttpClient http, String forwarded) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/ask"))
                .header("Content-Type", "application/json").header("X-Forwarded-For", forwarded)
                .POST(BodyPublishers.ofString("{\"question\":\"遵义会议\"}")).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
