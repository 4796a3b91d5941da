package org.xianfeng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.CountingParticipant.Cost;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Tasks;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people do most, as they would do it, in each messenger, and what it costs them in taps and messages: no more than
 * {@code docs/journeys.md} says.
 */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class JourneysCountedIT {

    private static final Path TABLE = Path.of("docs", "journeys.md");
    private static final String TITLE = "打扫卫生";
    private static final List<String> SETTINGS = Stream.concat(Scene.SETTINGS.stream(),
            Stream.of("--xianfeng.organisation.branches=清河支部,兴达社区支部")).toList();

    private static TestBrowser browser;

    private final Map<String, Cost> costs = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void costNoMoreThanDocumentedOnTelegram(@TempDir Path data) throws IOException {
        try (BotApiServer server = BotApiServer.start();
                RunningService service = RunningService.start(data, Stream.concat(SETTINGS.stream(), Stream.of(
                        "--xianfeng.admins=telegram:1", "--xianfeng.telegram.token=" + server.token(),
                        "--xianfeng.telegram.api=" + server.url())).toList(), TurnableClock.OfAService.class)) {
            Scene scene = Scene.begins("telegram", service, new PublicPages(browser, service), List.of());
            List<CountingParticipant> people = List
                    .of(server.user(1, "王主任"), server.user(42, "张三"), server.user(7, "李四")).stream()
                    .map(user -> new CountingParticipant(new TelegramParticipant(user))).toList();
            for (CountingParticipant one : people) {
                one.sends("/start");
                one.sees("我是先锋");
            }
            go(scene, people, List.of(new ChatId("telegram", "1"), new ChatId("telegram", "42")),
                    "https://t\\.me/\\S+start=t_\\d+");
        }
        compare(2);
    }

    @Test
    void costNoMoreThanDocumentedInTheBrowser(@TempDir Path data) throws IOException {
        try (RunningService service = RunningService.start(data, SETTINGS, TurnableClock.OfAService.class);
                Visitor wang = browser.visitor(Device.PHONE);
                Visitor zhang = browser.visitor(Device.PHONE);
                Visitor li = browser.visitor(Device.PHONE)) {
            PublicPages pages = new PublicPages(browser, service);
            Scene scene = Scene.begins("browser", service, pages, List.of(wang, zhang, li));
            ChatRoom office = new ChatRoom(wang.claims(service.url() + "/admin/claim?token="
                    + service.bean(FirstAdmin.class).token().orElseThrow()));
            office.hears("你现在是管理员了");
            List<CountingParticipant> people = List.of(
                    new CountingParticipant(new BrowserParticipant("journey-organizer", wang, office, pages)),
                    greeted("journey-member", zhang, pages), greeted("journey-late", li, pages));
            people.get(1).sends("/name 张三");
            people.get(1).sees("记下了：张三");
            people.get(2).sends("/name 李四");
            people.get(2).sees("记下了：李四");
            go(scene, people, List.of(new ChatId("web", wang.identity()), new ChatId("web", zhang.identity())),
                    "https://dang\\.example\\.cn/\\S*t_\\d+");
            assertThat(List.of(wang, zhang, li)).allSatisfy(visitor -> assertThat(visitor.errors()).isEmpty());
        }
        compare(3);
    }

    private static CountingParticipant greeted(String name, Visitor visitor, PublicPages pages) {
        return new CountingParticipant(new BrowserParticipant(name, visitor,
                ChatRoom.greeted(visitor.open(pages.service().url())), pages));
    }

    private void go(Scene scene, List<CountingParticipant> people, List<ChatId> chats, String link) {
        CountingParticipant organizer = people.get(0);
        CountingParticipant zhang = people.get(1);
        CountingParticipant li = people.get(2);
        people.forEach(CountingParticipant::cost);
        ask(zhang);
        String shared = publish(organizer, link);
        signUp(zhang, li, shared);
        publishWithAllThatCanBeSet(organizer);
        noteWhoCame(scene, organizer);
        closeATask(scene.service(), organizer, zhang, chats);
        grant(organizer);
    }

    private void ask(CountingParticipant zhang) {
        zhang.sends("遵义会议是什么时候召开的？");
        zhang.sees("1935年1月15日");
        costs.put("ask", zhang.cost());
    }

    /** The link to share. */
    private String publish(CountingParticipant organizer, String link) {
        organizer.sends("/new 下周六9点到11点，东门，20人，" + TITLE);
        organizer.sees("请核对");
        organizer.photographs("preview");
        organizer.presses("发布");
        Matcher shared = Pattern.compile(link).matcher(organizer.sees("已发布"));
        costs.put("publish, simple", organizer.cost());
        assertThat(shared.find()).isTrue();
        return shared.group();
    }

    private void signUp(CountingParticipant zhang, CountingParticipant li, String shared) {
        zhang.sends("/activities");
        zhang.sees(TITLE);
        zhang.photographs("activities");
        zhang.presses(TITLE);
        zhang.sees("名额 20 人，已报 0 人");
        zhang.presses("报名");
        zhang.sees("报名成功");
        zhang.photographs("signed-up");
        costs.put("sign up, from the list", zhang.cost());
        li.follows(shared);
        li.sees("名额 20 人，已报 1 人");
        li.presses("报名");
        li.sees("报名成功");
        costs.put("sign up, by a shared link", li.cost());
    }

    private void publishWithAllThatCanBeSet(CountingParticipant organizer) {
        organizer.sends("/new 下周日14点到16点，清河社区门口，慰问老党员，自带手套，限清河支部，提前2小时截止报名，先询问，岗位：讲解员1、摄影1");
        organizer.sees("👥 讲解员 1 人");
        organizer.sees("面向支部：清河支部");
        organizer.photographs("preview-full");
        organizer.presses("发布");
        organizer.sees("已发布");
        costs.put("publish, full, in one sentence", organizer.cost());

        organizer.sends("/new 下周日16点到18点，清河社区门口，2人，整理图书，自带手套");
        organizer.sees("请核对");
        organizer.presses("⚙ 更多设置");
        organizer.sees("请核对");
        organizer.photographs("settings");
        organizer.presses("限支部");
        organizer.sees("只面向哪些支部");
        organizer.presses("清河支部");
        organizer.sees("现在填的是：清河支部");
        organizer.presses("⬅ 回去核对");
        organizer.sees("面向支部：清河支部");
        organizer.presses("报名截止时间");
        organizer.sees("开始前多久截止报名");
        organizer.sends("2小时");
        organizer.sees("开始前 2 小时截止报名");
        organizer.presses("有人退出时");
        organizer.sees("怎么给候补的人");
        organizer.presses("先询问");
        organizer.sees("逐个询问候补的人");
        organizer.presses("岗位");
        organizer.sees("要哪些岗位");
        organizer.sends("讲解员 1，摄影 1");
        organizer.sees("👥 讲解员 1 人");
        organizer.presses("发布");
        organizer.sees("已发布");
        costs.put("publish, full, by buttons", organizer.cost());
    }

    /** Two of the two who had a place were there, for the whole shift; afterwards. */
    private void noteWhoCame(Scene scene, CountingParticipant organizer) {
        scene.turnTo(scene.saturday(), "11:30");
        organizer.sends("/attendance");
        organizer.sees("哪个班次");
        organizer.presses(TITLE + " " + scene.saturday("09:00") + "–11:00");
        organizer.sees("已到 0 / 2 人");
        organizer.presses("全程到场");
        organizer.sees("记为全程到场（2 位）");
        organizer.photographs("who-came");
        organizer.presses("✅ 确定：2 人全程到场");
        organizer.sees("记下了 2 人全程到场");
        costs.put("note who came", organizer.cost());
    }

    /** From the news of it to its closing, by who is in charge and by who confirms it. */
    private void closeATask(RunningService service, CountingParticipant organizer, CountingParticipant zhang,
            List<ChatId> chats) {
        service.bean(Tasks.class).add("counted", chats.getFirst(), List.of(ATask.titled("修好路灯")
                .by("张三", chats.getLast()).due(LocalDate.of(2099, 12, 31)).build()));
        zhang.sees("这项任务由你负责");
        zhang.presses("报进展");
        zhang.sees("也可以发照片");
        zhang.sends("换了三盏灯");
        zhang.sees("记下了");
        zhang.presses("申请销号");
        zhang.sees("已申请销号");
        organizer.sees("这项任务申请销号了");
        organizer.presses("销号");
        organizer.sees("✅ 已销号");
        costs.put("close a task", zhang.cost().plus(organizer.cost()));
    }

    private void grant(CountingParticipant organizer) {
        organizer.sends("/grant 李四 组织者");
        organizer.sees("设为组织者吗");
        organizer.photographs("grant");
        organizer.presses("设为组织者");
        organizer.sees("现在是组织者");
        costs.put("grant a role", organizer.cost());
    }

    /** @param column of the table in which the costs in this messenger stand */
    private void compare(int column) throws IOException {
        costs.forEach((what, cost) -> System.out.println("JourneysCountedIT: " + what + ": " + cost));
        Map<String, String> documented = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > column + 1 && costs.containsKey(cells[1].strip())) {
                documented.put(cells[1].strip(), cells[column + 1].strip());
            }
        }
        Map<String, String> counted = new LinkedHashMap<>();
        costs.forEach((what, cost) -> counted.put(what, cost.toString()));
        assertThat(documented).isEqualTo(counted);
    }
}
