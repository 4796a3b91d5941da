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

/** On two phones: a member takes their identity along to the new one, and the old one is told and begins anew. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class IdentityJourneyIT {

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
    void aMemberTakesTheirIdentityAlongToANewPhone(@TempDir Path data) {
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.identity.second-pass=2s"));
                Visitor old = browser.visitor(Device.PHONE);
                Visitor fresh = browser.visitor(Device.PHONE)) {
            ChatRoom before = ChatRoom.greeted(old.open(service.url()));
            before.ask("/name 欧阳瑾瑜", "记下了：欧阳瑾瑜");
            before.ask("换手机了", "换手机、换浏览器");
            before.button("📤 从这里搬走").click();
            before.sees("你的码");
            Visitor.photograph(before.page(), "move-phone");
            String code = before.replies().last().innerText().replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");

            ChatRoom after = ChatRoom.greeted(fresh.open(service.url()));
            after.ask("换设备", "换手机、换浏览器");
            after.button("📥 搬到这里").click();
            after.sees("请把码发给我");
            after.ask(code, "正在搬");
            after.sees("搬好了");
            after.ask("我的资料", "名字：欧阳瑾瑜");

            before.sees("这里已经退出");
            before.ask("我的资料", "名字：没填");
            assertThat(Visitor.barriers(after.page())).isEmpty();
            assertThat(Visitor.smallTargets(after.page())).isEmpty();
            assertThat(fresh.errors()).isEmpty();
        }
    }
}
