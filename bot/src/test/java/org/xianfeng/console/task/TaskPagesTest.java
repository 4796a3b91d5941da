package org.xianfeng.console.task;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.console.signin.ConsoleVisitor;
import org.xianfeng.member.Audit;
import org.xianfeng.member.audit.AuditEntry;
import org.xianfeng.member.audit.AuditFilter;
import org.xianfeng.member.audit.AuditTrail;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Assignee;
import org.xianfeng.task.Details;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;

import static org.assertj.core.api.Assertions.assertThat;

/** What organizers do with tasks on the pages: they bring a table, close what is done, and send back what is not. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class TaskPagesTest {

    private static final ChatId LI = new ChatId("web", "organizer-li");
    private static final ChatId ZHAO = new ChatId("web", "organizer-zhao");

    private static RunningService service;
    private static ConsoleVisitor li;
    private static Tasks tasks;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data);
        tasks = service.bean(Tasks.class);
        li = ConsoleVisitor.signedIn(service, LI, Role.ORGANIZER);
    }

    @AfterAll
    static void stop() {
        li.close();
        service.close();
    }

    @Test
    void triesATableThenTakesItOnce() {
        int before = open();
        String good = "编号,事项,类别,完成时限\n801,修路灯,民生工程,2030-05-01\n803,清沟渠,民生工程,2030-06-01";
        assertThat(bring(good, false)).contains("试过了，什么也没改", "这 2 项都没问题", "修路灯 · ");
        assertThat(open()).isEqualTo(before);
        assertThat(bring(good, true)).contains("导入好了", "这 2 项在清单上了");
        bring(good, true);
        assertThat(open()).isEqualTo(before + 2);
        assertThat(service.bean(AuditTrail.class).page(AuditFilter.ALL, "", 10).entries())
                .anyMatch(entry -> entry.action() == Audit.Action.TASKS_IMPORT && entry.by().equals(LI.toString()));
        assertThat(bring(good, false)).contains("已经有了", "801、803");
        String withoutNumbers = "事项,类别,完成时限\n补路面,民生工程,2030-05-01";
        bring(withoutNumbers, true);
        bring(withoutNumbers, true);
        assertThat(open()).as("pressing again adds nothing").isEqualTo(before + 3);
    }

    @Test
    void takesNothingOfATableWithAFaultAndNamesItsRow() {
        int before = open();
        String faulty = "事项,类别,完成时限\n修围墙,民生工程,2030-05-01\n,民生工程,总有一天";
        assertThat(bring(faulty, false)).contains("有 2 处要改", "第 3 行「事项」", "第 3 行「完成时限」");
        assertThat(bring(faulty, true)).contains("一行也没有导入");
        assertThat(bring("事项\n修围墙", true)).contains("没有找到这些栏目");
        assertThat(open()).isEqualTo(before);
    }

    @Test
    void closesWhatSomebodyElseHasDoneAndSendsBackWhatIsNotDone() {
        TaskId task = submitted(ZHAO);
        String path = "/console/tasks/" + task.number();
        assertThat(li.post(path + "/return", Map.of("reason", " ")).body()).contains("请写明原因");
        assertThat(li.post(path + "/return", Map.of("reason", "缺照片")).body()).contains("已退回", "缺照片");
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(li.post(path + "/close", Map.of()).body()).contains("状态已经变了");
        tasks.change("again-" + task, task, new TaskAction.Submit(ZHAO));
        assertThat(li.get(path).body()).contains("核对过了，销号");
        assertThat(li.post(path + "/close", Map.of()).body()).contains("已销号");
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(service.bean(AuditTrail.class).page(AuditFilter.ALL, "", 10).entries()).extracting(AuditEntry::what)
                .contains(task + " CLOSED", task + " RETURNED");
    }

    @Test
    void letsNobodyCloseTheirOwn() {
        TaskId task = submitted(LI);
        String path = "/console/tasks/" + task.number();
        assertThat(li.get(path).body()).doesNotContain("核对过了，销号");
        assertThat(li.post(path + "/close", Map.of()).body()).contains("要由另一位组织者来核对");
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(State.SUBMITTED);
    }

    private static TaskId submitted(ChatId by) {
        Details details = new Details("调解纠纷", "矛盾纠纷", "", "", new Assignee("", null), "",
                LocalDate.of(2030, 5, 1), "", Map.of());
        Addition added = tasks.add("page-" + by, ZHAO, List.of(new Tasks.Draft(Optional.empty(), details)));
        TaskId task = ((Addition.Added) added).tasks().getFirst();
        tasks.change("submit-" + by, task, new TaskAction.Submit(by));
        return task;
    }

    private static int open() {
        return tasks.count(new TaskFilter.All(), State.OPEN);
    }

    private static String bring(String table, boolean keep) {
        HttpResponse<String> response = li.send("/console/tasks/import?name=tasks.csv&keep=" + keep,
                table.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
