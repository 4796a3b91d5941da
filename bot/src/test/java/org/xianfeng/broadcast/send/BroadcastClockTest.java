package org.xianfeng.broadcast.send;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Step;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Members;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A clock that is set back in the middle: nobody gets it twice, nobody is left out, and it is not begun again. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BroadcastClockTest {

    private static final ChatId ADMIN = PaperCrowd.chat("admin");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void goesOnWhenTheClockIsSetBack(@TempDir Path data) {
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.admins=paper:admin",
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00"),
                PaperCrowd.class, TurnableClock.OfAService.class)) {
            List<ChatId> members = IntStream.range(0, 150).mapToObj(i -> PaperCrowd.chat("m" + i)).toList();
            members.forEach(member -> service.bean(Members.class).call(member, "成员"));
            service.bean(Members.class).call(ADMIN, "王主任");
            TurnableClock clock = service.bean(TurnableClock.class);
            PaperCrowd crowd = service.bean(PaperCrowd.class);
            crowd.isSlow(Duration.ofMillis(300));
            Broadcasts broadcasts = service.bean(Broadcasts.class);
            Instant now = clock.instant();
            BroadcastId later = create(broadcasts, "later", now.plusSeconds(60));
            BroadcastId id = create(broadcasts, "now", now);
            await().atMost(PATIENCE).until(() -> broadcasts.tally(id).of(RowState.SENT) > 0);
            clock.turnTo(now.minus(Duration.ofHours(1)));
            await().atMost(PATIENCE).until(() -> broadcasts.find(id).orElseThrow().state() == State.DONE);
            assertThat(members).allSatisfy(member -> assertThat(crowd.times(id.toString(), member)).isOne());
            assertThat(broadcasts.find(later).orElseThrow().state()).as("its time has not come")
                    .isEqualTo(State.SCHEDULED);
            clock.turnTo(now.plusSeconds(61));
            await().atMost(PATIENCE).until(() -> broadcasts.find(later).orElseThrow().state() == State.DONE);
            assertThat(members).allSatisfy(member -> assertThat(crowd.times(later.toString(), member)).isOne());
        }
    }

    private static BroadcastId create(Broadcasts broadcasts, String request, Instant at) {
        BroadcastId id = broadcasts.create(request, ADMIN, new Content(Kind.NOTICE, "开会", null, List.of()),
                new Audience.All(), null);
        broadcasts.take(request + "-submit", id, ADMIN.toString(), new Step.Submit(at, false));
        return id;
    }
}
