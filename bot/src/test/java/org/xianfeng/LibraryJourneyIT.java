package org.xianfeng;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;
import org.xianfeng.member.FirstAdmin;

import static org.assertj.core.api.Assertions.assertThat;

/** From leafing through the library to a question that it could not answer, and then can. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class LibraryJourneyIT {

    private static final String QUESTION = "先锋村的文化活动室几点开门？";

    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static List<Device> devices() {
        return Device.byDay(Device.PHONE, Device.DESKTOP);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aMemberLeafsThroughAsksAndGetsAnAnswerThatAnAdminAdds(Device device, @TempDir Path data) {
        try (RunningService service = RunningService.start(data, List.of(RunningService.SHIPPED_LIBRARY));
                Visitor wang = browser.visitor(device);
                Visitor zhang = browser.visitor(device)) {
            ChatRoom admin = new ChatRoom(wang.claims(service.url() + "/admin/claim?token="
                    + service.bean(FirstAdmin.class).token().orElseThrow()));
            admin.hears("你现在是管理员了");
            ChatRoom member = ChatRoom.greeted(zhang.open(service.url()));
            leafThrough(member);
            askCarelessly(member);
            findFault(member);
            handOver(member);
            addAnswer(admin);
            member.ask(QUESTION, "每天8:00开门");
            assertThat(wang.errors()).isEmpty();
            assertThat(zhang.errors()).isEmpty();
        }
    }

    private static void leafThrough(ChatRoom room) {
        room.press("历史上的今天", "历史上的今天");
        room.ask("/today 7-1", "7月1日");
        room.button("后一天 ▶").click();
        room.sees("历史上的7月2日");
        room.ask("/timeline 长征", "长征（1934年10月－1936年10月）");
        room.turnsTo(2);
        room.ask("/topic", "点一个看看");
        room.ask("抗日战争时期有哪些重要会议？", "抗日战争 · 会议");
        room.ask("/random", "");
        room.button("看全文").click();
        room.sees("来源");
    }

    private static void askCarelessly(ChatRoom room) {
        room.ask("遵议会议是什么时候召开的", "按「遵义会议是什么时候召开的」查找");
        room.ask("zunyi huiyi shenme shihou zhaokai", "1935年1月15日");
        room.ask("在哪儿开的？", "按「遵义会议 · 在哪儿开的」查找");
        room.ask("那古田会议呢？", "古田");
        photograph(room, "careless");
        room.ask("西柏坡今天几点关门", "资料库里没有找到");
    }

    private static void findFault(ChatRoom room) {
        room.ask("遵义会议是什么时候召开的？", "1935年1月15日");
        room.press("👎 没用", "哪里不好");
        room.button("不完整").click();
        room.sees("谢谢，记下了：不完整");
    }

    private static void handOver(ChatRoom room) {
        room.ask(QUESTION, "资料库里没有找到");
        room.press("交给管理员", "已经交给管理员");
    }

    private static void addAnswer(ChatRoom room) {
        room.ask("/unanswered", "不完整 1");
        photograph(room, "unanswered");
        room.button(QUESTION).click();
        room.sees("转交 1");
        room.press("补充一条问答", "第 1 步");
        room.button("不改，下一步 ➡").click();
        room.sees("第 2 步");
        room.ask("先锋村的文化活动室每天8:00开门，21:00关门。", "第 3 步");
        room.ask("先锋村党支部公告，2026年11月1日", "请核对");
        room.button("存入资料库").click();
        room.sees("已存入资料库");
    }

    private static void photograph(ChatRoom room, String what) {
        Visitor.photograph(room.page(), "library-" + room.page().viewportSize().width + "-" + what);
    }
}
