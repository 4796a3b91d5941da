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
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** On a phone, put to the shipped library as people put them. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class QuestionsIT {

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
    void areAnsweredAsTheyAreTyped(@TempDir Path data) {
        try (RunningService service = RunningService.start(data,
                List.of(RunningService.SHIPPED_LIBRARY, RunningService.WITH_VECTORS));
                Visitor li = browser.visitor(Device.PHONE)) {
            ChatRoom room = new ChatRoom(li.open(service.url()));
            room.ask("想问一下黎平会议啥时候开的呀", "1934年12月18日");
            room.ask("黎平会议谁主持的，决定了啥", "周恩来");
            Visitor.photograph(room.page(), "question-two-parts-phone");
            room.ask("1927年有哪些起义", "南昌起义");
            Visitor.photograph(room.page(), "question-time-span-phone");
            room.ask("When was the Zunyi Conference held?", "15 January 1935");
            Visitor.photograph(room.page(), "question-english-phone");
            room.ask("井冈山会师时下雨了吗", "最接近的是");
            Visitor.photograph(room.page(), "question-likely-phone");
            assertThat(room.page().evaluate("document.scrollingElement.scrollTop")).as("the page stays where it is")
                    .isEqualTo(0);
            assertThat(Visitor.barriers(room.page())).isEmpty();
            assertThat(li.errors()).isEmpty();
        }
    }
}
