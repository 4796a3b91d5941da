package org.xianfeng.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Correction;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Stay;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.manage.RedisSignUpTimes;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ExportDialogTest {

    private static RunningService service;

    private final ChatId organizer = new ChatId("web", UUID.randomUUID().toString());
    private Activity activity;
    private String table;
    private Talk talk;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void planAnActivity() {
        activity = AnActivity.numbered(service.bean(Activities.class).nextId().number(), Instant.now()).with(1)
                .organizedBy(organizer).titled("=清扫楼道").build();
        table = "signups:" + activity.id();
        talk = new Talk(organizer, service.bean(ExportDialog.class));
    }

    @Test
    void exportsWhoHasSignedUpToTheOrganizer() throws IOException {
        open();
        assertThat(talk.pressesAction("export:signups:" + activity.id())).contains("清扫楼道");
        assertThat(talk.labels()).containsExactly("要 CSV 格式");
        List<String> lines = content(organizer);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).endsWith("岗位,姓名,支部,状态,报名时间");
        assertThat(lines.get(1)).contains("'=王一").contains(",已报名,2026-07-01 09:30");
        assertThat(lines.get(2)).contains("李二,,候补,");
    }

    @Test
    void exportsWhoCameToAShiftToTheOrganizer() throws IOException {
        activity = AnActivity.numbered(activity.id().number(), Instant.now()).with(1).organizedBy(organizer)
                .starting(Instant.now().plus(Duration.ofMinutes(20))).build();
        open();
        ShiftId shift = activity.id(activity.shifts().getFirst());
        PostId post = activity.id(activity.posts().findFirst().orElseThrow());
        ChatId seated = service.bean(Roster.class).seated(post, 0, 1).getFirst();
        service.bean(Profiles.class).keep(seated, Profile.EMPTY.choosing(Attribute.BRANCH, "兴达社区支部"));
        Stay early = Stay.from(Instant.now().minus(Duration.ofMinutes(24)))
                .until(Instant.now().minus(Duration.ofMinutes(1)));
        assertThat(service.bean(Register.class).correct("came", activity, shift, seated,
                new Correction(0, Attendance.Status.NORMAL, List.of(early), "补记"), organizer))
                .isInstanceOf(Correction.Outcome.Done.class);
        table = "attendance:" + shift;
        assertThat(talk.pressesAction(action())).contains("清扫楼道", "签到表");
        List<String> lines = content(organizer);
        assertThat(lines).hasSize(2).first().asString().endsWith("姓名,支部,岗位,签到,签退,时长（小时）,备注");
        assertThat(lines.get(1)).contains("=王一", ",兴达社区支部,", ",0.5,早退");
        ChatId other = new ChatId("web", UUID.randomUUID().toString());
        service.bean(Members.class).assign(other, Role.ORGANIZER);
        assertThat(content(other)).isEmpty();
    }

    @Test
    void writesDownWhoExportedWhat() throws IOException {
        open();
        content(organizer);
        assertThat(service.bean(UnifiedJedis.class).xrevrange(RedisExportLog.KEY, "+", "-", 1).getFirst().getFields())
                .isEqualTo(Map.of("who", organizer.toString(), "what", action() + ":csv", "rows", "2"));
    }

    @Test
    void exportsNothingToAnybodyElse() throws IOException {
        open();
        ChatId other = new ChatId("web", UUID.randomUUID().toString());
        service.bean(Members.class).assign(other, Role.ORGANIZER);
        assertThat(new Talk(other, service.bean(ExportDialog.class)).pressesAction(action()))
                .contains("没有权限");
        assertThat(content(other)).as("a file that was announced before a role was taken away").isEmpty();
        service.bean(Members.class).assign(other, Role.ADMIN);
        assertThat(content(other)).hasSize(3);
    }

    @Test
    void opensNoFileThatWasSentLongAgo() throws IOException {
        open();
        assertThat(content(organizer, Duration.ofHours(23))).isNotEmpty();
        assertThat(content(organizer, Duration.ofHours(25))).isEmpty();
    }

    @Test
    void knowsNoTableThatIsNot() {
        assertThat(talk.pressesAction("export:signups:999999")).contains("没有这份表格");
        for (String action : List.of("export:wishes:1", "export:signups", "export:signups:1:pdf", "export:signups:一")) {
            assertThat(talk.pressesAction(action)).as(action).startsWith("这个按钮已经过期了");
        }
    }

    private String action() {
        return "export:" + table;
    }

    /** Two people sign up for the one place, the first of them with an evil name. */
    private void open() {
        service.bean(Members.class).assign(organizer, Role.ORGANIZER);
        service.bean(Activities.class).add(activity);
        PostId post = activity.id(activity.posts().findFirst().orElseThrow());
        for (String name : List.of("=王一", "李二")) {
            ChatId member = new ChatId("web", UUID.randomUUID().toString());
            service.bean(Members.class).call(member, name);
            service.bean(Roster.class).signUp(UUID.randomUUID().toString(), member, post, true);
            long at = Instant.parse("2026-07-01T01:30:00Z").toEpochMilli();
            RedisSignUpTimes times = service.bean(RedisSignUpTimes.class);
            await().until(() -> times.of(post, List.of(member)).containsKey(member));
            times.on(new RosterEvent.OfMember(new RosterEvent.Source(0, at + "-0"), post, member, 1,
                    RosterEvent.Plain.SIGNED_UP));
        }
    }

    /** What a reader gets as CSV, line by line. */
    private List<String> content(ChatId reader) throws IOException {
        return content(reader, Duration.ZERO);
    }

    private List<String> content(ChatId reader, Duration age) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        boolean made = service.bean(Exports.class)
                .write(action() + ":csv zh-CN " + Instant.now().minus(age).getEpochSecond(), reader, target);
        return made ? target.toString(StandardCharsets.UTF_8).lines().toList() : List.of();
    }
}
