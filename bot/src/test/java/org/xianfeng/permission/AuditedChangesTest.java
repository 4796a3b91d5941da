package org.xianfeng.permission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.console.signin.ConsoleVisitor;
import org.xianfeng.member.Audit.Action;
import org.xianfeng.member.Members;
import org.xianfeng.member.audit.AuditEntry;
import org.xianfeng.member.audit.AuditFilter;
import org.xianfeng.member.audit.AuditTrail;
import org.xianfeng.permission.PermissionMatrixTest.AllDialogs;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Addition;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What somebody changes that is others' stands in the audit afterwards, with who did it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class AuditedChangesTest {

    private static final BotApiServer server = BotApiServer.start();
    private static RunningService service;

    private static final ChatId ADMIN = new ChatId("telegram", "1");

    private static Talk boss;

    private final TelegramUser phone = server.user(1, "王主任");

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1",
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url()),
                AllDialogs.class);
        boss = new Talk(ADMIN, service.bean(Conversation.class));
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    /** @param what the button, command or form by which it is done */
    private record Deed(String what, Action action, Runnable doing) {}

    private static Deed deed(String what, Action action, Runnable doing) {
        return new Deed(what, action, doing);
    }

    @TestFactory
    Stream<DynamicTest> standsInTheAudit() {
        return deeds().stream().map(deed -> DynamicTest.dynamicTest(deed.what, () -> {
            Optional<AuditEntry> before = newest(deed.action);
            deed.doing.run();
            await().untilAsserted(() -> assertThat(newest(deed.action)).as("%s, answered with %s", deed.what,
                    boss.text()).isPresent().isNotEqualTo(before));
            assertThat(newest(deed.action).orElseThrow().by()).isEqualTo(ADMIN.toString());
        }));
    }

    private static Optional<AuditEntry> newest(Action action) {
        return service.bean(AuditTrail.class).page(new AuditFilter(Optional.of(action), ""), "", 1).entries().stream()
                .findFirst();
    }

    /** Whatever takes a permission is one of these, or looks, or is noted where others are: nothing new goes unnoticed. */
    @Test
    void isDoneByNothingThatIsNotInOneOfTheLists() {
        ChatDoors doors = new ChatDoors(service, service.bean(AllDialogs.class).dialogs());
        Set<String> unknown = new TreeSet<>();
        doors.all(Routes::commands).stream().filter(one -> one.command().needs() != Permission.TAKE_PART)
                .forEach(one -> unknown.add("/" + one.command().name()));
        doors.all(Routes::verbs).stream().filter(one -> one.verb().needs() != Permission.TAKE_PART)
                .forEach(one -> unknown.add(one.verb().name()));
        doors.all(Routes::flows).stream().filter(one -> one.needs() != Permission.TAKE_PART)
                .forEach(one -> unknown.add("form " + one.name()));
        deeds().forEach(deed -> unknown.remove(deed.what));
        unknown.removeAll(ChangesOfOthers.LOOKING);
        unknown.removeAll(ChangesOfOthers.OWN);
        ChangesOfOthers.NOTED_ELSEWHERE.values().forEach(unknown::removeAll);
        assertThat(unknown).as("add a deed to this test, or put it with what only looks").isEmpty();
    }

    /** No kind of entry that nothing here, or nowhere, makes. */
    @Test
    void hasADeedForEachKindOfEntry() {
        Set<Action> made = new TreeSet<>(ChangesOfOthers.NOTED_ELSEWHERE.keySet());
        deeds().forEach(deed -> made.add(deed.action));
        assertThat(Arrays.asList(Action.values())).allSatisfy(action -> assertThat(made).contains(action));
    }

    private List<Deed> deeds() {
        return Stream.of(ofActivities(), ofAttendance(), ofTasks(), ofMembers(), ofTheLibrary(), ofBroadcasts(),
                ofFilesAndPages()).flatMap(List::stream)
                .toList();
    }

    private List<Deed> ofActivities() {
        return List.of(deed("volunteer:publish", Action.ACTIVITY, () -> press("volunteer:publish", activity("DRAFT"))),
                deed("volunteer:close", Action.ACTIVITY, () -> press("volunteer:close", activity("OPEN"))),
                deed("volunteer:closesurely", Action.ACTIVITY, () -> press("volunteer:closesurely", activity("OPEN"))),
                deed("volunteer:reopen", Action.ACTIVITY, () -> press("volunteer:reopen", activity("CLOSED"))),
                deed("volunteer:repeatopen", Action.ACTIVITY, () -> repeats("volunteer:repeatopen")),
                deed("volunteer:repeatdrafts", Action.ACTIVITY, () -> repeats("volunteer:repeatdrafts")),
                deed("form calloff", Action.ACTIVITY, () -> {
                    press("volunteer:calloff", activity("OPEN"));
                    boss.sends("下雨");
                    finishes("calloff.confirm");
                }), deed("form places", Action.ACTIVITY, () -> {
                    boss.pressesAction("volunteer:places:" + activity("OPEN") + ".1");
                    boss.sends("20");
                }), deed("form reschedule", Action.ACTIVITY, () -> {
                    boss.pressesAction("volunteer:reschedule:" + activity("OPEN") + ".1");
                    boss.sends("后天 9:00-11:00");
                    finishes("reschedule.confirm");
                }), deed("form relocate", Action.ACTIVITY, () -> fills("relocate", "清河村", "relocate.confirm")),
                deed("form retitle", Action.ACTIVITY, () -> fills("retitle", "清扫院子", "retitle.tell")),
                deed("form redescribe", Action.ACTIVITY, () -> fills("redescribe", "带手套", "redescribe.tell")),
                deed("form helper", Action.ACTIVITY, () -> helps(somebody(Role.ORGANIZER))),
                deed("volunteer:rmhelper", Action.ACTIVITY, () -> {
                    ChatId helper = somebody(Role.ORGANIZER);
                    boss.pressesAction("volunteer:rmhelper:" + helps(helper) + ":" + helper);
                }), deed("volunteer:handed", Action.ACTIVITY, () -> {
                    ChatId helper = somebody(Role.ORGANIZER);
                    boss.pressesAction("volunteer:handed:" + helps(helper) + ":" + helper);
                }), deed("volunteer:removesurely", Action.ACTIVITY, () -> {
                    int number = activity("OPEN");
                    joins(number);
                    boss.pressesAction("volunteer:remove:" + number + ".1.0");
                    boss.pressesAction("volunteer:removesurely:" + number + ".1");
                }), deed("form newactivity", Action.ACTIVITY, () -> {
                    boss.sends("/new");
                    List.of("清扫楼道", "带上扫帚", "明天 9:00", "11:00", "兴达社区", "20").forEach(boss::sends);
                    finishes("newactivity.publish");
                }));
    }

    private List<Deed> ofAttendance() {
        return List.of(deed("attendance:add", Action.ATTENDANCE,
                () -> boss.pressesAction("attendance:add:" + running() + ".1.0:" + somebody(Role.MEMBER))),
                deed("attendance:out", Action.ATTENDANCE, () -> {
                    String there = running() + ".1.0:" + somebody(Role.MEMBER);
                    boss.pressesAction("attendance:add:" + there);
                    boss.pressesAction("attendance:out:" + there);
                }), deed("attendance:in", Action.ATTENDANCE, () -> {
                    int number = activity(AnActivity.numbered(next(), Instant.now()).starting(Instant.now().plus(
                            Duration.ofMinutes(10))));
                    boss.pressesAction("attendance:in:" + number + ".1.0:" + joins(number));
                }), deed("attendance:surely", Action.ATTENDANCE, () -> {
                    int number = activity(AnActivity.numbered(next(), Instant.now()).starting(Instant.now().plus(
                            Duration.ofMinutes(10))));
                    joins(number);
                    boss.pressesAction("attendance:surely:" + number + ".1.0");
                }), deed("attendance:give", Action.ATTENDANCE,
                        () -> boss.pressesAction("attendance:give:" + running() + ".1.30")),
                deed("attendance:renewlink", Action.ATTENDANCE,
                        () -> boss.pressesAction("attendance:renewlink:" + running() + ".1.0")));
    }

    private List<Deed> ofTasks() {
        return List.of(deed("form newtask", Action.TASK, () -> {
            boss.sends("/newtask");
            boss.presses("跳过");
            List.of("修路灯", "民生工程", "李书记", "兴达社区", "王五", "全部完成", "12月底", "年底评优优先", "急").forEach(boss::sends);
            finishes("newtask.publish");
        }), deed("form taskassign", Action.TASK, () -> {
            boss.pressesAction("task:assign:" + task());
            boss.sends("王五");
        }), deed("task:close", Action.TASK, () -> boss.pressesAction("task:close:" + submitted())),
                deed("form taskreturn", Action.TASK, () -> {
                    boss.pressesAction("task:return:" + submitted());
                    boss.sends("缺照片");
                }), deed("form taskreopen", Action.TASK, () -> {
                    int number = submitted();
                    boss.pressesAction("task:close:" + number);
                    boss.pressesAction("task:reopen:" + number);
                    boss.sends("没修好");
                }), deed("form taskdeadline", Action.TASK, () -> {
                    boss.pressesAction("task:reschedule:" + task());
                    boss.sends("2027-03-01");
                    boss.sends("下雪");
                    finishes("taskdeadline.move");
                }));
    }

    private List<Deed> ofMembers() {
        return List.of(deed("/grant", Action.ROLE, () -> boss.sends("/grant " + somebody(Role.MEMBER) + " 资料员")),
                deed("/revoke", Action.ROLE, () -> boss.sends("/revoke " + somebody(Role.ORGANIZER))),
                deed("people:give", Action.ROLE,
                        () -> boss.pressesAction("people:give:AUDITOR:" + somebody(Role.MEMBER))),
                deed("form assign", Action.ROLE, () -> {
                    boss.pressesAction("organisation:add:BRANCH:0");
                    boss.sends("兴达社区第一支部");
                    boss.pressesAction("people:ask:SECRETARY:" + somebody(Role.MEMBER));
                    boss.sends("兴达社区第一支部");
                    finishes("assign.give");
                }), deed("people:admit", Action.MEMBERSHIP,
                        () -> boss.pressesAction("people:admit:" + somebody(Role.MEMBER))),
                deed("people:out", Action.MEMBERSHIP,
                        () -> boss.pressesAction("people:out:" + somebody(Role.MEMBER))),
                deed("privacy:forgetmembersurely", Action.ERASURE,
                        () -> boss.pressesAction("privacy:forgetmembersurely:" + somebody(Role.MEMBER))),
                deed("form invite", Action.INVITATION, () -> {
                    boss.pressesAction("invite:make");
                    boss.sends("5");
                    boss.sends("7");
                }), deed("invite:withdraw", Action.INVITATION, () -> {
                    boss.pressesAction("invite:make");
                    boss.sends("5");
                    boss.sends("7");
                    boss.presses(boss.labels().getFirst());
                }), deed("confirm:yes", Action.CONFIRMATION, () -> {
                    boss.sends("/confirm " + somebody(Role.MEMBER));
                    boss.presses(boss.labels().getFirst());
                }), deed("form organisation", Action.ORGANISATION, () -> {
                    boss.pressesAction("organisation:add:GRID:0");
                    boss.sends("兴达社区一网格");
                }), deed("organisation:remove", Action.ORGANISATION, () -> {
                    boss.pressesAction("organisation:add:SKILL:0");
                    boss.sends("驾驶");
                    boss.presses("驾驶");
                    boss.presses(boss.labels().getFirst());
                }), deed("form merge", Action.MERGE, () -> {
                    ChatId stays = somebody(Role.MEMBER);
                    boss.sends("/merge " + stays);
                    boss.sends(stays.toString());
                    boss.sends(somebody(Role.MEMBER).toString());
                    finishes("merge.join");
                }));
    }

    private List<Deed> ofTheLibrary() {
        return List.of(deed("/reindex", Action.REINDEX, () -> boss.sends("/reindex")),
                deed("form faq", Action.FAQ, this::answers), deed("faq:removesurely", Action.FAQ, () -> {
                    answers();
                    boss.sends("/faq");
                    boss.presses("食堂几点开门");
                    boss.pressesAction(boss.action("🗑").replace("faq:remove:", "faq:removesurely:"));
                }), deed("unanswered:dismiss", Action.QUESTION, () -> {
                    new Talk(somebody(Role.MEMBER), service.bean(Conversation.class)).sends("门卫室的电话是多少呢？");
                    boss.sends("/unanswered");
                    boss.presses("门卫室");
                    boss.presses(boss.labels().get(1));
                }));
    }

    private List<Deed> ofBroadcasts() {
        return List.of(deed("broadcast:discard", Action.BROADCAST,
                () -> boss.pressesAction("broadcast:discard:" + broadcast())),
                deed("broadcast:keeptemplate", Action.TEMPLATE,
                        () -> boss.pressesAction("broadcast:keeptemplate:" + broadcast())),
                deed("broadcast:droptemplate", Action.TEMPLATE, () -> {
                    BroadcastId id = broadcast();
                    boss.pressesAction("broadcast:keeptemplate:" + id);
                    boss.pressesAction("broadcast:droptemplate:" + id);
                }), deed("/allowgroup in a group", Action.GROUP, () -> calls("allowgroup")),
                deed("/disallowgroup in a group", Action.GROUP, () -> calls("disallowgroup")));
    }

    private void calls(String command) {
        boss.sends(origin -> new InGroup.Called(new Origin(UUID.randomUUID().toString(), new ChatId("telegram", "-77"),
                "", "", Instant.now()), ADMIN, "群", command, true, null));
    }

    private BroadcastId broadcast() {
        return service.bean(Broadcasts.class).create(UUID.randomUUID().toString(), ADMIN,
                new Content(Kind.NOTICE, "开会", null, List.of()), new Audience.All(), null);
    }

    private List<Deed> ofFilesAndPages() {
        return List.of(deed("signing in", Action.SIGN_IN, () -> ConsoleVisitor.signedIn(service, ADMIN, Role.ADMIN)
                .close()), deed("taking out the audit", Action.EXPORT,
                        () -> visits(
                                visitor -> visitor.get("/console/audit/export"))),
                deed("importing a roster", Action.ROSTER, () -> visits(visitor -> visitor.send(
                        "/console/members/import?name=r.csv&keep=true", bytes("姓名,手机尾号\n赵一,0042\n")))),
                deed("form importtasks", Action.TASKS_IMPORT, () -> {
                    phone.sends("/importtasks");
                    phone.waitsFor("请发一个 Excel");
                    phone.sendsADocument("清单.csv", "", bytes("事项,类别,完成时限\n修车棚,民生工程,2026-12-31\n"));
                }), deed("bringing a file", Action.FILE,
                        () -> phone.sendsADocument("通知.txt", "text/plain", bytes("食堂早上七点开门。"))),
                deed("/rollback", Action.ROLLBACK, () -> {
                    answers();
                    boss.sends("/rollback");
                }));
    }

    private void visits(Consumer<ConsoleVisitor> doing) {
        try (ConsoleVisitor visitor = ConsoleVisitor.signedIn(service, ADMIN, Role.ADMIN)) {
            doing.accept(visitor);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void answers() {
        boss.pressesAction("faq:new");
        List.of("食堂几点开门", "早上七点。", "食堂通知").forEach(boss::sends);
        finishes("faq.save");
    }

    private static int next() {
        return service.bean(Activities.class).nextId().number();
    }

    private int activity(String state) {
        return activity(AnActivity.numbered(next(), Instant.now()).in(Activity.State.valueOf(state)));
    }

    private int running() {
        return activity(AnActivity.numbered(next(), Instant.now()).starting(Instant.now().minus(Duration.ofMinutes(
                30))));
    }

    private int activity(AnActivity made) {
        service.bean(Activities.class).add(made.organizedBy(ADMIN).build());
        return made.number();
    }

    private ChatId somebody(Role role) {
        ChatId chat = new ChatId("web", UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        service.bean(Members.class).assign(chat, role);
        service.bean(Members.class).call(chat, "张" + chat.id().substring(0, 8));
        return chat;
    }

    private ChatId joins(int activity) {
        ChatId member = somebody(Role.MEMBER);
        new Talk(member, service.bean(Conversation.class)).pressesAction("volunteer:join:" + activity + ".1");
        return member;
    }

    private int helps(ChatId helper) {
        int number = activity("OPEN");
        press("volunteer:addhelper", number);
        boss.sends("张" + helper.id().substring(0, 8));
        return number;
    }

    private void repeats(String verb) {
        int number = activity("OPEN");
        boss.pressesAction("volunteer:weeks:" + number + ".1");
        press(verb, number);
    }

    private int task() {
        return switch (service.bean(Tasks.class).add(UUID.randomUUID().toString(), ADMIN,
                List.of(ATask.titled("修路灯").build()))) {
            case Addition.Added added -> added.tasks().getFirst().number();
            case Addition.Taken _ -> throw new AssertionError("no number was asked for");
        };
    }

    private int submitted() {
        int number = task();
        service.bean(Tasks.class).change(UUID.randomUUID().toString(), new TaskId(number),
                new TaskAction.Submit(somebody(Role.MEMBER)));
        return number;
    }

    private void fills(String verb, String words, String end) {
        press("volunteer:" + verb, activity("OPEN"));
        boss.sends(words);
        finishes(end);
    }

    private void press(String verb, int number) {
        boss.pressesAction(verb + ":" + number);
    }

    private void finishes(String end) {
        boss.presses(service.bean(Phrases.class).plain(Locale.SIMPLIFIED_CHINESE, "flow." + end));
    }
}
