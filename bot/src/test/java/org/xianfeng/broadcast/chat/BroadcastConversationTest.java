package org.xianfeng.broadcast.chat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.standin.Upload;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Addition;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Roster;

import static org.assertj.core.api.Assertions.assertThat;

/** A broadcast's whole life as its author and its readers see it on their phones. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BroadcastConversationTest {

    private static final BotApiServer server = BotApiServer.start();
    private static RunningService service;

    private final TelegramUser wang = server.user(1, "王主任");
    private final TelegramUser zhang = server.user(42, "张三");
    private final TelegramUser zhao = server.user(43, "赵五");

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1",
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00",
                "--xianfeng.delivery.chat-interval=1ms", "--xianfeng.broadcast.progress-every=1s",
                "--xianfeng.broadcast.weekly=0",
                "--xianfeng.organisation.branches=兴达社区支部,清河支部",
                "--xianfeng.organisation.grids=兴达社区一网格,兴达社区二网格,清河村"));
        for (TelegramUser user : List.of(server.user(1, "王主任"), server.user(42, "张三"), server.user(43, "赵五"))) {
            user.sends("/start");
            user.waitsFor("我是先锋");
        }
        Profiles profiles = service.bean(Profiles.class);
        profiles.keep(new ChatId("telegram", "42"), Profile.EMPTY.choosing(Attribute.BRANCH, "清河支部"));
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @Test
    void goesToEverybodyIsReadAndReportedByBranch() {
        wang.sends("群发");
        wang.waitsFor("写一条群发");
        wang.sends("{姓名}同志：周五下午{支部}开会，请带笔记本。");
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("全体");
        assertThat(wang.waitsFor("请核对").text()).contains("发给：全体", "类别：通知", "/ 4000");
        wang.presses("✅ 要已阅");
        wang.waitsFor("要「已阅」按钮吗");
        wang.presses("要");
        wang.waitsFor("▫ ✅ 已阅");
        wang.presses("存好，下一步");
        assertThat(wang.waitsFor("存好了").text()).contains("能收到：3 人（Telegram 3 人）");
        wang.presses("👁 先发给我看看");
        wang.waitsFor("王主任同志：周五下午你所在支部开会");
        wang.presses("🚀 现在发");
        assertThat(zhang.waitsFor("周五下午").text()).startsWith("张三同志：周五下午清河支部开会，请带笔记本。");
        assertThat(zhao.waitsFor("周五下午").labels()).containsExactly("✅ 已阅", "不再收通知");
        zhang.presses("✅ 已阅");
        zhang.waitsFor("你已阅");
        assertThat(wang.waitsFor("你的群发发完了").text()).contains("送达 3");
        wang.presses("📊 报告");
        assertThat(wang.waitsFor("的报告").text()).contains("应发 3 人：送达 3", "已阅 1 人（33%）",
                "清河支部：1/1 · 已阅 1（100%）", "没填支部：2/2 · 已阅 0（0%）");
    }

    @Test
    void collectsChoicesThatCanBeChangedAndAnswersAsATable() throws IOException {
        compose("周末义务植树，请选一项。", "全体");
        wang.presses("☑ 加选项");
        wang.waitsFor("2 到 6 个");
        wang.sends("参加");
        wang.waitsFor("请写 2 到 6 个选项");
        wang.sends("参加，请假");
        wang.waitsFor("▫ 参加 / 请假");
        wang.presses("⚙ 更多设置");
        wang.waitsFor("请核对");
        wang.presses("✍ 要回复");
        wang.waitsFor("请大家回复一句话吗");
        wang.presses("要");
        wang.waitsFor("▫ ✍ 回复");
        send();
        zhang.waitsFor("周末义务植树");
        zhang.presses("请假");
        zhang.waitsFor("你选了：请假");
        zhang.presses("参加");
        zhang.waitsFor("你选了：参加");
        zhao.waitsFor("周末义务植树");
        zhao.presses("✍ 回复");
        zhao.waitsFor("请写下你的回复");
        zhao.sends("=1+1 我带铁锹");
        zhao.waitsFor("收到了：=1+1 我带铁锹");
        wang.waitsFor("你的群发发完了");
        wang.presses("📊 报告");
        assertThat(wang.waitsFor("的报告").text()).contains("已阅 2 人", "回复 2 人");
        wang.presses("⬇ 回复表");
        List<List<String>> rows = rows(wang.waitsFor("回复").document());
        assertThat(rows.getFirst()).containsExactly("姓名", "支部", "回复", "时间");
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("张三", "清河支部", "参加"))
                .anySatisfy(row -> assertThat(row).startsWith("赵五", "", "=1+1 我带铁锹"));
    }

    @Test
    void saysWhatIsWrongWithAText() {
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sendsAPhoto("", new byte[]{1, 2, 3});
        wang.waitsFor("照片收到了。再写一段文字");
        wang.sends("长".repeat(1000));
        wang.waitsFor("文字有 1000 个字符（按 Telegram 的算法），最多 928 个");
        wang.sends("{名字}同志，开会");
        wang.waitsFor("没有 {名字} 这一项。能用的只有 {姓名} 和 {支部}");
        wang.sends("注意" + "😀".repeat(464));
        wang.waitsFor("文字有 930 个字符");
        wang.sends("看照片：{ 姓名 }");
        wang.waitsFor("哪一类消息");
        wang.sends("随便");
        wang.waitsFor("请点下面的按钮选一个");
        wang.presses("✖ 不填了");
        wang.waitsFor("不填了");
    }

    @Test
    void countsPlaceholdersAtTheirLongest() {
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends("{姓名}{支部}" + "长".repeat(3901));
        wang.waitsFor("文字有 4001 个字符");
        wang.sends("{姓名}{支部}" + "长".repeat(3900));
        wang.waitsFor("哪一类消息");
        wang.presses("✖ 不填了");
        wang.waitsFor("不填了");
    }

    @Test
    void goesToAPlaceWithTheGridsBelowIt() {
        service.bean(Profiles.class).keep(new ChatId("telegram", "43"),
                Profile.EMPTY.choosing(Attribute.GRID, "兴达社区二网格"));
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends("社区停水通知。");
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("一个网格（连同下面的）");
        wang.waitsFor("哪个网格");
        wang.sends("社区");
        wang.waitsFor("没有找到「社区」，或者不止一个");
        wang.sends("兴达社区");
        assertThat(wang.waitsFor("请核对").text()).contains("发给：兴达社区，连同下面的 2 个网格");
        send();
        zhao.waitsFor("社区停水通知");
        wang.waitsFor("你的群发发完了");
        assertThat(zhang.sees()).noneMatch(message -> message.text().contains("社区停水通知"));
        service.bean(Profiles.class).keep(new ChatId("telegram", "43"), Profile.EMPTY);
    }

    @Test
    void refusesAFourthKindOfButton() {
        compose("按钮太多了。", "全体");
        wang.presses("✅ 要已阅");
        wang.waitsFor("要「已阅」按钮吗");
        wang.presses("要");
        wang.waitsFor("▫ ✅ 已阅");
        wang.presses("☑ 加选项");
        wang.waitsFor("2 到 6 个");
        wang.sends("参加，请假");
        wang.waitsFor("▫ 参加 / 请假");
        wang.presses("⚙ 更多设置");
        wang.waitsFor("请核对");
        wang.presses("🔗 网址");
        wang.waitsFor("加一个网址");
        wang.sends("学习材料 https://www.12371.cn");
        wang.waitsFor("▫ 🔗 学习材料");
        wang.presses("✍ 要回复");
        wang.waitsFor("请大家回复一句话吗");
        wang.presses("要");
        wang.waitsFor("按钮最多 3 种");
        wang.presses("✖ 不填了");
        wang.waitsFor("不填了");
    }

    @Test
    void opensALinkForThoseWhoGotItAlone() {
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends("只给张三看的材料。");
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("贴名单");
        wang.waitsFor("把名单贴给我");
        wang.sends("telegram:42");
        wang.waitsFor("请核对");
        wang.presses("⚙ 更多设置");
        wang.waitsFor("请核对");
        wang.presses("🔗 网址");
        wang.waitsFor("加一个网址");
        wang.sends("学习材料 https://www.12371.cn/secret");
        wang.waitsFor("▫ 🔗 学习材料");
        wang.presses("存好，下一步");
        wang.waitsFor("存好了");
        int number = service.bean(Broadcasts.class).list(null, 0, 1).getFirst().number();
        zhang.presses(7, "broadcast:link:" + number + ".0");
        zhang.waitsFor("没有发给你");
        wang.presses("🚀 现在发");
        zhang.waitsFor("只给张三看的材料");
        zhao.presses(7, "broadcast:link:" + number + ".0");
        zhao.waitsFor("没有发给你");
        zhang.presses("🔗 学习材料");
        zhang.waitsFor("12371.cn/secret");
        wang.waitsFor("你的群发发完了");
        assertThat(zhao.sees()).noneMatch(message -> message.text().contains("secret"));
        wang.presses(7, "broadcast:report:" + number);
        wang.waitsFor("点开网址 1 人");
    }

    @Test
    void bringsAPhotoWithItsText() {
        byte[] picture = {4, 5, 6};
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sendsAPhoto("{姓名}同志，活动室修好了。", picture);
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("全体");
        assertThat(wang.waitsFor("请核对").text()).contains("📎 photo.jpg", "/ 928");
        send();
        assertThat(Objects.requireNonNull(zhang.waitsFor("张三同志，活动室修好了").photo()).content()).isEqualTo(picture);
        wang.waitsFor("你的群发发完了");
    }

    @Test
    void namesThoseOfAListWhomItDoesNotKnowAndSendsToTheOthers() {
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends("名单上的同志请到会议室。");
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("贴名单");
        wang.waitsFor("把名单贴给我");
        wang.sends("张三\n孙悟空，telegram:43");
        wang.waitsFor("这些人我没找到：孙悟空");
        wang.sends("张三\ntelegram:43");
        assertThat(wang.waitsFor("请核对").text()).contains("发给：名单上的 2 人");
        send();
        zhang.waitsFor("请到会议室");
        zhao.waitsFor("请到会议室");
        wang.waitsFor("你的群发发完了");
        assertThat(wang.sees()).noneMatch(message -> message.text().startsWith("名单上的同志"));
    }

    @Test
    void takesAListOfPeopleAsAFileAndNamesThoseWhomItDoesNotKnow() throws IOException {
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends("表里的同志请领材料。");
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("贴名单");
        wang.waitsFor("把名单贴给我");
        wang.sendsADocument("名单.csv", "text/csv", "序号,姓名,编号\n1,孙悟空,\n2,张三,\n".getBytes(StandardCharsets.UTF_8));
        wang.waitsFor("这些人我没找到：孙悟空");
        wang.sendsADocument("名单.pdf", "application/pdf", new byte[]{1});
        wang.waitsFor("我只能导入 Excel");
        wang.sendsADocument("名单.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                xlsx(List.of("姓名", "编号"), List.of("张三", ""), List.of("五哥", "telegram:43")));
        assertThat(wang.waitsFor("请核对").text()).contains("发给：名单上的 2 人");
        send();
        zhang.waitsFor("请领材料");
        zhao.waitsFor("请领材料");
        wang.waitsFor("你的群发发完了");
        assertThat(wang.sees()).noneMatch(message -> message.text().startsWith("表里的同志"));
    }

    @SafeVarargs
    private static byte[] xlsx(List<String>... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].size(); j++) {
                    row.createCell(j).setCellValue(rows[i].get(j));
                }
            }
            book.write(written);
            return written.toByteArray();
        }
    }

    @Test
    void anOrganizerReachesTheOwnBranchAndNobodyElse() {
        TelegramUser li = server.user(7, "李书记");
        li.sends("/start");
        li.waitsFor("我是先锋");
        zhang.sends("/broadcast");
        zhang.waitsFor("这个命令是给活动组织者用的");
        service.bean(Members.class).assign(new ChatId("telegram", "7"), Role.ORGANIZER);
        service.bean(Profiles.class).keep(new ChatId("telegram", "7"),
                Profile.EMPTY.choosing(Attribute.BRANCH, "清河支部"));
        li.sends("/broadcast");
        li.waitsFor("写一条群发");
        li.sends("支部的同志请交学习笔记。");
        li.waitsFor("哪一类消息");
        li.presses("学习");
        assertThat(li.waitsFor("发给谁").labels()).contains("我的支部", "贴名单").doesNotContain("全体", "一个支部");
        li.presses("贴名单");
        li.waitsFor("把名单贴给我");
        li.sends("赵五");
        li.waitsFor("这些人里有你管不到的");
        li.presses("⬅ 上一步");
        li.waitsFor("发给谁");
        li.presses("我的支部");
        assertThat(li.waitsFor("请核对").text()).contains("发给：清河支部");
        li.presses("存好，下一步");
        li.waitsFor("能收到：2 人");
        li.presses("🚀 现在发");
        zhang.waitsFor("请交学习笔记");
        li.waitsFor("你的群发发完了");
        assertThat(zhao.sees()).noneMatch(message -> message.text().contains("请交学习笔记"));
        zhang.presses(zhang.waitsFor("请交学习笔记").id(), "broadcast:unsubscribe:STUDY");
        zhang.waitsFor("以后不再给你发学习");
        zhang.sends("/settings");
        assertThat(zhang.waitsFor("收哪些消息").labels()).containsExactly("✅ 通知：收", "🔕 学习：不收",
                "✅ 活动推荐：收");
        zhang.presses("🔕 学习：不收");
        zhang.waitsFor("收哪些消息");
        zhang.presses(7, "broadcast:pause:1");
        zhang.waitsFor("这个命令是给活动组织者用的");
        li.presses(7, "broadcast:report:1");
        li.waitsFor("它不归你管");
    }

    @Test
    void invitesFromAnActivitysCardThoseWhoHaveNotSignedUp() {
        Activities activities = service.bean(Activities.class);
        ActivityId number = activities.nextId();
        activities.add(AnActivity.numbered(number.number(), Instant.now()).with(5).build());
        String title = activities.find(number).orElseThrow().title();
        service.bean(Roster.class).signUp("s1", new ChatId("telegram", "43"), new PostId(number, 1), false);
        wang.presses(7, "volunteer:manage:" + number);
        wang.waitsFor(title);
        wang.presses("📣 通知大家来报名");
        wang.waitsFor("「" + title + "」还有名额，欢迎来报名！");
        wang.presses("⬅ 回去核对");
        assertThat(wang.waitsFor("请核对").text()).contains("发给：还没报名「" + title + "」的人", "▫ 🙋 去报名");
        send();
        zhang.waitsFor("欢迎来报名");
        zhang.presses("🙋 去报名");
        zhang.waitsFor(title);
        wang.waitsFor("你的群发发完了");
        assertThat(zhao.sees()).noneMatch(message -> message.text().contains("欢迎来报名"));
    }

    @Test
    void urgesThePersonInChargeFromATasksCard() {
        Addition added = service.bean(Tasks.class).add("t1", new ChatId("telegram", "1"), List.of(ATask.titled("修好路灯")
                .by("张三", new ChatId("telegram", "42")).due(LocalDate.of(2099, 6, 30)).build()));
        TaskId task = ((Addition.Added) added).tasks().getFirst();
        wang.presses(7, "task:open:" + task);
        wang.waitsFor("修好路灯");
        wang.presses("🔔 催办");
        wang.waitsFor("由你负责的任务「修好路灯」");
        wang.presses("⬅ 回去核对");
        assertThat(wang.waitsFor("请核对").text()).contains("发给：任务 " + task + " 号的责任人", "▫ 📋 看任务 " + task,
                "▫ ✅ 已阅");
        send();
        zhang.waitsFor("张三同志：由你负责的任务「修好路灯」，完成时限是 2099年6月30日");
        zhang.presses("📋 看任务");
        zhang.waitsFor("具体责任人：张三");
        wang.waitsFor("你的群发发完了");
    }

    @Test
    void remindsThoseWhoHaveNotReadOnceADayAndCountsThemForTheFirst() {
        compose("请看新的学习材料。", "全体");
        wang.presses("✅ 要已阅");
        wang.waitsFor("要「已阅」按钮吗");
        wang.presses("要");
        wang.waitsFor("▫ ✅ 已阅");
        send();
        zhang.waitsFor("请看新的学习材料");
        zhang.presses("✅ 已阅");
        zhang.waitsFor("你已阅");
        wang.waitsFor("你的群发发完了");
        int before = zhang.sees().size();
        wang.presses("🔔 催读");
        zhao.waitsFor(text -> text.startsWith("🔔 再提醒一次") && text.contains("请看新的学习材料"));
        zhao.presses("✅ 已阅");
        zhao.waitsFor("你已阅");
        assertThat(zhang.sees()).hasSize(before);
        wang.waitsFor(text -> text.contains("你的群发发完了") && text.contains("还没读群发"));
        int first = service.bean(Broadcasts.class).list(null, 1, 1).getFirst().number();
        wang.presses(7, "broadcast:report:" + first);
        assertThat(wang.waitsFor("群发 " + first + " 号的报告").text()).contains("已阅 2 人");
        wang.presses(7, "broadcast:remind:" + first);
        wang.waitsFor("今天已经催过一次了");
    }

    @Test
    void goesToNobodyIfNobodyCanGetIt() {
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends("兴达社区的同志请注意。");
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("一个支部");
        wang.waitsFor("哪个支部");
        wang.sends("火星");
        wang.waitsFor("没有找到「火星」");
        wang.sends("兴达");
        wang.waitsFor("发给：兴达社区支部");
        wang.presses("存好，下一步");
        wang.waitsFor("没有能收到的人");
        wang.presses("🚀 现在发");
        assertThat(wang.waitsFor("没有能收到的人，发不出去").text()).contains("草稿");
    }

    @Test
    void opensADraftAgainChangesItAndSendsOrDeletesIt() {
        compose("草稿：周五开会。", "全体");
        wang.presses("✅ 要已阅");
        wang.waitsFor("要「已阅」按钮吗");
        wang.presses("要");
        wang.waitsFor("▫ ✅ 已阅");
        wang.presses("存好，下一步");
        wang.waitsFor("存好了");
        int number = service.bean(Broadcasts.class).list(null, 0, 1).getFirst().number();
        wang.sends("/broadcasts");
        wang.waitsFor("草稿：周五开会");
        wang.presses(Integer.toString(number));
        wang.waitsFor("能收到");
        wang.presses("✏ 接着改");
        assertThat(wang.waitsFor("请核对").text()).contains("草稿：周五开会。", "发给：全体", "▫ ✅ 已阅");
        wang.presses("✏ 文字");
        wang.waitsFor("写一条群发");
        wang.sends("定稿：周六开会。");
        wang.waitsFor("请核对");
        wang.presses("✏ 发给谁");
        wang.waitsFor("发给谁？");
        wang.presses("贴名单");
        wang.waitsFor("把名单贴给我");
        wang.sends("张三");
        wang.waitsFor("名单上的 1 人");
        wang.presses("存好，下一步");
        wang.waitsFor("改好了");
        wang.presses("🚀 现在发");
        assertThat(zhang.waitsFor("定稿：周六开会").labels()).contains("✅ 已阅");
        wang.waitsFor("你的群发发完了");
        assertThat(service.bean(Broadcasts.class).list(null, 0, 1).getFirst().number()).isEqualTo(number);
        wang.presses(7, "broadcast:edit:" + number);
        wang.waitsFor("它现在不能这样做");
        compose("不要了。", "全体");
        wang.presses("存好，下一步");
        wang.waitsFor("存好了");
        wang.presses("🗑 删掉草稿");
        wang.waitsFor("草稿删掉了");
        assertThat(service.bean(Broadcasts.class).list(null, 0, 1).getFirst().number()).isEqualTo(number);
    }

    @Test
    void takesNoAnswerAndNoChoiceOnceTheyAreClosed() {
        compose("团建去哪里？", "全体");
        wang.presses("☑ 加选项");
        wang.waitsFor("2 到 6 个");
        wang.sends("爬山，划船");
        wang.waitsFor("▫ 爬山 / 划船");
        wang.presses("⚙ 更多设置");
        wang.waitsFor("请核对");
        wang.presses("✍ 要回复");
        wang.waitsFor("请大家回复一句话吗");
        wang.presses("要");
        wang.waitsFor("▫ ✍ 回复");
        send();
        zhang.waitsFor("团建去哪里");
        zhang.presses("爬山");
        zhang.waitsFor("你选了：爬山");
        zhao.waitsFor("团建去哪里");
        zhao.presses("✍ 回复");
        zhao.waitsFor("请写下你的回复");
        wang.waitsFor("你的群发发完了");
        int number = service.bean(Broadcasts.class).list(null, 0, 1).getFirst().number();
        wang.presses("🔒 截止回复");
        wang.waitsFor("回复截止了，之后的不再收");
        zhao.sends("我要唱歌");
        zhao.waitsFor("已经截止了，这次没有记");
        zhang.presses("划船");
        zhang.waitsFor("已经截止了，不能再改。你的回复是：爬山");
        zhao.presses("✍ 回复");
        zhao.waitsFor("已经截止了，这次没有记");
        wang.presses(7, "broadcast:report:" + number);
        wang.waitsFor("回复 1 人");
    }

    @Test
    void keepsATemplateAndStartsFromIt() {
        compose("{姓名}同志：每月党费请于十日前交。", "全体");
        wang.presses("✅ 要已阅");
        wang.waitsFor("要「已阅」按钮吗");
        wang.presses("要");
        wang.waitsFor("▫ ✅ 已阅");
        wang.presses("存好，下一步");
        wang.waitsFor("存好了");
        int number = service.bean(Broadcasts.class).list(null, 0, 1).getFirst().number();
        wang.presses("📄 存成模板");
        wang.waitsFor("存成模板了");
        wang.presses("🗑 删掉草稿");
        wang.waitsFor("草稿删掉了");
        wang.presses("📄 模板");
        wang.waitsFor("每月党费请于十日前交");
        wang.presses("用 " + number);
        wang.waitsFor("发给谁？");
        wang.presses("贴名单");
        wang.waitsFor("把名单贴给我");
        wang.sends("张三");
        assertThat(wang.waitsFor("请核对").text()).contains("每月党费", "▫ ✅ 已阅", "类别：通知");
        send();
        zhang.waitsFor("张三同志：每月党费请于十日前交");
        wang.waitsFor("你的群发发完了");
        zhang.presses(7, "broadcast:droptemplate:" + number);
        zhang.waitsFor("管理员");
        wang.presses(7, "broadcast:templates:0");
        wang.waitsFor("每月党费请于十日前交");
        wang.presses("🗑 " + number);
        wang.waitsFor("还没有模板");
    }

    @Test
    void bringsAFileThatIsNoPhoto() {
        compose("附上学习安排。", "全体");
        wang.presses("⚙ 更多设置");
        wang.waitsFor("请核对");
        wang.presses("📎 照片或文件");
        wang.waitsFor("把照片或文件发给我");
        wang.sendsADocument("安排.pdf", "application/pdf", new byte[]{7, 8, 9});
        assertThat(wang.waitsFor("请核对").text()).contains("📎 安排.pdf", "/ 928");
        send();
        Upload file = Objects.requireNonNull(zhang.waitsFor("附上学习安排").document());
        assertThat(file.name()).isEqualTo("安排.pdf");
        assertThat(file.content()).containsExactly(7, 8, 9);
        wang.waitsFor("你的群发发完了");
    }

    @Test
    void correctsAndRetractsByTheOrganizersButtons() {
        compose("周五三点开会。", "全体");
        send();
        zhang.waitsFor("周五三点开会");
        wang.waitsFor("你的群发发完了");
        int number = service.bean(Broadcasts.class).list(null, 0, 1).getFirst().number();
        wang.presses("✏ 更正");
        wang.waitsFor("改成什么");
        wang.sends("周五四点开会。");
        wang.waitsFor("收到的消息会改成这样");
        wang.presses("就这样更正");
        wang.waitsFor("更正好了");
        assertThat(zhang.sees()).anyMatch(message -> message.text().startsWith("周五四点开会"))
                .noneMatch(message -> message.text().startsWith("周五三点开会"));
        wang.presses(7, "broadcast:retract:" + number);
        wang.waitsFor("确定撤回吗");
        wang.presses("确定撤回");
        wang.waitsFor("你的群发撤回了");
        assertThat(List.of(zhang, zhao)).allSatisfy(user -> assertThat(user.sees())
                .noneMatch(message -> message.text().startsWith("周五四点开会")));
    }

    @Test
    void listsThoseWhoDidNotGetItWithTheReasonAndWhatToDo() throws IOException {
        TelegramUser sun = server.user(50, "孙六");
        sun.sends("/start");
        sun.waitsFor("我是先锋");
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends("请到社区来一趟。");
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses("贴名单");
        wang.waitsFor("把名单贴给我");
        wang.sends("孙六，张三");
        wang.waitsFor("名单上的 2 人");
        wang.presses("存好，下一步");
        wang.waitsFor("能收到：2 人");
        sun.blocks();
        wang.presses("🚀 现在发");
        wang.waitsFor("你的群发发完了");
        wang.presses("📊 报告");
        wang.waitsFor("的报告");
        wang.presses("⬇ 没送到的表");
        List<List<String>> rows = rows(wang.waitsFor("没送到").document());
        assertThat(rows.getFirst()).containsExactly("姓名", "支部", "原因", "怎么办", "详细");
        assertThat(rows.subList(1, rows.size())).singleElement().satisfies(row -> {
            assertThat(row.getFirst()).isEqualTo("孙六");
            assertThat(row.get(2)).isIn("屏蔽了机器人", "之前就联系不上");
            assertThat(row.get(3)).contains("当面");
        });
    }

    /** Writes a notice up to its preview. */
    private void compose(String text, String audience) {
        wang.sends("/broadcast");
        wang.waitsFor("写一条群发");
        wang.sends(text);
        wang.waitsFor("哪一类消息");
        wang.presses("通知");
        wang.waitsFor("发给谁");
        wang.presses(audience);
        wang.waitsFor("请核对");
    }

    private void send() {
        wang.presses("存好，下一步");
        wang.waitsFor("存好了");
        wang.presses("🚀 现在发");
    }

    private static List<List<String>> rows(@Nullable Upload document) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                Objects.requireNonNull(document).content()))) {
            book.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            });
        }
        return rows;
    }
}
