package org.xianfeng.messenger.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xianfeng.chat.ChatId;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(10)
class SseSubscriptionsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ChatId chat = new ChatId("web", "one");
    private final SseSubscriptions sseSubscriptions = new SseSubscriptions(RedisChatLogTest.SETTINGS);

    @BeforeEach
    void start() {
        sseSubscriptions.start();
    }

    @Test
    void wakesEveryoneWhoWatchesTheChatAndNobodyElse() throws InterruptedException {
        try (var one = watch(chat);
                var two = watch(chat);
                var other = watch(new ChatId("web", "other"))) {
            sseSubscriptions.wake(chat.toString());
            assertThat(one.await(LONG)).isTrue();
            assertThat(two.await(LONG)).isTrue();
            assertThat(other.await(SHORT)).isFalse();
        }
    }

    @Test
    void wakesOnceForWhatHappenedBeforeItWaited() throws InterruptedException {
        try (var watch = watch(chat)) {
            sseSubscriptions.wake(chat.toString());
            sseSubscriptions.wake(chat.toString());
            assertThat(watch.await(LONG)).isTrue();
            assertThat(watch.await(SHORT)).isFalse();
        }
    }

    @Test
    void goesOnForOthersWhenOneLeaves() throws InterruptedException {
        try (var stays = watch(chat)) {
            watch(chat).close();
            sseSubscriptions.wake(chat.toString());
            assertThat(stays.await(LONG)).isTrue();
        }
    }

    @Test
    void letsEverybodyGoWhenTheServiceStops() throws InterruptedException {
        try (var watch = watch(chat)) {
            assertThat(watch.goesOn()).isTrue();
            sseSubscriptions.stop();
            assertThat(watch.await(LONG)).isTrue();
            assertThat(watch.goesOn()).isFalse();
        }
    }

    @Test
    void takesNoMorePagesThanAMemberOrAnAddressMayHaveOpen() {
        List<SseSubscriptions.Watch> open = new ArrayList<>();
        for (int member = 0; member < 10; member++) {
            for (int page = 0; page < 6; page++) {
                open.add(watch(new ChatId("web", "member" + member)));
            }
            assertThat(sseSubscriptions.tryWatch(new ChatId("web", "member" + member), "elsewhere")).isEmpty();
        }
        assertThat(sseSubscriptions.tryWatch(chat, "here")).as("sixty of this address").isEmpty();
        assertThat(sseSubscriptions.tryWatch(chat, "elsewhere")).isPresent();
        open.removeFirst().close();
        assertThat(sseSubscriptions.tryWatch(new ChatId("web", "member0"), "here")).isPresent();
    }

    private SseSubscriptions.Watch watch(ChatId whose) {
        return sseSubscriptions.tryWatch(whose, "here").orElseThrow();
    }
}
