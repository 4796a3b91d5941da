package org.xianfeng.permission;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.audience.AudienceRules;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.console.signin.ConsoleVisitor;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.admin.RoleGiver;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.AnActivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Secretaries and grid leads see and write to their own and those below, and nobody beyond, however they ask. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ReachTest {

    private static final ChatId ADMIN = new ChatId("telegram", "1");
    private static final ChatId SECRETARY = new ChatId("web", "secretary");
    private static final ChatId LEAD = new ChatId("web", "lead");
    private static final ChatId AUDITOR = new ChatId("web", "auditor");
    private static final ChatId NEAR = new ChatId("web", "near");
    private static final ChatId FAR = new ChatId("web", "far");

    private static RunningService service;
    private static int activity;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1",
                "--xianfeng.organisation.branches=兴达社区第一支部,清河支部",
                "--xianfeng.organisation.grids=兴达社区一网格,清河村一网格"));
        member(NEAR, "赵近邻", "兴达社区第一支部", "兴达社区一网格");
        member(FAR, "钱远方", "清河支部", "清河村一网格");
        Members members = service.bean(Members.class);
        members.call(SECRETARY, "孙书记");
        members.call(LEAD, "李网格");
        activity = service.bean(Activities.class).nextId().number();
        service.bean(Activities.class).add(AnActivity.numbered(activity, Instant.now()).build());
        for (ChatId chat : List.of(NEAR, FAR)) {
            talk(chat).pressesAction("volunteer:join:" + activity + ".1");
        }
        service.bean(Tasks.class).add("t", ADMIN, List.of(ATask.titled("修路灯").by("周负责", null).build()));
        assertThat(give(SECRETARY, new Assignment(Role.SECRETARY, "兴达社区"))).isEqualTo(RoleGiver.Outcome.DONE);
        assertThat(give(LEAD, new Assignment(Role.GRID_LEAD, "兴达社区一网格"))).isEqualTo(RoleGiver.Outcome.DONE);
        members.assign(AUDITOR, Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void member(ChatId chat, String name, String branch, String grid) {
        service.bean(Members.class).call(chat, name);
        service.bean(Profiles.class).keep(chat, Profile.EMPTY.choosing(Attribute.BRANCH, branch)
                .choosing(Attribute.GRID, grid));
    }

    private static RoleGiver.Outcome give(ChatId whom, Assignment given) {
        return service.bean(RoleGiver.class).give(ADMIN, UUID.randomUUID().toString(), whom, given);
    }

    private static Talk talk(ChatId chat) {
        return new Talk(chat, service.bean(Conversation.class));
    }

    @Test
    void showsThemTheirOwnMembersInTheChatAndNobodyElse() {
        for (ChatId reader : List.of(SECRETARY, LEAD)) {
            Talk talk = talk(reader);
            talk.sends("/members");
            assertThat(talk.labels()).anyMatch(label -> label.startsWith("赵近邻"))
                    .noneMatch(label -> label.startsWith("钱远方"));
            assertThat(talk.sends("/members " + FAR)).doesNotContain("钱远方");
            assertThat(talk.pressesAction("people:open:" + NEAR)).contains("赵近邻", "兴达社区第一支部");
            assertThat(talk.labels()).noneMatch(label -> label.startsWith("设为") || label.startsWith("收回"));
            assertThat(talk.pressesAction("people:open:" + FAR)).doesNotContain("钱远方");
            assertThat(talk.pressesAction("people:give:ADMIN:" + reader)).contains("这个命令是给管理员用的");
            assertThat(service.bean(Members.class).assignment(reader).role()).isNotEqualTo(Role.ADMIN);
        }
    }

    @Test
    void showsThemTheirOwnMembersOnThePagesAndNobodyElse() {
        for (ChatId reader : List.of(SECRETARY, LEAD)) {
            try (ConsoleVisitor visitor = visitor(reader)) {
                assertThat(visitor.get("/console/members").body()).contains("赵近邻").doesNotContain("钱远方", "导入名册");
                assertThat(visitor.get("/console/members/person?id=" + NEAR).body()).contains("赵近邻")
                        .doesNotContain("注销");
                assertThat(visitor.status("/console/members/person?id=" + FAR)).isEqualTo(404);
                assertThat(visitor.post("/console/members/role", Map.of("id", NEAR.toString(), "role", "ADMIN"))
                        .statusCode()).isEqualTo(403);
                assertThat(visitor.get("/console/activities/" + activity).body()).contains("赵近邻")
                        .doesNotContain("钱远方");
                assertThat(visitor.get("/console/activities/" + activity + "/posts/1/seated").body())
                        .contains("赵近邻").doesNotContain("钱远方");
                assertThat(visitor.status("/console/activities/" + activity + "/export")).isEqualTo(404);
            }
        }
    }

    @Test
    void letsThemWriteToTheirOwnAndThoseBelowAlone() {
        AudienceRules rules = service.bean(AudienceRules.class);
        Audience near = new Audience.Having(Attribute.BRANCH, "兴达社区第一支部");
        Audience grid = new Audience.Having(Attribute.GRID, "兴达社区一网格");
        assertThat(List.of(near, new Audience.Below("兴达社区"), new Audience.Listed(List.of(NEAR))))
                .allMatch(one -> rules.mayReach(SECRETARY, one));
        assertThat(List.of(new Audience.All(), new Audience.Below("清河支部"), grid,
                new Audience.Having(Attribute.BRANCH, "清河支部"), new Audience.InRole(Role.MEMBER),
                new Audience.Listed(List.of(NEAR, FAR)))).noneMatch(one -> rules.mayReach(SECRETARY, one));
        assertThat(rules.mayReach(LEAD, grid)).isTrue();
        assertThat(List.of(new Audience.All(), near, new Audience.Having(Attribute.GRID, "清河村一网格")))
                .noneMatch(one -> rules.mayReach(LEAD, one));
    }

    @Test
    void showsThemOfABroadcastToAllTheBranchesThatAreTheirs() {
        Broadcasts broadcasts = service.bean(Broadcasts.class);
        BroadcastId id = broadcasts.create("b", ADMIN, new Content(Kind.NOTICE, "周五下午开会", null, List.of()),
                new Audience.All(), null);
        broadcasts.take("s", id, "system", new Step.Submit(Instant.EPOCH, false));
        await().until(() -> broadcasts.find(id).orElseThrow().state() == Broadcast.State.DONE);
        String page = "/console/broadcasts/" + id;
        try (ConsoleVisitor visitor = visitor(SECRETARY)) {
            assertThat(visitor.get("/console/broadcasts").body()).contains(page, "周五下午开会");
            assertThat(visitor.get(page).body()).contains("兴达社区第一支部").doesNotContain("清河支部");
            assertThat(visitor.post(page + "/remind", Map.of()).statusCode()).isEqualTo(404);
            assertThat(visitor.post(page + "/approve", Map.of()).statusCode()).isEqualTo(403);
        }
        try (ConsoleVisitor visitor = visitor(LEAD)) {
            assertThat(visitor.status(page)).as("it is counted by branch, and tells nothing of a grid").isEqualTo(404);
        }
        try (ConsoleVisitor visitor = visitor(AUDITOR)) {
            assertThat(visitor.get("/console/broadcasts").body()).contains("class=\"count\"")
                    .doesNotContain("周五下午开会");
            assertThat(visitor.status(page)).isEqualTo(404);
        }
    }

    /** What somebody says of themselves makes them nobody's secretary. */
    @Test
    void goesByWhatTheyWereMadeThatOfAndNotByTheirProfile() {
        service.bean(Profiles.class).keep(SECRETARY, Profile.EMPTY.choosing(Attribute.BRANCH, "清河支部"));
        assertThat(talk(SECRETARY).pressesAction("people:open:" + FAR)).doesNotContain("钱远方");
        service.bean(Profiles.class).keep(SECRETARY, Profile.EMPTY);
    }

    @Test
    void makesNobodySecretaryOfNothing() {
        ChatId other = new ChatId("web", "other");
        assertThat(give(other, Assignment.of(Role.SECRETARY))).isEqualTo(RoleGiver.Outcome.NO_UNIT);
        assertThat(give(other, new Assignment(Role.SECRETARY, "没有的支部"))).isEqualTo(RoleGiver.Outcome.NO_UNIT);
        assertThat(give(other, new Assignment(Role.LIBRARIAN, "清河支部"))).isEqualTo(RoleGiver.Outcome.NO_UNIT);
        assertThat(service.bean(Members.class).assignment(other).role()).isEqualTo(Role.MEMBER);
        assertThat(talk(SECRETARY).sends("/whoami")).contains("角色：支部书记（兴达社区）");
    }

    @Test
    void showsAnAuditorHowThingsStandAndNoNames() {
        try (ConsoleVisitor visitor = visitor(AUDITOR)) {
            assertThat(visitor.get("/console/activities/" + activity).body()).contains("2 / 10")
                    .doesNotContain("赵近邻", "钱远方");
            assertThat(visitor.get("/console/activities/" + activity + "/posts/1/seated").body())
                    .doesNotContain("赵近邻", "钱远方");
            assertThat(visitor.get("/console/tasks").body()).contains("修路灯").doesNotContain("周负责");
            assertThat(visitor.status("/console/tasks/1")).isEqualTo(404);
            assertThat(visitor.status("/console/members")).isEqualTo(403);
            assertThat(visitor.get("/console/audit").body()).contains("改身份");
            assertThat(visitor.get("/console/audit/export").body()).contains("支部书记 兴达社区");
        }
    }

    /** Signed in as what they are. */
    private static ConsoleVisitor visitor(ChatId who) {
        Assignment given = service.bean(Members.class).assignment(who);
        ConsoleVisitor visitor = ConsoleVisitor.signedIn(service, who, given.role());
        service.bean(Members.class).assign(who, given);
        return visitor;
    }
}
