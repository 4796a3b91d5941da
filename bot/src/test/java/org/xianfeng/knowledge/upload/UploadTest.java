package org.xianfeng.knowledge.upload;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.browser.RunningService;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.document.PdfFile;
import org.xianfeng.knowledge.document.WordFile;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way of a file, from a phone to the answer to a question. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(120)
class UploadTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ANY = "application/octet-stream";

    private static final BotApiServer TELEGRAM = BotApiServer.start();
    private static Path data;
    private static RunningService service;

    private final TelegramUser admin = TELEGRAM.user(1, "王主任");
    private final TelegramUser member = TELEGRAM.user(42, "张三");

    @BeforeAll
    static void start(@TempDir Path folder) {
        data = folder;
        TestLibrary library = TestLibrary.in(folder).with("yida", "中共一大", "中共一大于1921年7月23日在上海开幕。");
        service = RunningService.start(folder, List.of("--xianfeng.admins=telegram:1",
                "--xianfeng.library.path=" + library.folder(), "--xianfeng.telegram.token=" + TELEGRAM.token(),
                "--xianfeng.telegram.api=" + TELEGRAM.url(), "--xianfeng.documents.largest=21MB"));
    }

    @AfterAll
    static void stop() {
        service.close();
        TELEGRAM.close();
    }

    @Test
    void answersFromADocumentThatAnAdminBrought() {
        admin.sendsADocument("食堂管理办法.docx", WORD, WordFile.empty().heading(1, "开饭时间")
                .paragraph("兴达社区食堂每天上午11点30分开饭。").heading(1, "收费").paragraph("老年人每餐收费8元。").bytes());
        admin.waitsFor("收到「食堂管理办法.docx」，正在整理");
        SeenMessage taken = admin.waitsFor("收好了");
        assertThat(taken.text()).contains("食堂管理办法", "整理成 2 条");
        assertThat(taken.labels()).containsExactly("先试问", "撤回");

        member.sends("兴达社区食堂几点开饭？");
        assertThat(member.waitsFor("11点30分").text()).contains("来源：食堂管理办法.docx");
        assertThat(taken.text()).contains("找到标题 2 个，有日期的 0 条", "前 2 条是这样的：", "食堂管理办法 · 开饭时间：兴达社区食堂每天上午");
        assertThat(broughtFiles()).contains("食堂管理办法.docx");
    }

    @Test
    void asksOneDocumentAloneBeforeMembersDo() {
        bring("甲园.txt", "甲园\n甲园的大门在东侧，早上六点开门。");
        bring("乙园.txt", "乙园\n乙园的大门在西侧，早上七点开门。");
        admin.presses("先试问");
        admin.waitsFor("只在《乙园》里找。想试问什么？");
        admin.sends("大门几点开门？");
        SeenMessage answer = admin.waitsFor("只在《乙园》里找到的：");
        assertThat(answer.text()).contains("七点开门").doesNotContain("六点");
        admin.presses("再试问");
        admin.sends("中共一大什么时候开幕？");
        assertThat(admin.waitsFor("没有找到").text()).doesNotContain("1921");
        admin.presses("撤回");
        admin.waitsFor("大家都查不到它了");
        admin.presses("确定撤回");
        admin.waitsFor("已删除乙园");
    }

    @Test
    void saysHowTheOrderOfAPageIsInDoubt() {
        admin.sendsADocument("版面.pdf", "application/pdf", PdfFile.scattered());
        assertThat(admin.waitsFor("收好了").text()).contains("有些行的先后我拿不准", "左边的第一段文字说的是");
    }

    @Test
    void saysHowToSaveWhatItCannotRead() {
        admin.sendsADocument("通知.odt", ANY, "不管是什么。".getBytes(StandardCharsets.UTF_8));
        assertThat(admin.waitsFor("通知.odt").text()).contains("用「另存为」存成 .docx");
        admin.sendsADocument("论文.caj", ANY, "不管是什么。".getBytes(StandardCharsets.UTF_8));
        assertThat(admin.waitsFor("论文.caj").text()).contains("用「另存为」存成 .pdf");
    }

    @Test
    void forgetsADocumentThatIsRemoved() {
        bring("消防通道.txt", "消防通道\n消防通道宽度不得少于四点五米。");
        member.sends("消防通道宽度是多少？");
        member.waitsFor("四点五米");
        admin.sends("/documents");
        admin.waitsFor("带来的资料");
        admin.presses("消防通道.txt");
        assertThat(admin.waitsFor("谁发的：telegram:1").text()).contains("整理成 1 条");
        admin.presses("撤回");
        admin.waitsFor("大家都查不到它了");
        admin.presses("确定撤回");
        admin.waitsFor("已删除消防通道");
        member.sends("消防通道宽度是多少？");
        member.waitsFor("没有找到");
        assertThat(broughtFiles()).doesNotContain("消防通道.txt");
    }

    @Test
    void replacesADocumentOfTheSameNameAndLeavesItToALateButton() {
        SeenMessage first = bring("门卫.txt", "门卫\n门卫电话是八八一二。");
        SeenMessage second = bring("门卫.txt", "门卫\n门卫电话是八八九九。");
        assertThat(second.text()).contains("已换成新的");
        String remove = first.buttons().getLast().getLast().action();
        admin.presses(first.id(), remove);
        admin.waitsFor("这个按钮已经过期了");
        member.sends("门卫电话是多少？");
        member.waitsFor("八八九九");
    }

    @Test
    void takesOnlyFromAdmins() {
        member.sendsADocument("a.txt", ANY, "随便写的。".getBytes(StandardCharsets.UTF_8));
        member.waitsFor("资料库由资料员和管理员整理");
        member.sends("/documents");
        member.waitsFor("这个命令是给资料员和管理员用的");
        member.presses(7, "documents:list:0");
        member.waitsFor("这个命令是给资料员和管理员用的");
        assertThat(broughtFiles()).doesNotContain("a.txt");
    }

    @ParameterizedTest
    @CsvSource({"坏.pdf, 文件内容和扩展名对不上", "a.exe, 我读不了这种文件", "空白.txt, 里面没有文字", "乱.jsonl, 没有一行看得懂",
            "坏.docx, 文件损坏了"})
    void refusesByNameAndSaysWhy(String name, String why) {
        byte[] content = name.equals("空白.txt")
                ? "  \n".getBytes(StandardCharsets.UTF_8)
                : "PK\3\4 这不是你要的。".getBytes(StandardCharsets.UTF_8);
        admin.sendsADocument(name, ANY, content);
        assertThat(admin.waitsFor(why).text()).startsWith("「" + name + "」没有收进来：");
        member.sends("中共一大什么时候开幕？");
        member.waitsFor("1921年7月23日");
        assertThat(broughtFiles()).doesNotContain(name);
    }

    @Test
    void refusesWhatIsTooLargeForUsOrForTelegram() {
        admin.sendsADocument("a.txt", ANY, new byte[25 << 20]);
        admin.waitsFor("文件太大了，最多 21 MB");
        admin.sendsADocument("b.txt", ANY, new byte[(20 << 20) + 1]);
        admin.waitsFor("「b.txt」没有收进来：文件太大了");
    }

    @Test
    void saysThatAFileIsGone() {
        TELEGRAM.fails("getFile",
                Fault.refuses(400, "Bad Request: wrong file_id or the file is temporarily unavailable"));
        admin.sendsADocument("走失.txt", ANY, "走失的。".getBytes(StandardCharsets.UTF_8));
        admin.waitsFor("「走失.txt」已经取不到了");
    }

    @Test
    void triesAgainWhenTelegramIsBusy() {
        TELEGRAM.fails("getFile", Fault.tooManyRequests(1));
        bring("值班.txt", "值班\n值班电话是一一九九。");
    }

    @Test
    void takesInOnceWhatTelegramDeliversTwice() {
        bring("一次.txt", "一次\n只收一次就够了。");
        TELEGRAM.repeatsTheLastUpdate();
        bring("两次.txt", "两次\n第二份资料在这里。");
        assertThat(admin.sees()).filteredOn(message -> message.text().contains("收好了：一次")).hasSize(1);
    }

    @Test
    void takesTheGoodLinesOfAFileAndCountsTheOthers() {
        SeenMessage taken = bring("条目.jsonl", """
                {"id":"a-1","title":"红星泵站","text":"红星泵站建于1958年5月。"}
                {"id":"a-2"
                {"id":"yida","title":"另一个","text":"编号重了。"}
                """);
        assertThat(taken.text()).contains("整理成 1 条", "有 2 处没有看懂", "第 2、3 行");
        member.sends("红星泵站是什么时候建的？");
        member.waitsFor("1958年5月");
    }

    @Test
    void readsATableOfQuestionsFromWindows() {
        admin.sendsADocument("问答.csv", "text/csv",
                "问题,答案,来源\n怎么办居住证？,带身份证到便民服务中心三号窗口办理。,便民手册\n".getBytes(Charset.forName("GB18030")));
        admin.waitsFor("收好了");
        member.sends("怎么办居住证？");
        assertThat(member.waitsFor("三号窗口").text()).contains("来源：便民手册");
    }

    @Test
    void keepsAFileWithinItsFolderWhateverItsName() {
        bring("../../../逃出去.txt", "逃出去\n不能逃到外面的文件夹。");
        assertThat(broughtFiles()).contains("逃出去.txt");
        assertThat(data.resolveSibling("逃出去.txt")).doesNotExist();
    }

    private SeenMessage bring(String name, String text) {
        admin.sendsADocument(name, ANY, text.getBytes(StandardCharsets.UTF_8));
        return admin.waitsFor(message -> message.startsWith("✅"));
    }

    private static List<String> broughtFiles() {
        try (var files = Files.list(data.resolve("brought"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
