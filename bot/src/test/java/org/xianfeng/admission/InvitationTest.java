package org.xianfeng.admission;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Standing;
import org.xianfeng.member.code.Attempts;
import org.xianfeng.member.code.SpokenCode;

import static org.assertj.core.api.Assertions.assertThat;

/** An organisation that lets in who has an invitation, and shows its activities to others. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class InvitationTest {

    private static final ChatId ADMIN = new ChatId("web", "admin");
    private static final String REFUSED = "报名、清单这些是给本组织的同志用的";
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=" + ADMIN,
                "--xianfeng.admission.by=invitation", "--xianfeng.admission.visitors=activities",
                "--xianfeng.web.public-url=https://dang.example.cn"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void makesACodeThatLetsInAsManyAsItSaysAndIsWithdrawn() {
        Talk admin = talk(ADMIN);
        admin.sends("/invite");
        admin.presses("➕ 做一个邀请码");
        assertThat(admin.presses("1 人")).contains("管用多少天");
        assertThat(admin.sends("三")).contains("已用 0／1 人", "https://dang.example.cn/?start=join_");
        String code = admin.text().replaceAll("(?s).*邀请码 (\\S+)\n.*", "$1");
        Talk zhang = web();
        assertThat(zhang.sends("/mine")).as("what visitors may see here").contains("还没有报名");
        assertThat(zhang.sends("/name 张三")).startsWith(REFUSED);
        assertThat(zhang.sends(code.toLowerCase(java.util.Locale.ROOT))).contains("欢迎加入");
        assertThat(zhang.labels()).containsExactly("➡ 接着刚才的", "菜单");
        assertThat(zhang.presses("➡ 接着刚才的")).contains("怎么称呼你");
        assertThat(membership().of(zhang.chat())).isEqualTo(Standing.NAMELESS);
        Talk second = web();
        assertThat(second.sends("/start join_" + code.replace("-", ""))).contains("不对，或者已经用完、过期了");
        assertThat(admin.sends("/invite")).contains("点一个，看详情或作废");
        admin.presses(code);
        assertThat(admin.presses("作废")).contains("作废了");
        admin.sends("/invite");
        assertThat(admin.labels()).noneMatch(label -> label.startsWith(code));
        assertThat(zhang.sends("/mine")).contains("还没有报名");
    }

    @Test
    void opensByALinkAndGoesOnWithTheLinkThatLedHere() {
        Talk li = web();
        assertThat(li.sends("/start job_1")).startsWith(REFUSED);
        String code = invitations().make(2, Duration.ofDays(1), ADMIN).code().toString();
        assertThat(li.sends("/start join_" + code)).contains("欢迎加入");
        assertThat(li.action("➡ 接着刚才的")).isEqualTo("menu:start:job_1");
        assertThat(li.presses("➡ 接着刚才的")).doesNotContain(REFUSED);
    }

    @Test
    void boundsGuessing() {
        String code = invitations().make(2, Duration.ofDays(1), ADMIN).code().spaced();
        Talk guesser = web();
        for (int i = 0; i < Attempts.OF_CHAT; i++) {
            assertThat(guesser.sends("/join 2222-333" + (2 + i))).contains("邀请码不对");
        }
        assertThat(guesser.sends("/join " + code)).contains("试的次数太多了");
        assertThat(web().sends("/join " + code)).contains("欢迎加入");
    }

    @Test
    void letsInNoMoreAtTheSameTimeAndTheSamePersonTwice() throws Exception {
        SpokenCode code = invitations().make(3, Duration.ofDays(1), ADMIN).code();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> invitations().redeem(code, chat("p" + i % 20))).toList();
            long in = 0;
            for (Future<Boolean> one : threads.invokeAll(all)) {
                in += one.get() ? 1 : 0;
            }
            assertThat(invitations().find(code).orElseThrow().used()).isEqualTo(3);
            assertThat(in).isBetween(3L, 6L);
        }
    }

    private static RedisInvitations invitations() {
        return service.bean(RedisInvitations.class);
    }

    private static Membership membership() {
        return service.bean(Membership.class);
    }

    private static ChatId chat(String id) {
        return new ChatId("web", id);
    }

    private static Talk web() {
        return talk(chat(UUID.randomUUID().toString()));
    }

    private static Talk talk(ChatId chat) {
        return new Talk(chat, service.bean(Conversation.class));
    }
}
