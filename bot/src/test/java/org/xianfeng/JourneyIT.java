package org.xianfeng;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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

/** The whole way, as people go it: from an empty data folder to a place that is passed on and a roster with names. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class JourneyIT {

    private static final String ACTIVITY = "清扫兴达社区楼道";

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
        return Device.byDay(Device.PHONE, Device.DESKTOP, Device.PHONE.dark());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void anActivityIsPublishedSignedUpForPassedOnAndClosed(Device device, @TempDir Path data) {
        try (RunningService service = RunningService.start(data,
                List.of(RunningService.SHIPPED_LIBRARY, RunningService.WITH_VECTORS,
                        "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00"));
                Visitor organizer = browser.visitor(device);
                Visitor zhang = browser.visitor(device);
                Visitor li = browser.visitor(device)) {
            Pictures pictures = new Pictures(device);
            ChatRoom organizers = becomeAdmin(service, organizer, pictures);
            publish(organizers, pictures);
            ChatRoom zhangs = ChatRoom.greeted(zhang.open(service.url()));
            ask(zhangs, pictures);
            signUp(zhangs, pictures);
            ChatRoom lis = ChatRoom.greeted(li.open(service.url()));
            queue(lis, pictures);
            passOn(zhangs, lis, pictures);
            close(organizers, pictures);
            comeTooLate(zhangs, pictures);
            assertThat(organizer.errors()).isEmpty();
            assertThat(zhang.errors()).isEmpty();
            assertThat(li.errors()).isEmpty();
        }
    }

    private static ChatRoom becomeAdmin(RunningService service, Visitor organizer, Pictures pictures) {
        String token = service.bean(FirstAdmin.class).token().orElseThrow();
        ChatRoom room = new ChatRoom(organizer.claims(service.url() + "/admin/claim?token=" + token));
        room.hears("你现在是管理员了");
        pictures.take(room, "first-admin");
        room.ask("/help", "我能做这些");
        pictures.take(room, "help-admin");
        return room;
    }

    private static void publish(ChatRoom room, Pictures pictures) {
        room.ask("/new", "第 1 步");
        room.ask("清扫楼道", "第 2 步");
        room.press("⬅ 上一步", "第 1 步");
        room.ask(ACTIVITY, "第 2 步");
        room.press("跳过", "第 3 步");
        room.ask("2月30日 9:00", "这个时间我没看懂");
        room.ask("明天下午3点", "第 4 步");
        room.ask("17:00", "第 5 步");
        room.ask("兴达社区居委会门口", "第 6 步");
        room.ask("0", "1 到 100000 之间");
        pictures.take(room, "new-places");
        room.ask("1人", "请核对");
        pictures.take(room, "new-preview");
        room.press("发布", "已发布");
        pictures.take(room, "new-published");
    }

    private static void ask(ChatRoom room, Pictures pictures) {
        Duration first = room.timesAnswer("八七会议是哪一年召开的？", "1927年");
        Duration second = room.timesAnswer("古田会议在哪里召开？", "古田");
        System.out.println("JourneyIT: answered within " + first.toMillis() + " and " + second.toMillis() + " ms");
        assertThat(Collections.min(List.of(first, second))).as("one may come when others keep the machine busy")
                .isLessThan(Duration.ofSeconds(1));
        room.ask("遵义会议是什么时候召开的？", "1935年1月15日");
        pictures.take(room, "answer");
        room.ask("中共一大是什么时候在哪里召开的？", "1921年7月23日");
        room.hears("上海");
        room.hears("中国共产党第一次全国代表大会");
        room.hears("来源");
        room.ask("今天天气怎么样？", "资料库里没有找到");
        pictures.take(room, "not-found");
    }

    private static void signUp(ChatRoom room, Pictures pictures) {
        room.ask("/activities", ACTIVITY);
        PlaywrightAssertions.assertThat(room.replies().last()).not().containsText(ACTIVITY);
        PlaywrightAssertions.assertThat(room.page().locator("button.card").last())
                .containsText(Pattern.compile(ACTIVITY + ".*还有 1 个名额", Pattern.DOTALL));
        pictures.take(room, "activities");
        room.press(ACTIVITY, "名额 1 人，已报 0 人");
        pictures.take(room, "card");
        room.press("报名", "名单上还没有你的名字");
        room.sees("报名成功");
        pictures.take(room, "signed-up");
        room.press("留个名字", "怎么称呼你");
        room.ask("为什么？", "这看起来像个问题");
        room.ask("张三", "记下了：张三");
        pictures.take(room, "named");
    }

    private static void queue(ChatRoom room, Pictures pictures) {
        room.ask("/name 李四", "记下了：李四");
        room.ask("/activities", ACTIVITY);
        room.press(ACTIVITY, "已满");
        room.press("加入候补", "你在候补，排第 1 位");
        pictures.take(room, "queued");
    }

    private static void passOn(ChatRoom from, ChatRoom to, Pictures pictures) {
        from.button("取消报名").click();
        from.sees("已取消");
        pictures.take(from, "given-up");
        to.hears("你已从候补递补为正式报名");
        pictures.take(to, "promoted");
        to.ask("/mine", "你已报名");
        pictures.take(to, "mine");
    }

    private static void close(ChatRoom room, Pictures pictures) {
        room.press("管理这个活动", "已报 1 人");
        pictures.take(room, "manage");
        room.press("看名单", "1. 李四");
        pictures.take(room, "roster");
        room.press("⬅ 返回", "正在报名");
        room.press("截止报名", "报名已截止");
        pictures.take(room, "closed");
    }

    private static void comeTooLate(ChatRoom room, Pictures pictures) {
        room.button("加入候补").click();
        room.sees("没报上：这个活动现在不接受报名了。");
        pictures.take(room, "too-late");
    }

    /** Pictures of the pages on one device. */
    private record Pictures(Device device) {

        void take(ChatRoom room, String name) {
            Page page = room.page();
            Visitor.photograph(page,
                    "journey-" + device.width() + "-" + device.colours().name().toLowerCase(Locale.ROOT)
                            + "-" + name);
        }
    }
}
