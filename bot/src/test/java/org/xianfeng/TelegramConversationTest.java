package org.xianfeng;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Members;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whole conversations with the real service: what members, an organizer and an admin see on their phones. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class TelegramConversationTest {

    @TempDir
    static Path folder;

    private static final BotApiServer server = BotApiServer.start();
    private static ConfigurableApplicationContext service;

    private final TelegramUser admin = server.user(1, "王主任");
    private final TelegramUser zhang = server.user(42, "张三");
    private final TelegramUser li = server.user(7, "李四");

    @BeforeAll
    static void startTheService() {
        service = SpringStart
                .of(() -> SpringApplication.run(Xianfeng.class, "--server.port=0", "--xianfeng.admins=telegram:1",
                        "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                        "--xianfeng.redis.directory=" + folder.resolve("redis"),
                        RunningService.SHIPPED_LIBRARY,
                        "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00",
                        "--xianfeng.library.index=" + folder.resolve("index"),
                        "--xianfeng.library.brought=" + folder.resolve("brought")));
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @Test
    void answersAQuestionWithItsSource() {
        zhang.sends("/start");
        zhang.waitsFor("我是先锋");
        zhang.sends("遵义会议是什么时候召开的？");
        assertThat(zhang.waitsFor("1935").text()).contains("来源");
    }

    @Test
    void answersWhatIsMisspeltInPinyinAndGoesOnAboutTheOneBefore() {
        zhang.sends("遵议会议是什么时候召开的");
        zhang.waitsFor("按「遵义会议是什么时候召开的」查找");
        zhang.sends("zunyi huiyi zai nali zhaokai");
        zhang.waitsFor("遵义");
        zhang.sends("这次会议是什么时候开的？");
        zhang.waitsFor("按「遵义会议 · 是什么时候开的」查找");
        zhang.sends("红烧肉怎么做");
        zhang.waitsFor("资料库里没有找到");
    }

    @Test
    void saysWhatItCannotDo() {
        zhang.sendsASticker();
        zhang.waitsFor("我现在只看得懂文字");
        zhang.sends("/new");
        zhang.waitsFor("这个命令是给活动组织者用的");
        zhang.presses(7, "volunteer:nonsense");
        zhang.waitsFor("这个按钮已经过期了");
        await().until(server::allPressesAreAnswered);
    }

    @Test
    void answersOnceWhatTelegramDeliversTwice() {
        zhang.sends("/whoami");
        zhang.waitsFor("telegram:42");
        await().until(() -> server.unacknowledged() == 0);
        server.repeatsTheLastUpdate();
        zhang.sends("/help");
        zhang.waitsFor("我能做这些");
        assertThat(zhang.sees()).filteredOn(message -> message.text().contains("telegram:42")).hasSize(1);
    }

    @Test
    void answersAfterThePauseThatTelegramAsksFor() {
        server.fails("sendMessage", Fault.tooManyRequests(1).inChat(7));
        li.sends("/help");
        li.waitsFor("我能做这些");
    }

    @Test
    void answersAMessageThatTelegramHasCutAsOne() {
        TelegramUser zhao = server.user(99, "赵六");
        zhao.sends("问".repeat(4096));
        zhao.sends("是什么时候召开的？");
        zhao.sends("/whoami");
        zhao.waitsFor("telegram:99");
        assertThat(zhao.sees()).hasSize(2).first().extracting(SeenMessage::text).asString().contains("太长了");
    }

    @Test
    void movesUpWhoWaitsWhenSomebodyGivesUpAPlace() {
        String link = publish("清扫兴达社区楼道", "1");

        zhang.sends("/activities");
        zhang.waitsFor("清扫兴达社区楼道");
        zhang.presses("清扫兴达社区楼道");
        zhang.waitsFor("名额 1 人，已报 0 人");
        zhang.presses("报名");
        SeenMessage seated = zhang.waitsFor("报名成功");
        assertThat(zhang.sees()).filteredOn(message -> message.text().contains("清扫兴达社区楼道"))
                .as("one message, edited in place").containsExactly(seated);

        li.sends(link);
        li.waitsFor("清扫兴达社区楼道");
        li.presses("加入候补");
        li.waitsFor("已为你排上候补");

        zhang.presses("取消报名");
        zhang.waitsFor("已取消");
        li.waitsFor("你已从候补递补为正式报名");
        li.sends("/mine");
        li.waitsFor("✅ 你已报名");
    }

    @Test
    void tellsTheOrganizerWhomNoNewsReaches() {
        TelegramUser sun = server.user(55, "孙七");
        String link = publish("看望老党员", "3");
        sun.sends("/start");
        sun.waitsFor("我是先锋");
        sun.sends(link);
        sun.waitsFor("看望老党员");
        sun.presses("报名");
        sun.waitsFor("报名成功");
        sun.blocks();
        await().until(() -> server.unacknowledged() == 0);
        admin.sends("/close");
        SeenMessage list = admin.waitsFor("接下来");
        admin.presses(list.labels().stream().filter(label -> label.startsWith("看望老党员 · ")).findFirst().orElseThrow());
        admin.waitsFor("看望老党员");
        admin.presses("看名单");
        admin.waitsFor("1 位联系不上：孙七");

        sun.unblocks();
        await().until(() -> server.unacknowledged() == 0);
        admin.presses("⬅ 返回");
        admin.waitsFor("看望老党员");
        admin.presses("看名单");
        assertThat(admin.waitsFor("孙七").text()).doesNotContain("联系不上");
    }

    @Test
    void learnsThatSomebodyCallsThemselvesByAnotherName() {
        server.user(66, "老八").sends("/start");
        TelegramUser renamed = server.user(66, "周八");
        renamed.waitsFor("我是先锋");
        renamed.sends("/whoami");
        renamed.waitsFor("telegram:66");
        ChatId chat = new ChatId("telegram", "66");
        assertThat(service.getBean(Members.class).names(List.of(chat))).containsEntry(chat, "周八");
    }

    /** The guided dialog, up to the link that the organizer may share. */
    private String publish(String title, String places) {
        admin.sends("/new");
        admin.waitsFor("第 1 步");
        admin.sends(title);
        admin.waitsFor("第 2 步");
        admin.presses("跳过");
        admin.waitsFor("第 3 步");
        admin.sends("明天下午3点");
        admin.waitsFor("第 4 步");
        admin.sends("17:00");
        admin.waitsFor("第 5 步");
        admin.sends("兴达社区居委会门口");
        admin.waitsFor("第 6 步");
        admin.sends(places);
        admin.waitsFor("请核对");
        admin.presses("发布");
        String done = admin.waitsFor("已发布").text();
        return "/start " + done.substring(done.indexOf("?start=") + "?start=".length()).strip();
    }
}
