package org.xianfeng.console.people;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
import org.xianfeng.chat.Roles;
import org.xianfeng.console.signin.ConsoleVisitor;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Members;
import org.xianfeng.member.audit.AuditEntry;
import org.xianfeng.member.audit.AuditFilter;
import org.xianfeng.member.audit.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What admins do with members on the pages: they give roles, have somebody forgotten, and bring the roster. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class MembersPageTest {

    private static final ChatId WANG = new ChatId("web", "admin-wang");
    private static final ChatId ZHANG = new ChatId("web", "member-zhang");
    private static final int ROWS = 10_000;
    private static final int EVERY = 50;

    private static RunningService service;
    private static ConsoleVisitor wang;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data);
        Members members = service.bean(Members.class);
        members.call(WANG, "王主任");
        members.call(ZHANG, "张三");
        wang = ConsoleVisitor.signedIn(service, WANG, Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        wang.close();
        service.close();
    }

    @Test
    void findsSomebodyGivesThemARoleAndNotesWhoDidSo() {
        assertThat(wang.get("/console/members?q=%E5%BC%A0").body()).contains("张三").doesNotContain("王主任</a>");
        assertThat(wang.post("/console/members/role", Map.of("id", ZHANG.toString(), "role", "ORGANIZER")).body())
                .contains("身份换好了");
        assertThat(service.bean(Roles.class).of(ZHANG)).isEqualTo(Role.ORGANIZER);
        AuditEntry noted = service.bean(AuditTrail.class).page(AuditFilter.ALL, "", 1).entries().getFirst();
        assertThat(noted.action()).isEqualTo(Audit.Action.ROLE);
        assertThat(noted.by()).isEqualTo(WANG.toString());
        assertThat(noted.whom()).isEqualTo(ZHANG.toString());
        assertThat(noted.from()).startsWith("console 127.0.0.1");
        assertThat(wang.get("/console/audit?action=ROLE").body()).contains("改身份", "张三", "<td data-label=\"内容\">组织者")
                .doesNotContain("ORGANIZER</td>");
        assertThat(wang.get("/console/audit/export?action=ROLE").body()).contains(ZHANG.toString());
    }

    @Test
    void neverTakesTheLastAdminsRole() {
        assertThat(wang.post("/console/members/role", Map.of("id", WANG.toString(), "role", "MEMBER")).body())
                .contains("不能降自己的身份");
        assertThat(wang.post("/console/members/forget", Map.of("id", WANG.toString(), "surely", "王主任")).body())
                .contains("最后一位管理员要留着");
        assertThat(service.bean(Roles.class).of(WANG)).isEqualTo(Role.ADMIN);
    }

    @Test
    void forgetsSomebodyOnlyByTheirName() {
        ChatId li = new ChatId("web", "member-li");
        service.bean(Members.class).call(li, "李四");
        assertThat(wang.post("/console/members/forget", Map.of("id", li.toString(), "surely", "李")).body())
                .contains("姓名对不上");
        assertThat(service.bean(Members.class).knows(li)).isTrue();
        assertThat(wang.post("/console/members/forget", Map.of("id", li.toString(), "surely", "李四")).body())
                .contains("正在注销");
        await().until(() -> !service.bean(Members.class).knows(li));
        assertThat(service.bean(AuditTrail.class).page(AuditFilter.ALL, "", 10).entries())
                .noneMatch(entry -> entry.toString().contains("member-li") || entry.toString().contains("李四"));
    }

    /** Every fiftieth row has no telephone number. */
    @Test
    void triesARosterThenTakesItAndChangesNothingTheSecondTime() {
        List<String> lines = new ArrayList<>(List.of("姓名,支部,手机"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("党员" + (char) ('一' + i / 100) + (char) ('一' + i % 100) + ",第" + i % 20 + "党支部,"
                    + (i % EVERY == 7 ? "没有" : String.format("139%08d", i)));
        }
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        assertThat(bring(file, false)).contains("试过了，什么也没改", "新加 9800 人", "有毛病的 200 行", "9 行");
        assertThat(bring(file, true)).contains("导入好了", "新加 9800 人", "有毛病的 200 行");
        assertThat(bring(file, true)).contains("新加 0 人", "没变 9800 人");
        assertThat(bring("a,b\n1,2".getBytes(StandardCharsets.UTF_8), true)).contains("notice");
    }

    private static String bring(byte[] file, boolean keep) {
        HttpResponse<String> response = wang.send("/console/members/import?name=roster.csv&keep=" + keep, file);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
