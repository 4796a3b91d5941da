package org.xianfeng.broadcast.send;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.messaging.Inbox;
import org.xianfeng.member.Members;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nobody is disturbed in quiet hours, which here have just begun and last almost until they begin again. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BroadcastQuietHoursTest {

    private static final ChatId ADMIN = PaperCrowd.chat("admin");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void whatIsSentInQuietHoursBeginsWhenTheyAreOver(@TempDir Path data) {
        LocalTime from = LocalTime.now(ZONE).withNano(0).withSecond(0).minusMinutes(1);
        LocalTime until = from.minusHours(1);
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.admins=paper:admin",
                "--xianfeng.volunteer.quiet-from=" + from, "--xianfeng.volunteer.quiet-until=" + until),
                PaperCrowd.class)) {
            service.bean(Members.class).call(ADMIN, "王主任");
            Broadcasts broadcasts = service.bean(Broadcasts.class);
            BroadcastId id = broadcasts.create("c1", ADMIN, new Content(Kind.NOTICE, "开会", null, List.of()),
                    new Audience.All(), null);
            Instant now = Instant.now();
            service.bean(Inbox.class).accept(List.of(new Incoming.ButtonPress(
                    new Origin("u1", ADMIN, "", "zh-CN", now), "broadcast:send:" + id, "m1")));

            PaperCrowd crowd = service.bean(PaperCrowd.class);
            await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(crowd.texts(ADMIN))
                    .anyMatch(text -> text.contains("夜里不打扰大家，早上再发") && text.contains("等时间到")));
            Broadcast broadcast = broadcasts.find(id).orElseThrow();
            assertThat(broadcast.state()).isEqualTo(State.SCHEDULED);
            assertThat(broadcast.at()).isAfter(now);
            assertThat(broadcast.at().atZone(ZONE).toLocalTime()).isEqualTo(until);
            assertThat(crowd.times(id.toString(), ADMIN)).isZero();
        }
    }
}
