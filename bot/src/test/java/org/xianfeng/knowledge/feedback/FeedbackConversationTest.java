package org.xianfeng.knowledge.feedback;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What members say of answers on their phones, and how an admin sees to it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class FeedbackConversationTest {

    private static final String TOKEN = "only-programs-know-this-of-32-signs";
    private static final BotApiServer server = BotApiServer.start();
    private static RunningService service;

    private final TelegramUser admin = server.user(1, "王主任");
    private final TelegramUser zhang = server.user(42, "张三");

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of(RunningService.TEN_YEARS, "--xianfeng.admins=telegram:1",
                "--xianfeng.admin-token=" + TOKEN,
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url()));
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @Test
    void leafsThroughDaysInPlace() {
        zhang.sends("/today 8-1");
        zhang.waitsFor("8月1日");
        zhang.presses("后一天 ▶");
        zhang.waitsFor("历史上的8月2日");
        zhang.sends("土地革命战争时期有哪些重要会议？");
        zhang.waitsFor("土地革命 · 会议");
    }

    @Test
    void takesAVerdictWithItsReason() {
        zhang.sends("遵义会议是什么时候召开的？");
        zhang.waitsFor("1935年1月15日");
        zhang.presses("👎 没用");
        zhang.waitsFor("哪里不好");
        zhang.presses("不完整");
        zhang.waitsFor("谢谢，记下了：不完整");
        admin.sends("/unanswered");
        admin.waitsFor("不完整 1");
    }

    @Test
    void takesARemarkInTheMembersWords() {
        zhang.sends("古田会议是什么时候召开的？");
        zhang.waitsFor("1929年12月28日");
        zhang.presses("👎 没用");
        zhang.waitsFor("哪里不好");
        zhang.presses("其他");
        zhang.waitsFor("请用一句话说说");
        zhang.sends("少了地点，请打13812345678告诉我");
        zhang.waitsFor("谢谢，记下了。");
        admin.sends("/unanswered");
        admin.waitsFor("古田会议是什么时候召开的");
        admin.presses("古田会议是什么时候召开的？");
        admin.waitsFor("少了地点，请打［电话］告诉我");
    }

    @Test
    void answersWhatWasHandedOverOnceAnAdminHasWrittenTheAnswer() throws Exception {
        String question = "先锋村的文化活动室几点开门？";
        zhang.sends(question);
        zhang.waitsFor("资料库里没有找到");
        zhang.presses("交给管理员");
        zhang.waitsFor("已经交给管理员");

        admin.sends("/unanswered");
        admin.waitsFor(question);
        admin.presses(question);
        admin.waitsFor("转交 1");
        admin.presses("补充一条问答");
        admin.waitsFor("第 1 步");
        admin.presses("不改，下一步 ➡");
        admin.waitsFor("第 2 步");
        admin.sends("先锋村的文化活动室每天8:00开门，21:00关门。");
        admin.waitsFor("第 3 步");
        admin.sends("先锋村党支部公告，2026年11月1日");
        admin.waitsFor("请核对");
        assertThat(get("/api/v1/feedback")).startsWith("200").contains(question);
        admin.presses("存入资料库");
        admin.waitsFor("已存入资料库");

        zhang.sends("先锋村的文化活动室几点开门");
        zhang.waitsFor("每天8:00开门");
        zhang.waitsFor("先锋村党支部公告");
        assertThat(get("/api/v1/feedback")).doesNotContain(question);
    }

    /** A command ends the small dialog, and what was meant as its answer is nobody's question to see to. */
    @Test
    void keepsTheRestOfADialogThatACommandHasEndedFromTheAdminsList() throws Exception {
        zhang.sends("/name");
        zhang.waitsFor("怎么称呼你");
        zhang.sends("/today 8-1");
        zhang.waitsFor("8月1日");
        zhang.sends("村东头磨坊的老秦家");
        zhang.waitsFor("资料库里没有找到");
        zhang.sends("村西头水井有几口？");
        zhang.waitsFor("资料库里没有找到");
        for (String politeness : List.of("你好", "签到")) {
            zhang.sends(politeness);
            zhang.waitsFor(text -> !text.contains("资料库里没有找到"));
        }
        assertThat(get("/api/v1/feedback")).contains("村西头水井有几口").doesNotContain("老秦家", "你好", "签到");
    }

    @Test
    void showsTheListToNobodyButAdmins() throws Exception {
        zhang.sends("/unanswered");
        zhang.waitsFor("这个命令是给资料员和管理员用的");
        zhang.presses(1, "unanswered:list:0");
        zhang.presses(1, "faq:write:x");
        await().until(() -> zhang.sees().stream().filter(seen -> seen.text().contains("给资料员和管理员用的")).count() == 3);
        HttpClient client = HttpClient.newHttpClient();
        assertThat(client.send(HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/feedback")).build(),
                BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private static String get(String path) throws IOException, InterruptedException {
        var response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
