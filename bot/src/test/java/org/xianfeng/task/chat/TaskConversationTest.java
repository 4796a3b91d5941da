package org.xianfeng.task.chat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.knowledge.document.WorkbookFile;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Details;
import org.xianfeng.task.Stage;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskDirectory;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.knowledge.document.WorkbookFile.row;

/** A task's whole life as members and organizers see it on their phones. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class TaskConversationTest {

    private static final BotApiServer server = BotApiServer.start();
    private static final byte[] PICTURE = Snapshots.withExif(Snapshots.picture("jpeg", 80, 40), 6);
    private static RunningService service;

    private final TelegramUser wang = server.user(1, "王主任");
    private final TelegramUser li = server.user(7, "李书记");
    private final TelegramUser zhang = server.user(42, "张三");

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1,telegram:7",
                "--xianfeng.tasks.columns=备注", "--xianfeng.telegram.token=" + server.token(),
                "--xianfeng.telegram.api=" + server.url()));
        for (TelegramUser user : List.of(server.user(42, "张三"), server.user(7, "李书记"))) {
            user.sends("/start");
            user.waitsFor("我是先锋");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @Test
    void takesATaskFromTheListToItsClosing() {
        addsTask("修好兴达社区的路灯", "张三 telegram:42");
        zhang.waitsFor("这项任务由你负责");
        zhang.sends("/tasks");
        zhang.waitsFor("清单 · 全部");
        zhang.presses("按类别看、看我负责的");
        zhang.waitsFor("看哪一部分");
        zhang.presses("我负责的");
        zhang.waitsFor("修好兴达社区的路灯");

        zhang.presses(zhang.waitsFor("修好兴达社区的路灯").labels().stream()
                .filter(label -> label.endsWith("修好兴达社区的路灯")).findFirst().orElseThrow());
        zhang.waitsFor("责任单位：兴达社区");
        zhang.presses("报进展");
        zhang.waitsFor("也可以发照片");
        zhang.sends("换了三盏灯");
        zhang.waitsFor("记下了");
        zhang.sendsAPhoto("晚上都亮了", PICTURE);
        zhang.waitsFor("记下了");
        zhang.presses("申请销号");
        zhang.waitsFor("已申请销号，由另一位");
        wang.waitsFor("这项任务申请销号了");

        wang.presses("退回");
        wang.waitsFor("请写明退回的原因");
        wang.sends("照片看不清");
        assertThat(wang.waitsFor("已退回").text()).contains("原因已告诉：张三");
        zhang.waitsFor("这项任务被退回了，原因：照片看不清");

        zhang.presses("申请销号");
        zhang.waitsFor("已申请销号");
        wang.waitsFor("这项任务申请销号了");
        wang.presses("销号");
        SeenMessage closed = wang.waitsFor("✅ 已销号。");
        zhang.waitsFor("你负责的这项任务已销号");
        wang.presses(closed.labels().stream().filter(label -> label.startsWith("进展记录")).findFirst().orElseThrow());
        assertThat(wang.waitsFor("进展记录，最近的在前").text()).contains("销号", "退回", "照片看不清");
    }

    @Test
    void showsThePhotosOfProgressToWhoMayCloseAndToNobodyElse() throws IOException {
        int number = number(addsTask("刷白围墙", "张三 telegram:42"));
        zhang.waitsFor("这项任务由你负责");
        zhang.presses("报进展");
        zhang.waitsFor("也可以发照片");
        zhang.sendsAPhoto("刷了一半", "no picture".getBytes(StandardCharsets.US_ASCII));
        zhang.waitsFor("这不是能打开的照片");
        zhang.sendsAPhoto("刷了一半", PICTURE);
        zhang.waitsFor("记下了");
        li.presses(7, "task:trail:" + number + ":0");
        SeenMessage trail = li.waitsFor("📷 照片 1 张");
        li.presses(trail.labels().stream().filter(label -> label.startsWith("看照片")).findFirst().orElseThrow());
        SeenMessage photo = li.waitsFor(text -> text.contains("刷了一半") && !text.contains("最近的在前"));
        byte[] shown = Objects.requireNonNull(photo.photo()).content();
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Snapshots.PLACE);
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight()).as("upright").isEqualTo(80);
        TelegramUser other = server.user(99, "赵五");
        other.sends("/start");
        other.waitsFor("我是先锋");
        other.presses(7, "task:trail:" + number + ":0");
        assertThat(other.waitsFor("📷 照片 1 张").labels()).noneMatch(label -> label.startsWith("看照片"));
        other.presses(7, "task:photos:" + number + ":1");
        other.waitsFor("这里没有你能看的照片");
    }

    @Test
    void remindsThePersonInChargeAndTheOrganizerOnceHoweverOftenItIsAsked() {
        Tasks tasks = service.bean(Tasks.class);
        Addition added = tasks.add("overdue", new ChatId("telegram", "1"), List.of(ATask.titled("清理河道")
                .by("张三", new ChatId("telegram", "42")).due(LocalDate.of(2020, 6, 30)).build()));
        zhang.waitsFor("这项任务由你负责");
        TaskId task = ((Addition.Added) added).tasks().getFirst();
        for (int i = 0; i < 3; i++) {
            tasks.remind(task, new Stage(3));
        }
        assertThat(zhang.waitsFor("⏰ 提醒：这项任务已超期").labels()).contains("报进展", "申请销号");
        wang.waitsFor("⏰ 提醒：这项任务已超期");
        assertThat(zhang.sees()).filteredOn(message -> message.text().contains("⏰") && message.text().contains("清理河道"))
                .hasSize(1);
    }

    @Test
    void tellsAReasonToWhoReportedAndSaysSoWhenThereIsNobodyToTell() {
        int number = number(addsTask("疏通下水道", "马六"));
        wang.presses("改时限");
        wang.waitsFor("改到哪天");
        wang.sends("2031年5月1日");
        wang.waitsFor("请写明改时限的原因");
        wang.sends("下雨");
        wang.waitsFor("请核对，对的话就点");
        wang.presses("就这样改");
        assertThat(wang.waitsFor("时限已改").text()).contains("没有通知到人").doesNotContain("已告诉");
        li.presses(7, "task:submit:" + number);
        li.waitsFor("已申请销号，由另一位");
        wang.waitsFor("这项任务申请销号了");
        wang.presses("退回");
        wang.waitsFor("请写明退回的原因");
        wang.sends("还堵着");
        assertThat(wang.waitsFor("已退回").text()).contains("原因已告诉：李书记");
        li.waitsFor("这项任务被退回了，原因：还堵着");
    }

    @Test
    void tellsWhoSubmittedThatATaskIsOpenedAgain() {
        int number = number(addsTask("修好水管", "马六"));
        li.presses(7, "task:submit:" + number);
        li.waitsFor("已申请销号，由另一位");
        wang.waitsFor("这项任务申请销号了");
        wang.presses("销号");
        wang.waitsFor("✅ 已销号。");
        wang.presses("重新打开");
        wang.waitsFor("请写明重新打开的原因");
        wang.sends("又漏了");
        assertThat(wang.waitsFor("已重新打开").text()).contains("原因已告诉：李书记");
        li.waitsFor("这项任务重新打开了，原因：又漏了");
    }

    @Test
    void leavesToAnotherWhatAnOrganizerDidThemselves() {
        int number = number(addsTask("整理活动室", "李书记 telegram:7"));
        li.waitsFor("这项任务由你负责");
        li.presses("申请销号");
        assertThat(li.waitsFor("已申请销号，由另一位").labels()).doesNotContain("销号", "退回");
        li.presses(7, "task:close:" + number);
        li.waitsFor("要由另一位组织者来核对");
        zhang.presses(7, "task:close:" + number);
        zhang.waitsFor("这个命令是给活动组织者用的");
        zhang.presses(7, "task:submit:" + number);
        zhang.waitsFor("由别的同志负责");
    }

    @Test
    void letsOrganizersReportForSomebodyWhoHasNotJoinedAndPutAMemberInCharge() {
        int number = number(addsTask("调解邻里纠纷", "赵五"));
        li.presses(7, "task:report:" + number);
        li.waitsFor("也可以发照片");
        li.sends("两家都同意了");
        li.waitsFor("记下了");
        li.presses("✔ 发完了");
        li.waitsFor("具体责任人：赵五");
        li.presses("指定责任人");
        li.waitsFor("谁来负责");
        li.sends("telegram:999");
        li.waitsFor("我还不认识这个编号");
        li.sends("telegram:42");
        li.waitsFor("责任人已定");
        zhang.waitsFor("调解邻里纠纷");
        li.presses(7, "task:report:" + number);
        li.waitsFor("由别的同志负责");
    }

    @Test
    void movesADeadlineWithAReasonThatThePersonInChargeReads() {
        int number = number(addsTask("修缮祠堂", "张三 telegram:42"));
        zhang.waitsFor("这项任务由你负责");
        zhang.presses(7, "task:reschedule:" + number);
        zhang.waitsFor("这个命令是给活动组织者用的");
        wang.presses("改时限");
        wang.waitsFor("现在的时限是 12月31日");
        wang.sends("12月底");
        wang.waitsFor("现在就是这个时限");
        wang.sends("改天");
        wang.waitsFor("这个日期我没看懂");
        wang.sends("2099年1月31日");
        wang.waitsFor("新的时限：2099年1月31日");
        wang.sends("等瓦片");
        assertThat(wang.waitsFor("请核对").text()).contains("→ 2099年1月31日", "原因：等瓦片");
        wang.presses("就这样改");
        assertThat(wang.waitsFor("时限已改").text()).contains("完成时限：2099年1月31日");
        assertThat(zhang.waitsFor("这项任务的时限改了").text()).contains("→ 2099-01-31：等瓦片");
        wang.presses("改时限");
        wang.waitsFor("改到哪天");
        wang.presses("✖ 不填了");
        wang.waitsFor("完成时限：2099年1月31日");
    }

    @Test
    void refusesWhatCannotBeAndGoesBackAStep() {
        wang.sends("/newtask");
        wang.waitsFor("第 1 步，共 10 步");
        wang.sends("十二号");
        wang.waitsFor("编号请写 1 到");
        wang.presses("跳过");
        wang.waitsFor("第 2 步");
        wang.sends("修车棚");
        wang.waitsFor("第 3 步");
        wang.sends("别的");
        wang.waitsFor("没有这个类别");
        wang.presses("⬅ 上一步");
        wang.waitsFor("第 2 步");
        wang.sends("修自行车棚");
        wang.waitsFor("第 3 步");
        wang.presses("实招硬招");
        for (int step = 4; step <= 7; step++) {
            wang.waitsFor("第 " + step + " 步");
            wang.presses("跳过");
        }
        wang.waitsFor("第 8 步");
        wang.sends("昨天");
        wang.waitsFor("这个时间已经过去了");
        wang.presses("✖ 不填了");
        wang.waitsFor("没有列入");
        zhang.sends("/newtask");
        zhang.waitsFor("这个命令是给活动组织者用的");
    }

    @Test
    void importsAWholeTableOrNothing() throws IOException {
        imports("清单.csv", "编号,事项,类别,完成时限\n9001,甲,民生工程,下周\n,,民生工程,2026年12月31日\n9001,乙,别的,2026-12-31\n");
        String faults = wang.waitsFor("一行也没有导入").text();
        assertThat(faults).contains("有 3 处要改", "第 2 行「完成时限」：这个日期我没看懂", "第 3 行「事项」：不能空着",
                "第 4 行「类别」：没有这个类别");
        wang.sendsADocument("清单.csv", "text/csv", "事项,类别\n甲,民生工程\n".getBytes(StandardCharsets.UTF_8));
        wang.waitsFor("没有找到这些栏目：完成时限");
        wang.sendsADocument("清单.xlsx", "text/csv", "事项".getBytes(StandardCharsets.UTF_8));
        wang.waitsFor("这个文件打不开");
        wang.sendsADocument("清单.csv", "text/csv", """
                完成时限,事项,类别,具体责任人,备注,天气
                2020-06-30,"旧账, 一笔",矛盾纠纷,张三 telegram:42,欠了很久,晴
                12月底,新账,矛盾纠纷,,,
                """.getBytes(Charset.forName("GB18030")));
        assertThat(wang.waitsFor("已导入 2 项").text()).contains("没有导入：天气");
        zhang.sends("/tasks");
        zhang.waitsFor("清单 · 全部");
        zhang.presses("按类别看、看我负责的");
        zhang.waitsFor("看哪一部分");
        zhang.presses("矛盾纠纷 " + count("矛盾纠纷"));
        assertThat(zhang.waitsFor("清单 · 矛盾纠纷").text()).contains("旧账, 一笔", "🔴 已超期", "2020年6月30日", "张三");
    }

    @Test
    void importsASpreadsheetWithDatesAndTwoThousandRows() throws IOException {
        wang.sends("/importtasks");
        wang.waitsFor("请发一个 Excel");
        wang.sendsADocument("清单.xlsx", "", spreadsheet(2000));
        wang.waitsFor("已导入 2000 项");
        Task first = service.bean(TaskDirectory.class).find(new TaskId(500_001)).orElseThrow();
        assertThat(first.details().deadline()).isEqualTo("2027-03-31");
        imports("清单.xlsx", new String(new byte[0], StandardCharsets.UTF_8));
        wang.waitsFor("这个文件打不开");
        wang.sendsADocument("清单.xlsx", "", spreadsheet(2001));
        wang.waitsFor("表里要有 1 到 2000 行任务");
        wang.sendsADocument("清单.xlsx", "", spreadsheet(3));
        wang.waitsFor("清单上已经有了，或在表里重复：500001、500002、500003");
    }

    @Test
    void importsATableAsOfficesMakeIt() {
        byte[] table = WorkbookFile.xlsx(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, "兴达社区2026年重点任务清单", "", "", "", "", "", "");
            row(sheet, "序号", "工作任务", "类别", "完成时间", "责任人", "完成时间", "天气");
            row(sheet, "一、民生类", "", "", "", "", "", "");
            row(sheet, 1, "修健身步道", "民生工程", 46_387, "张三", 1, "");
            row(sheet, 2, "装扶手", "", 46_387, "", 1, "");
            row(sheet, 3, "画停车位", "", "2026年12月31日", "李四", 1, "");
            row(sheet, "合计：3项", "", "", "", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            sheet.addMergedRegion(new CellRangeAddress(3, 5, 2, 2));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 4, 4));
            XSSFCellStyle chinese = (XSSFCellStyle) book.createCellStyle();
            chinese.getCoreXf().setNumFmtId(31);
            sheet.getRow(3).getCell(3).setCellStyle(chinese);
            sheet.setColumnHidden(5, true);
        });
        wang.sends("/importtasks");
        wang.waitsFor("请发一个 Excel");
        wang.sendsADocument("清单.xlsx", "", table);
        assertThat(wang.waitsFor("已导入 3 项").text()).contains("没有导入：天气");
        List<Details> tasks = service.bean(Tasks.class).list(new TaskFilter.OfCategory("民生工程"), Task.State.OPEN, 0, 100)
                .stream().map(Task::details).filter(task -> List.of("修健身步道", "装扶手", "画停车位").contains(task.title()))
                .toList();
        assertThat(tasks).extracting(task -> task.deadline() + " " + task.assignee().name())
                .containsExactlyInAnyOrder("2026-12-31 张三", "2026-12-31 张三", "2026-12-31 李四");
        // the numbers that count the rows of this table are those of others by now
        wang.sends("/importtasks");
        wang.waitsFor("请发一个 Excel");
        wang.sendsADocument("清单.xlsx", "", table);
        wang.waitsFor("已导入 3 项");
    }

    @Test
    void namesAFormulaThatHasNoValueAndRefusesWhatIsDamaged() {
        wang.sends("/importtasks");
        wang.waitsFor("请发一个 Excel");
        wang.sendsADocument("清单.xls", "", WorkbookFile.xls(book -> row(book.createSheet(), "任务", "类别")));
        wang.waitsFor("没有找到这些栏目：完成时限");
        byte[] table = WorkbookFile.xlsx(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, "事项", "类别", "时限");
            row(sheet, "写总结", "民生工程").createCell(2).setCellFormula("DATE(2026,12,31)");
        });
        wang.sendsADocument("清单.xlsx", "", table);
        assertThat(wang.waitsFor("有 1 处要改").text()).contains("第 2 行「时限」：公式还没有算出结果");
        wang.sendsADocument("清单.xlsx", "", Arrays.copyOf(table, table.length / 2));
        wang.waitsFor("这个文件打不开");
        byte[] broken = WorkbookFile.xls(book -> row(book.createSheet(), "事项", "类别", "时限"));
        Arrays.fill(broken, 512, broken.length - 512, (byte) 0x0F);
        wang.sendsADocument("清单.xls", "", broken);
        wang.waitsFor("这个文件打不开");
    }

    private void imports(String name, String content) {
        wang.sends("/importtasks");
        wang.waitsFor("请发一个 Excel");
        wang.sendsADocument(name, "", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] spreadsheet(int rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy年m月d日"));
            Row header = sheet.createRow(0);
            List<String> columns = List.of("编号", "完成时限", "事项", "类别");
            IntStream.range(0, columns.size()).forEach(i -> header.createCell(i).setCellValue(columns.get(i)));
            for (int i = 1; i <= rows; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(500_000 + i);
                Cell deadline = row.createCell(1);
                deadline.setCellValue(LocalDate.of(2027, 3, 31));
                deadline.setCellStyle(date);
                row.createCell(2).setCellValue("第 " + i + " 件实事");
                row.createCell(3).setCellValue("政策举措");
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static int count(String category) {
        return service.bean(Tasks.class).count(new TaskFilter.OfCategory(category), Task.State.OPEN);
    }

    /** Lets an organizer fill in the form; what they see in the end. */
    private SeenMessage addsTask(String title, String person) {
        wang.sends("/newtask");
        wang.waitsFor("第 1 步");
        wang.presses("跳过");
        List<String> answers = List.of(title, "民生工程", "李书记", "兴达社区", person, "全部完成", "12月底", "年底评优优先", "急");
        for (int step = 2; step <= 10; step++) {
            wang.waitsFor("第 " + step + " 步");
            wang.sends(answers.get(step - 2));
        }
        assertThat(wang.waitsFor("请核对").text()).contains(title, "备注：急", "完成时限：12月31日");
        wang.presses("列入清单");
        return wang.waitsFor("已列入清单");
    }

    private static int number(SeenMessage card) {
        String line = card.text().lines().filter(text -> text.contains(" 号  ")).findFirst().orElseThrow();
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }
}
