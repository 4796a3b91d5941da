package org.xianfeng.member;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.ChatFound;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;

class RedisMembersTest {

    private static final ChatId ZHANG = new ChatId("telegram", "42");
    private static final ChatId GUEST = new ChatId("web", "guest");

    private static TestRedis redis;
    private static RedisMembers members;

    @BeforeAll
    static void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
        members = new RedisMembers(redis.client(), new MemberSettings(List.of(), null, null), _ -> {});
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void callsPeopleWhatTheyChoseElseWhatTheirMessengerSays() {
        members.meet(new ChatFound(ZHANG, "zhangsan88"));
        members.meet(new ChatFound(GUEST, ""));
        assertThat(members.names(List.of(ZHANG, GUEST))).isEqualTo(Map.of(ZHANG, "zhangsan88"));
        members.call(ZHANG, "张三");
        members.meet(new ChatFound(ZHANG, "zhangsan88"));
        assertThat(members.names(List.of(ZHANG))).isEqualTo(Map.of(ZHANG, "张三"));
    }
}
