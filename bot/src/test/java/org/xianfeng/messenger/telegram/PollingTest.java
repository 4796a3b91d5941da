package org.xianfeng.messenger.telegram;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.messaging.RoleChanged;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class PollingTest {

    @TempDir
    static Path folder;

    private static TestRedis redis;

    private final BotApiServer server = BotApiServer.start();
    private final TelegramUser zhang = server.user(42, "张三");
    private final RecordingInbox inbox = new RecordingInbox();

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Bot start(String... settings) {
        return Bot.polling(server, inbox, redis.leases(), settings);
    }

    @Test
    void keepsWhatMembersSendAndAcknowledgesIt() {
        try (Bot bot = start()) {
            zhang.sends("/start t_12");
            zhang.sends("遵义会议是哪年？");
            awaitWords("start t_12", "遵义会议是哪年？");
            await().until(() -> server.unacknowledged() == 0);
            assertThat(bot.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void stopsTheSpinnerOfAPressedButtonOnceThePressIsKept() {
        zhang.sends("你好");
        zhang.presses(7, "volunteer:open:12");
        inbox.breaks();
        try (Bot _ = start()) {
            await().until(() -> inbox.refused() > 0);
            assertThat(server.allPressesAreAnswered()).isFalse();
            inbox.works();
            awaitWords("你好", "volunteer:open:12");
            await().until(server::allPressesAreAnswered);
        }
    }

    @Test
    void takesUpdatesAnewAsLongAsTheInboxFails() {
        inbox.breaks();
        try (Bot bot = start()) {
            zhang.sends("不能丢");
            await().until(() -> inbox.refused() >= 2);
            assertThat(server.unacknowledged()).isEqualTo(1);
            assertThat(bot.problem()).contains("the disk is full");
            inbox.works();
            awaitWords("不能丢");
        }
    }

    @Test
    void goesOnPollingAfterAnError() {
        inbox.breaksBadly();
        try (Bot bot = start()) {
            zhang.sends("不能丢");
            await().until(() -> inbox.refused() >= 2);
            assertThat(bot.problem()).contains("StackOverflowError");
            inbox.works();
            awaitWords("不能丢");
        }
    }

    @Test
    void takesAfterARestartWhatWasNotAcknowledged() {
        inbox.breaks();
        try (Bot _ = start()) {
            zhang.sends("重启前");
            await().until(() -> inbox.refused() > 0);
        }
        inbox.works();
        try (Bot _ = start()) {
            awaitWords("重启前");
        }
    }

    @Test
    void skipsAnUpdateThatCannotBeReadAndKeepsTheRest() {
        zhang.sends("之前");
        server.update("{\"message\":{\"date\":\"when?\",\"chat\":{\"type\":\"private\"}}}");
        server.update("{\"my_chat_member\":{\"new_chat_member\":{\"status\":\"of a kind yet unknown\"}}}");
        server.update("{\"message\":{\"message_id\":1,\"date\":1,\"text\":\"of nobody\"}}");
        zhang.sends("之后");
        try (Bot _ = start()) {
            awaitWords("之前", "之后");
            await().until(() -> server.unacknowledged() == 0);
        }
    }

    @Test
    void stopsWhenTheTokenIsRefusedAndSaysSoOnce(CapturedOutput output) {
        try (Bot bot = start("--xianfeng.telegram.token=1:wrong")) {
            await().until(() -> bot.health().getStatus().equals(Status.DOWN));
            assertThat(bot.problem()).contains("the bot token is refused");
            assertThat(output.toString()).containsOnlyOnce("the bot token is refused");
        }
    }

    @Test
    void goesOnAfterAConflict() {
        server.fails("getUpdates", Fault.refuses(409, "Conflict: terminated by other getUpdates request").fromNowOn());
        try (Bot bot = start()) {
            await().until(() -> bot.problem().contains("409 Conflict: terminated by other getUpdates request"));
            server.heals();
            zhang.sends("继续");
            awaitWords("继续");
            await().until(() -> bot.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void goesOnWhenTheNetworkIsBack() {
        try (Bot bot = start()) {
            await().until(() -> !server.calls("getUpdates").isEmpty());
            server.goesDown();
            await().until(() -> bot.problem().contains("not connected"));
            zhang.sends("断网时");
            server.comesUp();
            awaitWords("断网时");
        }
    }

    @Test
    void waitsForTheNetworkWhenItStartsWithoutOne() {
        server.goesDown();
        try (Bot bot = start()) {
            await().until(() -> bot.problem().contains("not connected"));
            assertThat(bot.link("t_12")).isEmpty();
            server.comesUp();
            await().until(() -> bot.link("t_12").isPresent());
            assertThat(bot.link("t_12")).contains("https://t.me/xianfeng_bot?start=t_12");
        }
    }

    @Test
    void goesOnWhateverElseFails() {
        server.fails("getUpdates", Fault.badGateway(), Fault.serverError(), Fault.dropsBeforeDoing(),
                Fault.dropsAfterDoing(), Fault.tooManyRequests(0));
        try (Bot _ = start()) {
            zhang.sends("还在吗");
            awaitWords("还在吗");
        }
    }

    @Test
    void turnsOffAWebhookThatWasThereBefore() {
        try (Bot _ = start()) {
            zhang.sends("轮询");
            awaitWords("轮询");
            assertThat(server.calls("deleteWebhook")).hasSize(1);
        }
    }

    @Test
    void pollsInOneInstanceAtATime() {
        try (Bot _ = start()) {
            await().until(() -> !server.calls("getUpdates").isEmpty());
            try (Bot second = start()) {
                await().until(() -> second.receiving().equals("idle") && second.link("t_12").isPresent());
                assertThat(server.calls("deleteWebhook")).hasSize(1);
                assertThat(second.health().getStatus()).isEqualTo(Status.UP);
            }
        }
    }

    @Test
    void takesOverWhenThePollingInstanceStops() {
        Bot first = start();
        await().until(() -> !server.calls("getUpdates").isEmpty());
        try (Bot _ = start()) {
            first.close();
            zhang.sends("换人");
            awaitWords("换人");
        }
    }

    @Test
    void asksOnlyForWhatItUnderstands() {
        try (Bot _ = start()) {
            await().until(() -> !server.calls("getUpdates").isEmpty());
            assertThat(server.calls("getUpdates").getFirst().parameters().path("allowed_updates").toString())
                    .isEqualTo("[\"message\",\"callback_query\",\"my_chat_member\"]");
        }
    }

    @Test
    void showsMembersTheirCommandsInTheirLanguage() {
        try (Bot _ = start()) {
            await().until(() -> !server.menu(42, "en").isEmpty());
            assertThat(server.menu(42, "zh")).containsExactly("start");
            assertThat(server.description(42, "zh", "start")).isEqualTo("看欢迎语");
            assertThat(server.description(42, "en", "start")).isEqualTo("Show the greeting");
        }
    }

    @Test
    void showsAnOrganizerMoreCommands() {
        try (Bot bot = start()) {
            bot.publish(new RoleChanged(new ChatId("telegram", "42"), Role.ORGANIZER));
            bot.publish(new RoleChanged(new ChatId("web", "7"), Role.ADMIN));
            await().until(() -> server.menu(42, "zh").equals(List.of("start", "help"))
                    && server.menu(42, "en").equals(List.of("start", "help"))
                    && server.menu(7, "zh").equals(List.of("start")));
        }
    }

    @Test
    void tellsThatSomebodyLeft() {
        try (Bot _ = start()) {
            zhang.sends("你好");
            zhang.blocks();
            awaitWords("你好", "left");
            assertThat(inbox.kept().getLast()).isInstanceOf(Incoming.Blocked.class);
        }
    }

    @Test
    void neverShowsTheToken(CapturedOutput output) {
        server.fails("getUpdates", Fault.badGateway(), Fault.dropsBeforeDoing(), Fault.serverError());
        server.fails("setMyCommands", Fault.dropsBeforeDoing(), Fault.refuses(400, "Bad Request: BOT_COMMAND_INVALID"));
        server.fails("answerCallbackQuery", Fault.dropsBeforeDoing());
        try (Bot bot = start("--logging.level.org.xianfeng=trace", "--logging.level.okhttp3=trace",
                "--logging.level.org.telegram=trace")) {
            zhang.sends("日志");
            zhang.presses(7, "a:1");
            awaitWords("日志", "a:1");
            server.goesDown();
            await().until(() -> bot.problem().contains("not connected"));
            assertThat(bot.health().toString()).doesNotContain(server.token());
        }
        assertThat(output.toString()).doesNotContain(server.token()).contains("are not shown", "came to nothing");
    }

    private void awaitWords(String... words) {
        await().untilAsserted(() -> assertThat(inbox.words()).containsExactly(words));
    }
}
