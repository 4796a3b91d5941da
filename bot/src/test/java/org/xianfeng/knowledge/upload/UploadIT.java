package org.xianfeng.knowledge.upload;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.document.WordFile;
import org.xianfeng.member.FirstAdmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Bringing a file on the page, and asking about it. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class UploadIT {

    /** What a browser does when somebody drops a file; Playwright has no words for it. */
    private static final String DROP = """
            () => {
              const dropped = new DataTransfer();
              dropped.items.add(new File(["活动室\\n活动室每天晚上九点关门。"], "活动室.txt"));
              for (const kind of ["dragover", "drop"]) {
                document.body.dispatchEvent(
                    new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
              }
            }""";

    private static TestBrowser browser;
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        TestLibrary library = TestLibrary.in(data).with("yida", "中共一大", "中共一大于1921年7月23日在上海开幕。");
        service = RunningService.start(data, List.of("--xianfeng.library.path=" + library.folder(),
                "--xianfeng.web.uploads.largest=1MB"));
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
    }

    @Test
    void anAdminBringsAFileAndAMemberIsAnsweredFromIt() {
        try (Visitor admin = browser.visitor(Device.NARROW); Visitor member = browser.visitor(Device.PHONE)) {
            Page page = admin.claims(service.url() + "/admin/claim?token="
                    + service.bean(FirstAdmin.class).token().orElseThrow());
            ChatRoom room = new ChatRoom(page);
            room.hears("你现在是管理员了");

            attach(page, "食堂管理办法.docx", WordFile.empty().heading(1, "开饭时间").paragraph("兴达社区食堂每天上午11点30分开饭。")
                    .heading(1, "收费").paragraph("老年人每餐收费8元。").bytes());
            room.sees("正在整理");
            room.hears("整理成 2 条");
            assertThat(room.own().last()).containsText("📎 食堂管理办法.docx");
            Visitor.photograph(page, "brought");
            assertThat(Visitor.barriers(page)).isEmpty();
            assertThat(Visitor.smallTargets(page)).isEmpty();

            ChatRoom members = ChatRoom.greeted(member.open(service.url()));
            members.ask("兴达社区食堂几点开饭？", "11点30分");
            members.hears("食堂管理办法.docx");
            assertThat(members.page().locator("#attach")).isHidden();

            page.evaluate(DROP);
            room.hears("收好了：活动室");
            room.ask("活动室几点关门？", "九点关门");

            attach(page, "大.txt", new byte[(1 << 20) + 1]);
            assertThat(page.locator(".notice").last()).containsText("文件太大了，最多 1 MB");
            attach(page, "a.exe", "MZ".getBytes(StandardCharsets.UTF_8));
            room.hears("我读不了这种文件");

            room.ask("/documents", "（2 份）");
            room.press("活动室.txt", "谁发的：web:");
            room.press("撤回", "大家都查不到它了");
            room.press("确定撤回", "已删除活动室");
            assertThat(admin.errors()).isEmpty();
            assertThat(member.errors()).isEmpty();
        }
    }

    private static void attach(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }
}
