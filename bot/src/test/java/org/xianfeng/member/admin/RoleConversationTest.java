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
        admin.waitsFor("telegram:42 现在是组织者");
        zhang.waitsFor("管理员把你的角色设为组织者");
        zhang.sends("/new");
        zhang.waitsFor("第 1 步");

        admin.sends("/revoke telegram:42");
        admin.waitsFor("telegram:42 现在是成员");
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
        li.waitsFor("telegram:7 现在是组织者");
        li.sends("/grant telegram:7 admin");
        li.waitsFor("这个命令是给管理员用的");
    }

    @ParameterizedTest
    @CsvSource({"/grant, 请这样写：/grant", "/grant 张三 organizer, 请这样写：/grant",
            "/grant telegram:42 boss, 请这样写：/grant", "/grant telegram:42 organizer now, 请这样写：/grant",
            "/revoke, 请这样写：/revoke", "/revoke telegram: 42, 请这样写：/revoke",
            "/grant telegram:404, 没有找到编号 telegram:404", "/revoke telegram:404, 没有找到编号 telegram:404",
            "/revoke telegram:1, 不能收回自己的"})
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
        admin.waitsFor("telegram:2 是在配置里指定的管理员");
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
