package org.xianfeng;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole activity in each messenger, from its announcement to the certificates of those who came. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ActivityJourneyIT {

    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void goesItsWayOnTelegram(@TempDir Path data) throws IOException {
        try (BotApiServer server = BotApiServer.start();
                RunningService service = RunningService.start(data,
                        Stream.concat(Scene.SETTINGS.stream(),
                                Stream.of("--xianfeng.admins=telegram:1", "--xianfeng.telegram.token=" + server.token(),
                                        "--xianfeng.telegram.api=" + server.url()))
                                .toList(),
                        TurnableClock.OfAService.class)) {
            go(Scene.begins("telegram", service, new PublicPages(browser, service), List.of()),
                    new TelegramParticipant(server.user(1, "王主任")), new TelegramParticipant(server.user(42, "张三")),
                    new TelegramParticipant(server.user(7, "李四")), new TelegramParticipant(server.user(8, "赵五")));
        }
    }

    @Test
    void goesItsWayInTheBrowser(@TempDir Path data) throws IOException {
        try (RunningService service = RunningService.start(data, Scene.SETTINGS, TurnableClock.OfAService.class);
                Visitor wang = browser.visitor(Device.DESKTOP);
                Visitor zhang = browser.visitor(Device.PHONE);
                Visitor li = browser.visitor(Device.PHONE.dark());
                Visitor zhao = browser.visitor(Device.DESKTOP)) {
            PublicPages pages = new PublicPages(browser, service);
            List<Visitor> visitors = List.of(wang, zhang, li, zhao);
            Scene scene = Scene.begins("browser", service, pages, visitors);
            String token = service.bean(FirstAdmin.class).token().orElseThrow();
            ChatRoom organizer = new ChatRoom(wang.claims(service.url() + "/admin/claim?token=" + token));
            organizer.hears("你现在是管理员了");
            go(scene, new BrowserParticipant("organizer-desktop", wang, organizer, pages),
                    greeted("member-phone", zhang, pages), greeted("member-dark", li, pages),
                    greeted("member-desktop", zhao, pages));
            assertThat(visitors).allSatisfy(visitor -> assertThat(visitor.errors()).isEmpty());
        }
    }

    private static Participant greeted(String name, Visitor visitor, PublicPages pages) {
        return new BrowserParticipant(name, visitor, ChatRoom.greeted(visitor.open(pages.service().url())), pages);
    }

    private static void go(Scene scene, Participant organizer, Participant zhang, Participant li, Participant zhao)
            throws IOException {
        new FindingPeople(scene, organizer, zhang, li, zhao).goes();
        new OnTheDay(scene, organizer, zhang, li).goes();
        new Afterwards(scene, organizer, zhang, li).goes();
    }
}
