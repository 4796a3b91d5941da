package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.CallToAction;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Step;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who has no page open gets a broadcast when they come back, and counts as reached only then. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BroadcastToPagesTest {

    private static final ChatId ADMIN = new ChatId("web", "admin");
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=web:admin", "--xianfeng.broadcast.weekly=0",
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void waitsForWhoHasNoPageOpenAndHoldsNothingUp() throws Exception {
        try (ChatClient member = ChatClient.visitor(service.url());
                ChatClient other = ChatClient
                        .visitor(service.url())) {
            BroadcastId id = send(List.of(known(member), known(other)));
            awaitState(id, State.DONE);
            assertThat(count(id, RowState.WAITING)).isEqualTo(2);
            assertThat(count(id, RowState.SENT)).isZero();
            try (EventReader events = member.follow()) {
                assertThat(events.missed()).anySatisfy(event -> assertThat(event.html()).contains("周五开会"));
                await().until(() -> count(id, RowState.SENT) == 1);
            }
            try (EventReader events = member.follow()) {
                events.missed();
                assertThat(count(id, RowState.SENT)).as("it is counted once").isOne();
                assertThat(count(id, RowState.WAITING)).isOne();
            }
        }
    }

    @Test
    void isThereAtOnceWhereAPageIsOpen() throws Exception {
        try (ChatClient member = ChatClient.visitor(service.url()); EventReader events = member.follow()) {
            events.missed();
            BroadcastId id = send(List.of(known(member)));
            assertThat(events.next().html()).contains("周五开会");
            await().until(() -> count(id, RowState.SENT) == 1 && count(id, RowState.WAITING) == 0);
        }
    }

    @Test
    void isTakenBackFromWhoHasNotSeenIt() throws Exception {
        try (ChatClient member = ChatClient.visitor(service.url())) {
            BroadcastId id = send(List.of(known(member)));
            awaitState(id, State.DONE);
            take(id, new Step.Retract());
            awaitState(id, State.RETRACTED);
            assertThat(count(id, RowState.RETRACTED)).isOne();
            try (EventReader events = member.follow()) {
                assertThat(events.missed().getLast().name()).isEqualTo("deletion");
                assertThat(count(id, RowState.SENT)).isZero();
            }
        }
    }

    private static ChatId known(ChatClient member) {
        service.bean(Members.class).call(member.identity(), "成员");
        return member.identity();
    }

    private static BroadcastId send(List<ChatId> members) {
        BroadcastId id = service.bean(Broadcasts.class).create("c" + members, ADMIN,
                new Content(Kind.NOTICE, "周五开会", null, List.of(new CallToAction.Read())),
                new Audience.Listed(members), null);
        take(id, new Step.Submit(Instant.EPOCH, false));
        return id;
    }

    private static void take(BroadcastId id, Step step) {
        service.bean(Broadcasts.class).take(step.getClass().getSimpleName() + id, id, ADMIN.toString(), step);
    }

    private static long count(BroadcastId id, RowState state) {
        return service.bean(Broadcasts.class).tally(id).of(state);
    }

    private static void awaitState(BroadcastId id, State state) {
        await().until(() -> service.bean(Broadcasts.class).find(id).orElseThrow().state() == state);
    }
}
