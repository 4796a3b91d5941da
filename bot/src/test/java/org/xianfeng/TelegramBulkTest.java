package org.xianfeng;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.standin.FaultShares;
import org.xianfeng.standin.RateLimits;
import org.xianfeng.standin.TelegramUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** News for many through the real service, to a Telegram that counts, refuses and drops as the real one does. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class TelegramBulkTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final BotApiServer server = BotApiServer.start();
    private final TelegramUser zhang = server.user(42, "张三");
    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private ConfigurableApplicationContext service;

    @BeforeEach
    void startTheService() throws Exception {
        Path library = Files.createDirectory(folder.resolve("library"));
        service = SpringStart.of(() -> SpringApplication.run(Xianfeng.class, "--server.port=0",
                "--xianfeng.telegram.token=" + server.token(), "--xianfeng.telegram.api=" + server.url(),
                "--xianfeng.redis.directory=" + folder.resolve("redis"), "--xianfeng.library.path=" + library,
                "--xianfeng.library.index=" + folder.resolve("index"),
                "--xianfeng.library.brought=" + folder.resolve("brought")));
        server.limits(RateLimits.TELEGRAM);
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void keepsToWhatTelegramTakesAndAnswersMeanwhile() {
        List<TelegramUser> members = members(150);
        sendNews(members.size());
        for (int i = 0; i < 4; i++) {
            zhang.sends("/whoami");
            zhang.waitsFor("telegram:42");
        }
        assertThat(reached(members)).as("news was still waiting").isLessThan(members.size());
        await().atMost(LONGEST).until(() -> reached(members) == members.size());
        assertThat(server.refusedAsTooMany()).isZero();
        assertThat(server.worstSecond()).isLessThanOrEqualTo(RateLimits.TELEGRAM.bulkPerSecond());
        assertThat(members).allSatisfy(member -> assertThat(member.sees()).hasSize(1));
    }

    @Test
    void losesNothingThoughSomeIsRefusedAndSomeDropped() {
        System.out.println("Seed " + seed);
        List<TelegramUser> members = members(150);
        server.fails(new FaultShares(seed, 0.02, 1, 0.03, 0.01));
        sendNews(members.size());
        await().atMost(LONGEST)
                .until(() -> count("telegram.bulk.sent") + count("telegram.bulk.unreachable") >= members.size());
        assertThat((long) reached(members)).isEqualTo(members.size() - count("telegram.bulk.unreachable"));
        assertThat(server.worstSecond()).isLessThanOrEqualTo(RateLimits.TELEGRAM.bulkPerSecond());
    }

    private List<TelegramUser> members(int count) {
        return IntStream.range(0, count).mapToObj(number -> {
            TelegramUser member = server.user(1000 + number, "成员" + number);
            member.opensTheChat();
            return member;
        }).toList();
    }

    private void sendNews(int members) {
        service.getBean(Outbox.class).send(Lane.BULK, IntStream.range(0, members)
                .mapToObj(number -> new Outbox.Message("news." + number,
                        new ChatId("telegram", Integer.toString(1000 + number)),
                        _ -> Reply.of(Markup.text("活动改期到周六"))))
                .toList());
    }

    /** How often this became of a message, as health tells. */
    private long count(String outcome) {
        HealthIndicator delivery = service.getBean("deliveryHealthIndicator", HealthIndicator.class);
        Map<?, ?> counts = (Map<?, ?>) Objects.requireNonNull(delivery.health()).getDetails().get("sinceStart");
        return counts != null && counts.get(outcome) instanceof Long count ? count : 0;
    }

    private static int reached(List<TelegramUser> members) {
        return (int) members.stream().filter(member -> !member.sees().isEmpty()).count();
    }
}
