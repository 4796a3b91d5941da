package org.xianfeng.knowledge.upload;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.document.PagePicture;
import org.xianfeng.knowledge.document.RecognitionSettings;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What was recognised with doubts is looked at by an admin before any member reads it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(180)
class UploadRecognitionTest {

    @Test
    void offersWhatIsNotSureForALook(@TempDir Path folder) {
        assumeTrue(RecognitionSettings.USUAL.recognition().isPresent(),
                "skipped: there is no tesseract on the PATH (apt-get install tesseract-ocr tesseract-ocr-chi-sim)");
        TestLibrary library = TestLibrary.in(folder).with("yida", "中共一大", "中共一大于1921年7月23日在上海开幕。");
        try (BotApiServer telegram = BotApiServer.start();
                RunningService _ = RunningService.start(folder, List.of("--xianfeng.admins=telegram:1",
                        "--xianfeng.library.path=" + library.folder(), "--xianfeng.telegram.token=" + telegram.token(),
                        "--xianfeng.telegram.api=" + telegram.url(),
                        "--xianfeng.documents.recognition.least-sureness=100"))) {
            TelegramUser admin = telegram.user(1, "王主任");
            byte[] photo = PagePicture.png(PagePicture.of("食堂开饭时间", "红星社区食堂每天上午十一点三十分开饭。"));
            admin.sendsADocument("食堂.png", "image/png", photo);
            SeenMessage held = admin.waitsFor("还没有收进资料库");
            assertThat(held.text()).contains("文字是识别出来的", "十一点三十分开饭");
            assertThat(held.labels()).containsExactly("读得对，收下", "不要");
            admin.sends("红星社区食堂几点开饭？");
            admin.waitsFor("没有找到");
            admin.presses(held.id(), held.buttons().getFirst().getFirst().action());
            assertThat(admin.waitsFor("收好了").text()).contains("这是扫描件或照片，文字是识别出来的，把握约");
            admin.sends("红星社区食堂每天几点开饭？");
            assertThat(admin.waitsFor("来源：").text()).contains("十一点三十分");
            admin.presses(held.id(), held.buttons().getFirst().getFirst().action());
            admin.waitsFor("这个按钮已经过期了");

            admin.sendsAPhoto("门卫", PagePicture.png(PagePicture.of("门卫电话", "门卫电话是八八一二。")));
            admin.waitsFor("收到「门卫.jpg」");
            SeenMessage other = admin.waitsFor("「门卫电话」是扫描件");
            admin.presses(other.id(), other.buttons().getFirst().getLast().action());
            admin.waitsFor("好的，没有收「门卫.jpg」");
            TelegramUser member = telegram.user(42, "张三");
            member.sendsAPhoto("", photo);
            member.waitsFor("我现在只看得懂文字");
        }
    }
}
