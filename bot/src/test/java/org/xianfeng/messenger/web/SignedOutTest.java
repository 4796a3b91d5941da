package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.Members;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A cookie whose identity was taken elsewhere proves nothing any more, however long its page stays open. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(120)
class SignedOutTest {

    @Test
    void letsNobodyBeWhoHasMovedAwayAndTellsTheBrowser(@TempDir Path data) throws Exception {
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.identity.second-pass=1s"));
                ChatClient old = ChatClient.visitor(service.url());
                ChatClient fresh = ChatClient.visitor(service.url())) {
            UnifiedJedis redis = service.bean(UnifiedJedis.class);
            ChatId was = old.chat();
            service.bean(Members.class).call(was, "欧阳瑾瑜");
            service.bean(Members.class).assign(was, Role.ORGANIZER);
            old.post("presses", Map.of("id", UUID.randomUUID(), "action", "identity:offer", "message", "m"));
            await().until(() -> log(redis, was).contains("你的码"));
            String code = log(redis, was).replaceAll("(?s).*<b>([0-9A-Z]{4}-[0-9A-Z]{4})</b>.*", "$1");
            fresh.write(UUID.randomUUID(), "/move " + code);
            await().until(() -> log(redis, fresh.chat()).contains("搬好了"));

            assertThat(old.write(UUID.randomUUID(), "/mine").statusCode()).isEqualTo(401);
            assertThat(old.get("/chat/earlier?before=9999999999999-0").statusCode()).isEqualTo(401);
            assertThat(service.bean(Roles.class).of(was)).isEqualTo(Role.MEMBER);
            assertThat(service.bean(Roles.class).of(fresh.chat())).isEqualTo(Role.ORGANIZER);

            old.get("/");
            ChatId now = old.identity();
            assertThat(now).isNotEqualTo(was);
            await().until(() -> log(redis, now).contains("这里已经退出"));
            assertThat(old.write(UUID.randomUUID(), "/mine").statusCode()).isEqualTo(202);
            await().atMost(Duration.ofSeconds(20)).until(() -> !redis.exists("{" + was + "}:log"));
        }
    }

    private static String log(UnifiedJedis redis, ChatId chat) {
        return redis.xrange("{" + chat + "}:log", "-", "+").toString();
    }
}
