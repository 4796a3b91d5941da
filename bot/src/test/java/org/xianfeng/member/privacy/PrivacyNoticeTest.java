package org.xianfeng.member.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.ShippedPhrases;

import static org.assertj.core.api.Assertions.assertThat;

class PrivacyNoticeTest {

    private static final Instant NIGHT = Instant.parse("2026-11-30T16:30:00Z");

    private final Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);

    @Test
    void tellsOnceAndNotesTheDayOfThePlace() {
        PrivacyNotice notice = notice(true);
        assertThat(notice.below(text(), session)).hasValueSatisfying(
                reply -> assertThat(reply.text().plain()).contains("/privacy", "/mydata", "/forget", "同意"));
        assertThat(PrivacyNotice.told(session)).contains("2026-12-01");
        assertThat(notice.below(text(), session)).isEmpty();
        assertThat(notice.below(text(), new Session(session.state()))).as("as it was kept").isEmpty();
    }

    @Test
    void saysNothingToWhoHasOnlyOpenedThePageUntilTheyStay() {
        PrivacyNotice notice = notice(true);
        session.passBy(Duration.ofDays(3));
        assertThat(notice.below(text(), session)).isEmpty();
        session.stay();
        assertThat(notice.below(text(), session)).isPresent();
    }

    @Test
    void canBeTurnedOff() {
        assertThat(notice(false).below(text(), session)).isEmpty();
    }

    private static PrivacyNotice notice(boolean on) {
        return new PrivacyNotice(new PrivacySettings(on, Duration.ofSeconds(20)), ShippedPhrases.load(),
                Clock.fixed(NIGHT, ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"));
    }

    private static Incoming text() {
        return new Incoming.Text(new Origin("1", new ChatId("web", "a"), "张三", "zh-CN", NIGHT), "你好");
    }
}
