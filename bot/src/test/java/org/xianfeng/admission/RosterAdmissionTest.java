package org.xianfeng.admission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.knowledge.document.WorkbookFile;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Way;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.Standing;
import org.xianfeng.member.code.Attempts;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** An organisation that lets in whom its roster names, and what others get to see. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class RosterAdmissionTest {

    private static final String REFUSED = "报名、清单这些是给名册上的同志用的";
    private static final BotApiServer server = BotApiServer.start();
    private static RunningService service;

    private final TelegramUser admin = server.user(1, "王主任");

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1",
                "--xianfeng.admission.by=roster", "--xianfeng.organisation.people=telegram:7 李四",
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url()),
                AllRoutes.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @Test
    void answersAVisitorFromTheLibraryAndShowsTheWayInOtherwise() {
        for (Talk visitor : List.of(web(), telegram(9001))) {
            assertThat(visitor.sends("/start")).contains("我是先锋");
            assertThat(visitor.labels()).contains("🔑 核对名册", "问一个试试").doesNotContain("看看活动");
            assertThat(visitor.sends("遵义会议是什么时候召开的")).contains("1935年1月");
            assertThat(visitor.sends("/help")).contains("我能做这些");
            assertThat(visitor.labels()).contains("🔑 核对名册", "📖 问党史").doesNotContain("📋 我的报名");
            assertThat(visitor.sends("我要报名")).startsWith(REFUSED);
            assertThat(visitor.labels()).containsExactly("🔑 核对名册");
            assertThat(visitor.sends("/whoami")).contains("编号：" + visitor.chat());
        }
    }

    @Test
    void letsAVisitorDoNothingThatIsForMembersByWhateverWay() {
        AllRoutes all = service.bean(AllRoutes.class);
        for (Talk visitor : List.of(web(), telegram(9002))) {
            assertThat(all.commands(Access.MEMBERS)).hasSizeGreaterThan(20).contains("/name", "/tasks", "/new");
            assertThat(all.verbs(Access.MEMBERS)).hasSizeGreaterThan(80).contains("volunteer:join", "member:name");
            for (Access access : List.of(Access.MEMBERS, Access.ACTIVITIES)) {
                for (String command : all.commands(access)) {
                    assertThat(visitor.sends(command)).as(command).startsWith(REFUSED);
                }
                for (String link : all.payloads(access)) {
                    assertThat(visitor.sends(link)).as(link).startsWith(REFUSED);
                }
                for (String verb : all.verbs(access)) {
                    for (String target : List.of("", ":1", ":1.1", ":1.1.1")) {
                        assertThat(visitor.pressesAction(verb + target)).as(verb + target).startsWith(REFUSED);
                    }
                }
            }
            assertThat(visitor.locates(39.9, 116.4)).startsWith(REFUSED);
            assertThat(all.commands(Access.LIBRARY)).contains("/ask", "/today").allSatisfy(
                    command -> assertThat(visitor.sends(command)).doesNotContain(REFUSED));
            assertThat(membership().of(visitor.chat())).isEqualTo(Standing.VISITOR);
        }
    }

    @Test
    void letsInByNameAndDigitsInBothMessengersAndGoesOnWithWhatWasWanted() {
        brings("姓名,支部,手机后四位\n赵小云,兴达支部,0042\n钱大海,清河支部,13800001234\n");
        admin.waitsFor("新增 2 位");
        TelegramUser zhao = server.user(51, "小云云");
        zhao.sends("/mine");
        zhao.waitsFor(REFUSED);
        zhao.presses("🔑 核对名册");
        zhao.waitsFor("请把姓名和手机号后四位发给我");
        zhao.sends("赵小云 0042");
        assertThat(zhao.waitsFor("对上了，赵小云").labels()).containsExactly("➡ 接着刚才的", "菜单");
        zhao.presses("➡ 接着刚才的");
        zhao.waitsFor("还没有报名");
        ChatId chat = new ChatId("telegram", "51");
        assertThat(membership().of(chat)).isEqualTo(Standing.CONFIRMED);
        assertThat(service.bean(Confirmations.class).name(chat)).contains("赵小云");
        assertThat(service.bean(Profiles.class).of(chat).branch()).contains("兴达支部");
        Talk qian = web();
        qian.sends("/join");
        assertThat(qian.sends("我叫钱大海，13800001234")).contains("对上了，钱大海");
        assertThat(qian.sends("/mine")).contains("还没有报名");
        assertThat(qian.sends("/join")).contains("你已经在里面了");
    }

    @Test
    void takesTheirPlaceOnTheRosterAlongFromTelegramToTheWeb() {
        brings("姓名,支部,手机后四位\n郑搬家,兴达支部,7007\n");
        admin.waitsFor("新增 1 位");
        TelegramUser zheng = server.user(61, "小郑");
        zheng.sends("/join 郑搬家 7007");
        zheng.waitsFor("对上了，郑搬家");
        zheng.sends("换设备");
        zheng.waitsFor("换手机、换浏览器");
        zheng.presses("📤 从这里搬走");
        String code = zheng.waitsFor("你的码").text().replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
        Talk page = web();
        assertThat(page.sends("/move " + code)).contains("正在搬");
        assertThat(zheng.waitsFor("你的身份搬到网页去了").text()).contains("这里已经退出");
        assertThat(membership().of(page.chat())).isEqualTo(Standing.CONFIRMED);
        assertThat(membership().of(new ChatId("telegram", "61"))).isEqualTo(Standing.VISITOR);
        zheng.sends("/mine");
        zheng.waitsFor(REFUSED);
    }

    @Test
    void tellsNobodyWhichPartWasWrongAndTakesNoPlaceOfAnother() {
        brings("姓名,手机尾号\n孙一,1111\n");
        admin.waitsFor("新增 1 位");
        Talk stranger = web();
        String wrongDigits = stranger.sends("/join 孙一 1112");
        assertThat(stranger.sends("/join 查无此人 1111")).isEqualTo(wrongDigits).contains("和名册对不上");
        TelegramUser phone = server.user(52, "孙一");
        phone.opensTheChat();
        Talk sun = telegram(52);
        assertThat(sun.sends("/join 孙一 1111")).contains("对上了，孙一");
        assertThat(stranger.sends("/join 孙一 1111")).contains("已经在另一个聊天里登记了");
        assertThat(membership().includes(stranger.chat())).isFalse();
        assertThat(phone.waitsFor("有人刚才用你的姓名").text()).contains("没有让他进");
    }

    @Test
    void boundsGuessingByChatAndByName() {
        brings("姓名,手机尾号\n周五,5555\n");
        admin.waitsFor("新增 1 位");
        Talk guesser = web();
        for (int i = 0; i < Attempts.OF_CHAT; i++) {
            assertThat(guesser.sends("/join 周六 000" + i)).contains("对不上");
        }
        assertThat(guesser.sends("/join 周五 5555")).as("even what is right").contains("试的次数太多了");
        for (int i = 0; i < Attempts.FOR_NAME; i++) {
            web().sends("/join 周 五 000" + i);
        }
        assertThat(web().sends("/join 周五 5555")).as("by whatever cookie").contains("试的次数太多了");
        for (int i = 0; i < Attempts.FOR_NAME; i++) {
            web().sends("/join 没有这人 000" + i);
        }
        assertThat(web().sends("/join 没有这人 5555")).as("nobody of that name").contains("试的次数太多了");
    }

    @Test
    void namesFaultyRowsByNumberTakesTheOthersAndChangesNothingTheSecondTime() {
        String roster = """
                某某街道党员花名册
                姓名,所在支部,手机号码
                吴一,一支部,1001
                吴二,一支部,12345
                ,一支部,1003
                吴一,一支部,1001
                吴一,二支部,2001
                吴三,二支部,13900003003
                """;
        brings(roster);
        assertThat(admin.waitsFor("名册收好了").text()).contains("新增 3 位，换支部 0 位，没变 0 位", "支部名单里新添了：一支部、二支部",
                "有 3 行没有收", "第 4 行：手机后四位不对", "第 5 行：姓名不对", "第 6 行：姓名、后四位和第 3 行都一样");
        brings(roster);
        assertThat(admin.waitsFor("没变 3 位").text()).contains("新增 0 位，换支部 0 位").doesNotContain("新添了");
        Talk wu = web();
        assertThat(wu.sends("/join 吴一 2001")).contains("对上了");
        assertThat(service.bean(Profiles.class).of(wu.chat()).branch()).contains("二支部");
        brings("姓名,支部,尾号\n吴一,一支部,2001\n");
        admin.waitsFor("新增 0 位，换支部 1 位，没变 0 位");
        assertThat(service.bean(Profiles.class).of(wu.chat()).branch()).contains("一支部");
        brings("姓名,支部\n吴一,一支部\n");
        admin.waitsFor("没有找到「姓名」和「手机后四位」这两栏");
    }

    @Test
    void takesASpreadsheetOfTenThousandWithTwoHundredFaultyRows() {
        byte[] table = WorkbookFile.xlsx(book -> {
            var sheet = book.createSheet();
            var header = sheet.createRow(0);
            List.of("姓名", "支部", "手机后四位").forEach(name -> header
                    .createCell(Math.max(0, header.getLastCellNum())).setCellValue(name));
            for (int i = 1; i <= 10_000; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("郑" + numeral(i));
                row.createCell(1).setCellValue("第" + i % 40 + "支部");
                if (i % 50 == 0) {
                    row.createCell(2).setCellValue("没有");
                } else {
                    row.createCell(2).setCellValue(i % 10_000);
                }
            }
        });
        admin.sends("/roster");
        admin.waitsFor("名册：");
        admin.presses("📥 导入名册");
        admin.waitsFor("请发名册");
        admin.sendsADocument("名册.xlsx", "", table);
        assertThat(admin.waitsFor("名册收好了").text()).contains("新增 9800 位", "有 200 行没有收", "第 51 行：手机后四位不对",
                "还有 170 行");
        assertThat(web().sends("/join 郑甲甲甲乙 0001")).as("the zeros that a number lacks").contains("对上了");
    }

    @Test
    void keepsNoDigits() {
        brings("姓名,支部,手机后四位\n冯保密,三支部,13877776969\n");
        admin.waitsFor("新增 1 位");
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        assertThat(redis.hvals("{admission}:list")).contains("冯保密\n三支部")
                .noneMatch(kept -> kept.contains("6969"));
    }

    @Test
    void keepsInWhoWasHereBeforeAndWhoIsOnTheListOfTheSettings() {
        Talk earlier = web();
        service.bean(Members.class).call(earlier.chat(), "老同志");
        assertThat(earlier.sends("/mine")).contains("还没有报名");
        assertThat(membership().note(earlier.chat()).orElseThrow().way()).isEqualTo(Way.EARLIER);
        assertThat(telegram(7).sends("/mine")).contains("还没有报名");
        assertThat(new Talk(new ChatId("telegram", "1"), service.bean(Conversation.class)).sends("/mine"))
                .contains("还没有报名");
    }

    @Test
    void letsAnAdminLetInAndShowOut() {
        TelegramUser he = server.user(53, "何小姐");
        he.sends("/start");
        he.waitsFor("我是先锋");
        admin.sends("/members 何小姐");
        admin.waitsFor("名字里有「何小姐」");
        admin.presses("何小姐");
        assertThat(admin.waitsFor("编号：telegram:53").text()).contains("进门：还没有");
        admin.presses("放行");
        admin.waitsFor("进门：管理员放行");
        he.waitsFor("管理员让你进来了");
        he.sends("/mine");
        he.waitsFor("还没有报名");
        admin.presses("请出");
        admin.waitsFor("进门：已请出");
        he.waitsFor("管理员把你请出了");
        he.sends("/mine");
        he.waitsFor(REFUSED);
        he.sends("/join 何小姐 1234");
        he.waitsFor("管理员没有让你进来");
    }

    @Test
    void takesSomebodyOffTheRosterAndOut() {
        brings("姓名,支部,手机后四位\n卫离开,五支部,7070\n");
        admin.waitsFor("新增 1 位");
        Talk wei = web();
        assertThat(wei.sends("/join 卫离开 7070")).contains("对上了");
        admin.sends("/roster 卫离开");
        admin.waitsFor("名册里名字有「卫离开」的：1 位");
        admin.presses("✓ 卫离开");
        assertThat(admin.waitsFor("已登记，编号：").text()).contains(wei.chat().toString());
        admin.presses("移出名册");
        admin.waitsFor("卫离开 移出名册了");
        assertThat(wei.sends("/mine")).startsWith(REFUSED);
    }

    private void brings(String csv) {
        admin.sends("/roster");
        admin.waitsFor("名册：");
        admin.presses("📥 导入名册");
        admin.waitsFor("请发名册");
        admin.sendsADocument("名册.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String numeral(int number) {
        return String.format("%04d", number % 10_000).chars().mapToObj(digit -> "甲乙丙丁戊己庚辛壬癸"
                .substring(digit - '0', digit - '0' + 1)).collect(Collectors.joining());
    }

    private static Membership membership() {
        return service.bean(Membership.class);
    }

    private static Talk web() {
        return new Talk(new ChatId("web", UUID.randomUUID().toString()), service.bean(Conversation.class));
    }

    private static Talk telegram(int id) {
        return new Talk(new ChatId("telegram", Integer.toString(id)), service.bean(Conversation.class));
    }
}
