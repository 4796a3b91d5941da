package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Members;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A program that opens the page again and again, each time as somebody new. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(120)
class VisitorsTest {

    private static final int VISITORS = 30;
    private static final long A_DAY = 86_400;

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.visitors.kept=4s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void areForgottenUnlessTheyDoSomething() throws Exception {
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        List<ChatId> visitors = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(visit("").chat());
        }
        ChatClient asks = visit("");
        asks.write(UUID.randomUUID(), "遵义会议是什么时候召开的？");
        ChatClient presses = visit("");
        presses.post("presses", Map.of("id", UUID.randomUUID(), "action", "volunteer:list:0", "message", "m"));
        await().until(() -> lines(asks.chat()) >= 3 && lines(presses.chat()) >= 2);

        await().untilAsserted(() -> assertThat(visitors).allSatisfy(visitor -> assertThat(lasting(redis, visitor))
                .as("what marks its updates and its lines goes after a day").isEmpty()));
        for (ChatClient stays : List.of(asks, presses)) {
            assertThat(redis.ttl("{" + stays.chat() + "}:log")).isGreaterThan(100 * A_DAY);
            assertThat(service.bean(Members.class).knows(stays.chat())).isTrue();
            assertThat(redis.keys("{s*}:session:" + stays.chat())).singleElement()
                    .satisfies(session -> assertThat(redis.ttl(session)).isEqualTo(-1));
        }
        assertThat(visitors).noneMatch(service.bean(Members.class)::knows);
    }

    /** Keys that are about somebody and that are not gone within a day. */
    private static List<String> lasting(UnifiedJedis redis, ChatId chat) {
        return redis.keys("*" + chat.id() + "*").stream()
                .filter(key -> !(key.contains(":line:") || key.contains(":seen:")) || redis.ttl(key) > A_DAY
                        || redis.ttl(key) == -1)
                .toList();
    }

    private static ChatClient visit(String link) throws Exception {
        ChatClient client = ChatClient.visitor(service.url());
        client.post("starts", Map.of("id", UUID.randomUUID(), "link", link));
        await().until(() -> lines(client.chat()) >= 1);
        return client;
    }

    private static int lines(ChatId chat) {
        return service.bean(ChatLog.class).latest(chat, 10).size();
    }
}
