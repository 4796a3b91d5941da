package org.xianfeng.task.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Members;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Photo;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskLogEntry;
import org.xianfeng.task.Tasks;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done with a task in words: reports, reasons, persons, another deadline. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class TaskFormsTest {

    private static final String PICTURE = "11111111-2222-3333-4444-555555555555";
    private static Path uploads;
    private static RunningService service;

    private final ChatId organizer = new ChatId("web", UUID.randomUUID().toString());
    private final ChatId inCharge = new ChatId("web", UUID.randomUUID().toString());
    private Talk wang;
    private Talk zhang;
    private TaskId task;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        uploads = Files.createDirectories(data.resolve("uploads"));
        service = RunningService.start(data, List.of("--xianfeng.admins=web:admin"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void addATask() {
        wang = new Talk(organizer, service.bean(Conversation.class));
        zhang = new Talk(inCharge, service.bean(Conversation.class));
        service.bean(Members.class).assign(organizer, Role.ORGANIZER);
        Addition added = tasks().add("add " + organizer, organizer, List.of(ATask.titled("修路灯").by("张三", inCharge)
                .due(LocalDate.of(2098, 12, 31)).build()));
        task = ((Addition.Added) added).tasks().getFirst();
    }

    @Test
    void takesTextsAndPhotosOneAfterAnotherAsReports() throws IOException {
        assertThat(zhang.pressesAction("task:report:" + task)).contains("修路灯", "也可以发照片");
        assertThat(zhang.labels()).containsExactly("✔ 发完了");
        assertThat(zhang.sends("换了三盏灯")).startsWith("✅ 记下了");
        assertThat(zhang.labels()).containsExactly("申请销号", "✔ 发完了");
        assertThat(zhang.sends("还差一盏")).startsWith("✅ 记下了");
        assertThat(zhang.sends(origin -> new Incoming.Photo(origin, "没发出来", 0, PICTURE))).contains("取不到了");
        Files.writeString(uploads.resolve(PICTURE), "<svg/>");
        assertThat(zhang.sends(origin -> new Incoming.Photo(origin, "假的", 0, PICTURE))).contains("不是能打开的照片");
        assertThat(uploads.resolve(PICTURE)).doesNotExist();
        Files.write(uploads.resolve(PICTURE), Snapshots.withExif(Snapshots.picture("jpeg", 80, 40), 1));
        assertThat(zhang.sends(origin -> new Incoming.Photo(origin, "都亮了", 0, PICTURE))).startsWith("✅ 记下了");
        assertThat(Files.readString(uploads.resolve("kept").resolve(PICTURE), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", Snapshots.PLACE);
        assertThat(zhang.sends("长".repeat(501))).contains("不要超过 500 个字");
        assertThat(zhang.presses("✔ 发完了")).contains("修路灯", "具体责任人：张三");
        assertThat(zhang.isListenedTo("再说一句")).isFalse();
        List<TaskLogEntry> trail = tasks().trail(task, 0, 3).reversed();
        assertThat(trail).extracting(TaskLogEntry::text).containsExactly("换了三盏灯", "还差一盏", "都亮了");
        assertThat(trail).extracting(TaskLogEntry::photos)
                .containsExactly(List.of(), List.of(), List.of(new Photo(inCharge, PICTURE)));
    }

    @Test
    void showsNamesAndReportsToNoVisitor() {
        zhang.pressesAction("task:report:" + task);
        zhang.sends("李四家的灯修好了");
        ChatId stranger = new ChatId("web", UUID.randomUUID().toString());
        Talk visitor = new Talk(stranger, service.bean(Conversation.class));
        List<String> ways = List.of("task:list:a:OPEN:0", "task:list:m:OPEN:0", "task:slices", "task:open:" + task,
                "task:enough:" + task, "task:keep:" + task, "task:trail:" + task + ":0", "task:photos:" + task + ":0",
                "task:report:" + task, "task:submit:" + task, "task:close:" + task, "task:return:" + task,
                "task:assign:" + task, "task:reschedule:" + task, "task:reopen:" + task);
        for (String way : ways) {
            assertThat(visitor.pressesAction(way)).as(way).isNotEmpty().doesNotContain("修路灯", "张三", "李四");
        }
        assertThat(visitor.sends("/tasks")).contains("只给留过姓名的成员看");
        assertThat(visitor.labels()).containsExactly("留个姓名");
        visitor.presses("留个姓名");
        visitor.sends("赵五");
        assertThat(visitor.sends("/tasks")).contains("清单");
        assertThat(visitor.pressesAction("task:open:" + task)).contains("修路灯", "张三");
        assertThat(zhang.pressesAction("task:open:" + task)).as("who is in charge needs no name").contains("修路灯");
    }

    @Test
    void submitsFromWithinAReport() {
        zhang.pressesAction("task:report:" + task);
        zhang.sends("都亮了");
        assertThat(zhang.sends("申请销号")).startsWith("✅ 已申请销号");
        assertThat(state()).isEqualTo(Task.State.SUBMITTED);
        assertThat(zhang.isListenedTo("遵义会议")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"✖ 不填了", "/cancel", "算了"})
    void leadsBackToTheTaskWhoeverStops(String stop) {
        for (String verb : List.of("assign", "reschedule")) {
            wang.pressesAction("task:" + verb + ":" + task);
            assertThat(wang.sends(stop)).as(verb).contains("修路灯", "完成时限");
            assertThat(wang.labels()).as(verb).contains("指定责任人", "改时限");
        }
        zhang.pressesAction("task:report:" + task);
        assertThat(zhang.sends("/cancel")).contains("修路灯", "完成时限");
    }

    @Test
    void asksForAReasonInWords() {
        zhang.pressesAction("task:submit:" + task);
        wang.pressesAction("task:return:" + task);
        assertThat(wang.sends(origin -> new Incoming.Photo(origin, "看", 0, PICTURE))).startsWith("这里要写文字");
        assertThat(wang.sends("照片看不清")).startsWith("✅ 已退回");
        assertThat(tasks().trail(task, 0, 1).getFirst().text()).isEqualTo("照片看不清");
        wang.pressesAction("task:assign:" + task);
        assertThat(wang.sends("赵五 web:nobody")).startsWith("我还不认识这个编号");
        assertThat(wang.sends("赵五")).startsWith("✅ 责任人已定").contains("具体责任人：赵五");
    }

    @Test
    void movesADeadlineAfterGoingBackAndChangingItFromThePreview() {
        wang.pressesAction("task:reschedule:" + task);
        assertThat(wang.text()).contains("现在的时限是 2098年12月31日");
        assertThat(wang.sends("2098年12月31日")).startsWith("现在就是这个时限");
        assertThat(wang.sends("2099年1月31日")).contains("新的时限：2099年1月31日");
        assertThat(wang.presses("⬅ 上一步")).contains("现在填的是：2099年1月31日");
        assertThat(wang.sends("2099年2月1日")).contains("新的时限：2099年2月1日");
        assertThat(wang.sends("等瓦片")).contains("2098年12月31日（周三） → 2099年2月1日", "原因：等瓦片");
        assertThat(wang.labels()).contains("✏ 时限", "✏ 原因").doesNotContain("✏ 修改");
        wang.presses("✏ 时限");
        assertThat(wang.sends("2099年3月1日")).contains("→ 2099年3月1日", "原因：等瓦片");
        assertThat(wang.presses("就这样改")).startsWith("✅ 时限已改").contains("完成时限：2099年3月1日");
        assertThat(tasks().find(task).orElseThrow().details().deadline()).isEqualTo("2099-03-01");
    }

    @Test
    void changesNothingByForgedOrStaleButtons() {
        for (String action : List.of("task:open", "task:open:0", "task:open:1:1", "task:trail:" + task,
                "task:photos:1:x",
                "task:list:z:OPEN:0", "task:list:a:GONE:0", "task:list:a:OPEN", "task:slices:1", "task:choose:1",
                "task:", "task:close:x")) {
            assertThat(wang.pressesAction(action)).as(action).startsWith("这个按钮已经过期了");
        }
        assertThat(wang.pressesAction("task:open:999999999")).startsWith("清单上没有这项任务");
        assertThat(wang.pressesAction("task:list:c99:OPEN:999999")).contains("清单 · 全部");
        for (String verb : List.of("return", "reopen", "assign", "reschedule", "close")) {
            assertThat(zhang.pressesAction("task:" + verb + ":" + task)).as(verb).contains("这个命令是给");
            assertThat(zhang.isListenedTo("理由")).as(verb).isFalse();
        }
        wang.pressesAction("task:assign:" + task);
        String earlier = wang.action("✖ 不填了");
        wang.pressesAction("task:assign:" + task);
        assertThat(wang.pressesAction(earlier)).startsWith("这个按钮已经过期了");
        assertThat(wang.pressesAction(earlier.replace("stop", "finish:done"))).startsWith("这个按钮已经过期了");
    }

    @Test
    void showsTheTaskForButtonsOfEarlierVersions() {
        for (String verb : List.of("enough", "keep")) {
            assertThat(zhang.pressesAction("task:" + verb + ":" + task)).as(verb).contains("修路灯", "完成时限");
        }
    }

    private Task.State state() {
        return tasks().find(task).orElseThrow().state();
    }

    private static Tasks tasks() {
        return service.bean(Tasks.class);
    }
}
