package org.xianfeng;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.client.RestClient;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.Fault;
import org.xianfeng.standin.TelegramUser;
import org.xianfeng.time.TurnableClock;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The real service, and a Telegram that answers nothing but errors for a minute. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class TelegramOutageTest {

    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final int MEMBERS = 60;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private final BotApiServer server = BotApiServer.start();
    private final TelegramUser zhang = server.user(42, "张三");
    private RunningService service;
    private TurnableClock clock;

    @BeforeEach
    void startTheService() {
        service = RunningService.start(folder, List.of("--xianfeng.telegram.token=" + server.token(),
                "--xianfeng.telegram.api=" + server.url(), "--xianfeng.admin-token=" + TOKEN),
                TurnableClock.OfAService.class);
        clock = service.bean(TurnableClock.class);
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void deliversEverythingOnceAfterAMinuteOfBadGateways(CapturedOutput output) {
        List<TelegramUser> members = IntStream.range(0, MEMBERS).mapToObj(number -> {
            TelegramUser member = server.user(1000 + number, "成员" + number);
            member.opensTheChat();
            return member;
        }).toList();
        server.fails("sendMessage", Fault.badGateway().fromNowOn());
        zhang.sends("/whoami");
        service.bean(Outbox.class).send(Lane.BULK, IntStream.range(0, MEMBERS)
                .mapToObj(number -> new Outbox.Message("news." + number,
                        new ChatId("telegram", Integer.toString(1000 + number)),
                        _ -> Reply.of(Markup.text("活动改期到周六"))))
                .toList());

        Instant end = clock.instant().plus(OUTAGE);
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(250))
                .until(() -> passes(Duration.ofSeconds(1)).isAfter(end));
        assertThat(zhang.sees()).isEmpty();
        assertThat(server.calls("sendMessage")).as("attempts meanwhile").hasSizeBetween(5, 80);

        server.heals();
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(250)).until(() -> {
            passes(Duration.ofSeconds(1));
            return !zhang.sees().isEmpty() && members.stream().noneMatch(member -> member.sees().isEmpty());
        });
        assertThat(zhang.sees()).hasSize(1);
        assertThat(members).allSatisfy(member -> assertThat(member.sees()).hasSize(1));
        assertThat(service.bean(UnifiedJedis.class).keys("*:dead")).isEmpty();
        assertThat(LogEvents.containing("Telegram: sending", output)).hasSize(2);
        assertThat(LogEvents.containing("Telegram: sending fails", output)).hasSize(1);
        assertThat(LogEvents.containing("Telegram: sending works again", output)).hasSize(1);
        assertThat(RestClient.create(service.url()).get().uri("/actuator/metrics")
                .header("Authorization", "Bearer " + TOKEN).retrieve().body(String.class))
                .contains("\"xianfeng.delivery.sends{lane=bulk,messenger=telegram,outcome=sent}\":" + MEMBERS + ".0",
                        "\"xianfeng.delivery.waiting{lane=bulk,messenger=telegram}\":0.0");
    }

    private Instant passes(Duration time) {
        clock.advance(time);
        return clock.instant();
    }
}
