package org.xianfeng.task.sheet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Members;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.standin.Upload;
import org.xianfeng.task.Assignee;
import org.xianfeng.task.Details;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** The list as a file: what organizers get, and what becomes of it when they send it back. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class TaskExportTest {

    private static final BotApiServer server = BotApiServer.start();
    private static final ChatId WANG = new ChatId("telegram", "1");
    private static final ChatId ZHANG = new ChatId("telegram", "42");
    private static RunningService service;

    private final TelegramUser wang = server.user(1, "王主任");
    private final TelegramUser zhang = server.user(42, "张三");

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1", "--xianfeng.tasks.columns=备注",
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url()));
        server.user(42, "张三").sends("/start");
        server.user(42, "张三").waitsFor("我是先锋");
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @BeforeEach
    void fillTheList() {
        empty();
        tasks().add("fill" + System.nanoTime(), WANG, List.of(
                draft(3, "修路灯", new Assignee("张三", ZHANG), "-5 度以下停工", Map.of("备注", "急, 很急")),
                draft(1, "=清河道", new Assignee("赵五", null), "", Map.of()),
                draft(2, "建食堂", Assignee.NOBODY, "开\"饭\"", Map.of())));
        change(3, new TaskAction.Report(ZHANG, "换了三盏灯", List.of()));
        change(3, new TaskAction.Report(ZHANG, "都亮了", List.of()));
        change(3, new TaskAction.Submit(ZHANG));
    }

    @Test
    void tellsAllThatTheListHasWithTheStateAndTheLastProgress() {
        List<String> lines = text(csv()).lines().toList();
        assertThat(lines).hasSize(4).first().asString()
                .endsWith("编号,事项,类别,牵头领导,责任单位,具体责任人,工作标准,完成时限,奖惩措施,备注,状态,最新进展,进展时间");
        assertThat(lines.get(1)).isEqualTo("1,'=清河道,民生工程,李书记,兴达社区,赵五,,2020-06-30,评优优先,,办理中,,");
        assertThat(lines.get(3)).startsWith("3,修路灯,民生工程,李书记,兴达社区,张三 telegram:42,'-5 度以下停工,2020-06-30,")
                .contains("\"急, 很急\",待销号,都亮了,2");
    }

    @Test
    void givesAFileThatMakesTheSameListAgain() {
        for (Upload file : List.of(csv(), xlsx())) {
            List<Details> before = details();
            empty();
            wang.sends("/importtasks");
            wang.waitsFor("请发一个 Excel");
            wang.sendsADocument(file.name(), "", file.content());
            assertThat(wang.waitsFor("已导入 3 项").text()).contains("没有导入：状态、最新进展、进展时间");
            assertThat(details()).isEqualTo(before);
        }
    }

    @Test
    void isForOrganizersAlone() {
        TaskExport export = service.bean(TaskExport.class);
        assertThat(export.title("all", ZHANG, Locale.ROOT)).isEmpty();
        zhang.sends("/tasks");
        assertThat(zhang.waitsFor("清单 · 全部").labels()).doesNotContain("导出清单");
        zhang.sends("/exporttasks");
        zhang.waitsFor("这个命令是给活动组织者用的");
        ChatId li = new ChatId("telegram", "7");
        service.bean(Members.class).assign(li, Role.ORGANIZER);
        assertThat(export.title("all", li, Locale.ROOT)).contains("任务清单");
        assertThat(export.title("some", li, Locale.ROOT)).isEmpty();
    }

    private Upload xlsx() {
        wang.sends("/tasks");
        wang.waitsFor("清单 · 全部");
        wang.presses("导出清单");
        return file();
    }

    private Upload csv() {
        wang.sends("/exporttasks");
        file();
        wang.presses("要 CSV 格式");
        return file();
    }

    private Upload file() {
        SeenMessage message = wang.waitsFor("任务清单：文件已生成");
        return Objects.requireNonNull(message.document());
    }

    private static String text(Upload csv) {
        return new String(csv.content(), StandardCharsets.UTF_8);
    }

    /** What the list says, by number. */
    private static List<Details> details() {
        return List.of(1, 2, 3).stream().map(number -> tasks().find(new TaskId(number)).orElseThrow().details())
                .toList();
    }

    private static void change(int number, TaskAction taskAction) {
        tasks().change("change" + System.nanoTime(), new TaskId(number), taskAction);
    }

    private static Tasks.Draft draft(int number, String title, Assignee assignee, String standard,
            Map<String, String> extra) {
        return new Tasks.Draft(Optional.of(new TaskId(number)), new Details(title, "民生工程", "李书记", "兴达社区",
                assignee, standard, LocalDate.of(2020, 6, 30), "评优优先", extra));
    }

    private static Tasks tasks() {
        return service.bean(Tasks.class);
    }

    private static void empty() {
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        redis.keys("{tasks}:task:*").forEach(redis::del);
        Arrays.stream(Task.State.values()).forEach(state -> redis.keys("{tasks}:by:*:" + state).forEach(redis::del));
    }
}
