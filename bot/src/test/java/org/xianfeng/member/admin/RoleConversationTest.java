package org.xianfeng.member.admin;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.browser.RunningService;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;

/** How admins give and take roles, and what both sides see. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class RoleConversationTest {

    private static final BotApiServer server = BotApiServer.start();
    private static RunningService service;

    private final TelegramUser admin = server.user(1, "王主任");
    private final TelegramUser zhang = server.user(42, "张三");

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1, telegram:2",
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url()));
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @Test
    void makesAMemberOrganizerAndTakesItBack() {
        zhang.sends("/start");
        zhang.waitsFor("我是先锋");
        zhang.sends("/whoami");
        zhang.waitsFor("编号：telegram:42\n角色：成员");

        admin.sends("/grant telegram:42 organizer");
        admin.waitsFor("张三（telegram:42） 现在是组织者");
        zhang.waitsFor("管理员把你的角色设为组织者");
        zhang.sends("/new");
        zhang.waitsFor("第 1 步");

        admin.sends("/revoke telegram:42");
        admin.waitsFor("张三（telegram:42） 现在是成员");
        zhang.waitsFor("管理员把你的角色设为成员");
        zhang.sends("/new");
        zhang.waitsFor("这个命令是给活动组织者用的");
    }

    @Test
    void makesAnotherAdminWhoCanDoTheSame() {
        TelegramUser li = server.user(7, "李四");
        li.sends("/start");
        li.waitsFor("我是先锋");
        admin.sends("/grant telegram:7 ADMIN");
        li.waitsFor("管理员把你的角色设为管理员");
        li.sends("/grant telegram:7");
        li.waitsFor("李四（telegram:7） 已经是管理员了，没有改");
        li.sends("/grant telegram:7 organizer");
        li.waitsFor("自己的管理员角色，自己不能收回，也不能改低");
        li.sends("/grant telegram:2 organizer");
        li.waitsFor("在配置里指定的管理员");
        li.sends("/whoami");
        li.waitsFor("角色：管理员");
    }

    @Test
    void findsPeopleByTheirNameAndAsksBeforeItGivesARole() {
        TelegramUser sun = server.user(60, "孙小梅");
        TelegramUser other = server.user(61, "孙小梅");
        TelegramUser qian = server.user(62, "钱学文");
        for (TelegramUser user : List.of(sun, other, qian)) {
            user.sends("/start");
            user.waitsFor("我是先锋");
        }
        admin.sends("/grant 钱学文 组织者");
        assertThat(admin.waitsFor("把这位同志的角色设为组织者吗").text()).contains("钱学文", "编号：telegram:62", "角色：成员");
        admin.presses("设为组织者");
        admin.waitsFor("钱学文（telegram:62） 现在是组织者");
        qian.waitsFor("管理员把你的角色设为组织者");
        admin.sends("/members 学文");
        admin.waitsFor("名字里有「学文」的：1 位");
        admin.presses("钱学文 · 组织者");
        assertThat(admin.waitsFor("角色：组织者（").text()).contains("telegram:1", " 于 20", "设的");
        admin.presses("收回角色");
        admin.waitsFor("设为成员吗");
        admin.presses("设为成员");
        admin.waitsFor("钱学文（telegram:62） 现在是成员");

        admin.sends("/grant 孙小梅 管理员");
        assertThat(admin.waitsFor("有好几位，把谁设为管理员").labels()).hasSize(2);
        admin.sends("/revoke 赵六七");
        admin.waitsFor("没有找到叫「赵六七」的同志");
        qian.sends("/members");
        qian.waitsFor("这个命令是给支部书记、网格长和管理员用的");
        qian.presses(7, "people:give:ADMIN:telegram:62");
        qian.waitsFor("这个命令是给管理员用的");
    }

    @ParameterizedTest
    @CsvSource({"/grant, 请这样写：/grant", "/grant 张小三 organizer, 没有找到叫「张小三」的同志",
            "/grant telegram:42 boss, 请这样写：/grant", "/grant telegram:42 organizer now, 请这样写：/grant",
            "/revoke, 请这样写：/revoke", "/revoke telegram: 42, 请这样写：/revoke",
            "/grant telegram:404, 没有找到编号 telegram:404", "/revoke telegram:404, 没有找到编号 telegram:404",
            "/revoke telegram:1, 在配置里指定的管理员"})
    void tellsAnAdminWhatIsWrong(String command, String answer) {
        admin.sends(command);
        admin.waitsFor(answer);
    }

    @Test
    void doesNotPretendToChangeAnAdminOfTheSettings() {
        TelegramUser other = server.user(2, "赵书记");
        other.sends("/start");
        other.waitsFor("我是先锋");
        admin.sends("/revoke telegram:2");
        admin.waitsFor("赵书记（telegram:2） 是在配置里指定的管理员");
        other.sends("/whoami");
        other.waitsFor("角色：管理员");
    }

    @Test
    void letsNobodyButAnAdminGiveRoles() {
        zhang.sends("/grant telegram:42 admin");
        zhang.waitsFor("这个命令是给管理员用的");
        zhang.sends("/revoke telegram:1");
        zhang.waitsFor("这个命令是给管理员用的");
    }
}
