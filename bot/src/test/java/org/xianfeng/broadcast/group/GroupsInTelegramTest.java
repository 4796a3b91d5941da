package org.xianfeng.broadcast.group;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.SeenMessage;
import org.xianfeng.standin.TelegramGroup;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Groups as their people see them: commands answered briefly, broadcasts posted, taps counted, nothing personal said. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class GroupsInTelegramTest {

    private static final BotApiServer server = BotApiServer.start();
    private static final String BOT = "https://t.me/xianfeng_bot?start=";
    private static RunningService service;
    private static long groups = -1_000_000;

    private final TelegramUser wang = server.user(1, "王主任");
    private final TelegramUser li = server.user(2, "李书记");
    private final TelegramUser zhang = server.user(42, "张三");
    private final TelegramUser zhao = server.user(43, "赵五");
    private final long id = --groups;
    private final String title = "支部群" + -id;
    private final TelegramGroup group = server.group(id, title);

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1",
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00",
                "--xianfeng.delivery.chat-interval=1ms", "--xianfeng.broadcast.weekly=1"));
        for (TelegramUser user : List.of(server.user(1, "王主任"), server.user(2, "李书记"), server.user(42, "张三"),
                server.user(43, "赵五"))) {
            user.sends("/start");
            user.waitsFor("我是先锋");
        }
        service.bean(Members.class).assign(new ChatId("telegram", "2"), Role.ORGANIZER);
        service.bean(Profiles.class).keep(new ChatId("telegram", "42"),
                Profile.EMPTY.choosing(Attribute.BRANCH, "清河支部"));
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @Test
    void answersACommandOnceInItsTopicWithAButtonIntoThePrivateChat() {
        group.takesIn(zhang);
        group.hears(zhang, "/mine@xianfeng_bot", 7);
        SeenMessage answer = group.waitsFor("咱们私聊里说");
        assertThat(answer.buttons()).singleElement().satisfies(row -> assertThat(row).singleElement()
                .satisfies(button -> assertThat(button.action()).isEqualTo(BOT + "go_mine")));
        assertThat(server.calls("sendMessage")).filteredOn(call -> call.text("chat_id").equals(Long.toString(id)))
                .singleElement().satisfies(call -> assertThat(call.text("message_thread_id")).isEqualTo("7"));
        group.hears(zhao, "/mine", 7);
        group.hearsAnew(zhao, "/mine@xianfeng_bot");
        group.hears(zhao, "/help@other_bot", 7);
        group.hears(zhao, "/roll", 7);
        group.hears(zhao, "遵义会议是哪年", 7);
        group.repeatsAPost(zhao, "/help");
        group.hearsInGeneral(zhang, "/help");
        await().until(() -> group.sees().size() == 2);
        assertThat(group.sees()).as("one for each command").allSatisfy(
                message -> assertThat(message.text()).contains("咱们私聊里说").doesNotContain("张三", "赵五"));
        zhang.sends("/start go_mine");
        zhang.waitsFor("你还没有报名");
    }

    @Test
    void isAllowedByAdminsAloneInItOrWhereTheyAreAsked() {
        group.takesIn(zhang);
        group.hears(zhang, "/allowgroup");
        group.waitsFor("这个命令是给管理员用的");
        assertThat(allowed().find(chat(id))).isEmpty();
        TelegramGroup other = server.group(--groups, "另一个群");
        other.takesIn(wang);
        wang.waitsFor("我进了「另一个群」");
        wang.presses("✅ 可以往这里发");
        wang.waitsFor("组织者可以往「另一个群」发了");
        wang.sends("/groups");
        assertThat(wang.waitsFor("能发的群和频道").labels()).contains("✖ 不再发到「另一个群」");
        wang.presses("✖ 不再发到「另一个群」");
        wang.waitsFor("以后不再往「另一个群」里发通知吗");
        assertThat(allowed().find(chat(groups))).as("until that is confirmed").isPresent();
        wang.presses("确定不再发");
        await().until(() -> allowed().find(chat(groups)).isEmpty());
        group.hears(wang, "/disallowgroup@xianfeng_bot");
        group.waitsFor("本来就没有往这里发");
    }

    @Test
    void getsABroadcastAndCountsWhoTaps() {
        allow();
        li.sends("/broadcast");
        li.waitsFor("写一条群发");
        li.sends("{姓名}：周五下午三点在{支部}开会。");
        li.waitsFor("哪一类消息");
        li.presses("通知");
        li.waitsFor("发给谁");
        li.presses("一个群或频道");
        li.waitsFor("发到哪个群");
        li.presses(title);
        assertThat(li.waitsFor("请核对").text()).contains("发给：群「" + title + "」");
        li.presses("✅ 要已阅");
        li.waitsFor("要「已阅」按钮吗");
        li.presses("要");
        li.waitsFor("▫ ✅ 已阅");
        li.presses("☑ 加选项");
        li.waitsFor("2 到 6 个");
        li.sends("参加，请假");
        li.waitsFor("▫ 参加 / 请假");
        li.presses("存好，下一步");
        assertThat(li.waitsFor("存好了").text()).contains("发一条到群里");
        li.presses("🚀 现在发");
        SeenMessage post = group.waitsFor("周五下午三点");
        assertThat(post.text()).isEqualTo("各位同志：周五下午三点在你所在支部开会。");
        assertThat(post.labels()).containsExactly("参加", "请假", "✅ 已阅");
        li.waitsFor("你的群发发完了");
        BroadcastId broadcast = service.bean(Broadcasts.class).list(chat(2), 0, 1).getFirst();
        group.isPressedBy(zhang, "✅ 已阅");
        await().untilAsserted(() -> assertThat(server.toast()).isEqualTo("收到，谢谢"));
        group.isPressedBy(zhang, "✅ 已阅");
        group.isPressedBy(zhao, "请假");
        TelegramUser stranger = server.user(99, "路人");
        group.isPressedBy(stranger, "✅ 已阅");
        await().until(() -> service.bean(Broadcasts.class).tally(broadcast).total().read() == 3);
        li.presses("📊 报告");
        assertThat(li.waitsFor("的报告").text()).contains("群里点了已阅的 3 人", "回复 1 人", "清河支部：1", "没填支部：2");
        assertThat(List.of(zhang, zhao, stranger)).allSatisfy(user -> assertThat(user.sees())
                .noneMatch(message -> message.text().contains("周五下午三点")));
        assertThat(group.sees()).as("nothing is said there of who tapped").hasSize(2);
    }

    @Test
    void countsNoTapOfWhatWasPostedElsewhere() {
        allow();
        BroadcastId broadcast = post("选一个地方开会", List.of("✅ 要已阅"));
        TelegramGroup other = server.group(--groups, "不相干的群");
        other.takesIn(zhang);
        other.isPressedBy(zhang, 7, "broadcast:read:" + broadcast);
        zhang.presses(7, "broadcast:read:" + broadcast);
        zhang.waitsFor("这条消息没有发给你");
        group.isPressedBy(zhao, "✅ 已阅");
        await().until(() -> service.bean(Broadcasts.class).tally(broadcast).total().read() == 1);
    }

    @Test
    void getsAnActivityFromItsCardWithALinkIntoThePrivateChat() {
        allow();
        Activities activities = service.bean(Activities.class);
        ActivityId activity = activities.nextId();
        activities.add(AnActivity.numbered(activity.number(), Instant.now()).titled("清扫楼道")
                .organizedBy(chat(2)).build());
        li.presses(7, "broadcast:ingroup:" + activity);
        li.waitsFor("发到哪个群");
        li.sends("不存在的群");
        li.waitsFor("没有找到能发的群");
        li.presses(title);
        li.waitsFor("请核对");
        li.presses("存好，下一步");
        li.waitsFor("存好了");
        li.presses("🚀 现在发");
        SeenMessage post = group.waitsFor("「清扫楼道」还有名额");
        assertThat(post.buttons()).singleElement().satisfies(row -> assertThat(row).singleElement()
                .satisfies(button -> assertThat(button.action()).isEqualTo(BOT + activity.payload())));
        zhang.sends("/start " + activity.payload());
        zhang.waitsFor("清扫楼道");
    }

    @Test
    void isWrittenToWhereItHasMoved() {
        allow();
        TelegramGroup supergroup = group.becomesASupergroup(--groups);
        BroadcastId broadcast = post("搬家以后发的", List.of());
        supergroup.waitsFor("搬家以后发的");
        assertThat(service.bean(Broadcasts.class).tally(broadcast).of(RowState.SENT)).isOne();
        assertThat(allowed().list()).extracting(Group::chat).contains(chat(groups)).doesNotContain(chat(id));
        assertThat(allowed().find(chat(id))).get().extracting(Group::chat).isEqualTo(chat(groups));
    }

    @Test
    void isKnownByItsNewIdAsSoonAsItIsTold() {
        allow();
        group.tellsOfBecoming(wang, --groups);
        await().until(() -> allowed().list().stream().anyMatch(one -> one.chat().equals(chat(groups))));
    }

    @Test
    void isNotPostedIntoAnyMoreWhenItThrowsUsOut() {
        allow();
        group.throwsOut(zhang);
        wang.waitsFor("我不在「" + title + "」里了");
        assertThat(allowed().find(chat(id))).isEmpty();
        assertThat(service.bean(MemberDirectory.class).pages().flatMap(List::stream)).as("a group is nobody")
                .noneMatch(member -> member.chat().id().startsWith("-"));
    }

    @Test
    void blocksABroadcastThatFindsItselfThrownOut() {
        allow();
        group.throwsOutSilently();
        BroadcastId broadcast = draft("没人看得到", List.of());
        li.presses("🚀 现在发");
        await().until(() -> service.bean(Broadcasts.class).find(broadcast).orElseThrow().state() != State.RUNNING
                && service.bean(Broadcasts.class).tally(broadcast).settled() == 1);
        assertThat(service.bean(Broadcasts.class).tally(broadcast).of(RowState.BLOCKED)).isOne();
        assertThat(allowed().find(chat(id))).isEmpty();
    }

    @Test
    void stopsWhenAnAdminTakesItBack() {
        allow();
        BroadcastId broadcast = draft("不会发出去的", List.of());
        group.hears(wang, "/disallowgroup");
        group.waitsFor("不再往这里发了");
        li.presses("🚀 现在发");
        li.waitsFor("这个群现在不能发了");
        assertThat(service.bean(Broadcasts.class).find(broadcast).orElseThrow().state()).isEqualTo(State.DRAFT);
        assertThat(group.sees()).noneMatch(message -> message.text().contains("不会发出去的"));
    }

    @Test
    void takesNoAnswersInWords() {
        allow();
        draftUpToPreview("请回复", List.of());
        li.presses("⚙ 更多设置");
        li.waitsFor("请核对");
        li.presses("✍ 要回复");
        li.waitsFor("请大家回复一句话吗");
        li.presses("要");
        li.waitsFor("▫ ✍ 回复");
        li.presses("存好，下一步");
        li.waitsFor("群里收不了「回复」");
        li.sends("/cancel");
    }

    @Test
    void answersPicturesThatWereSentTogetherOnce() {
        TelegramUser qian = server.user(60, "钱七");
        qian.sendsAnAlbum("", 5);
        qian.waitsFor("我现在只看得懂文字");
        qian.sends("/whoami");
        qian.waitsFor("telegram:60");
        assertThat(qian.sees()).hasSize(2);
    }

    private void allow() {
        group.takesIn(zhang);
        group.hears(wang, "/allowgroup@xianfeng_bot");
        group.waitsFor("组织者可以往这里发通知和活动了");
    }

    private BroadcastId post(String text, List<String> extras) {
        BroadcastId made = draft(text, extras);
        li.presses("🚀 现在发");
        li.waitsFor("你的群发发完了");
        return made;
    }

    private BroadcastId draft(String text, List<String> extras) {
        draftUpToPreview(text, extras);
        li.presses("存好，下一步");
        li.waitsFor("存好了");
        return service.bean(Broadcasts.class).list(chat(2), 0, 1).getFirst();
    }

    private void draftUpToPreview(String text, List<String> extras) {
        li.sends("/broadcast");
        li.waitsFor("写一条群发");
        li.sends(text);
        li.waitsFor("哪一类消息");
        li.presses("通知");
        li.waitsFor("发给谁");
        li.presses("一个群或频道");
        li.waitsFor("发到哪个群");
        li.sends(title);
        li.waitsFor("请核对");
        extras.forEach(extra -> {
            li.presses(extra);
            li.waitsFor("吗？");
            li.presses("要");
            li.waitsFor("请核对");
        });
    }

    private static AllowedGroups allowed() {
        return service.bean(AllowedGroups.class);
    }

    private static ChatId chat(long id) {
        return new ChatId("telegram", Long.toString(id));
    }
}
