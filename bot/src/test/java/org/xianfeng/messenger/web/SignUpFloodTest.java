package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.Roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One person with many cookies wants all places of an activity. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(120)
class SignUpFloodTest {

    private static final ChatId ORGANIZER = new ChatId("telegram", "1");
    private static final int PLACES = 10;
    private static final int MOST = 3;

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.proxy.hops=1",
                "--xianfeng.volunteer.members-of-address=" + MOST));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void givesTenCookiesOfOneAddressNoMorePlacesThanOneAddressMayHave() throws Exception {
        PostId post = publish();
        for (int i = 0; i < PLACES; i++) {
            // what stands before the address that our own proxy tells, the client has made up
            joins(post, "10.0.0." + i + ", 203.0.113.7");
        }
        assertThat(seated(post)).isEqualTo(MOST);
        joins(post, "203.0.113.7, 203.0.113.8");
        assertThat(seated(post)).as("with one of another address").isEqualTo(MOST + 1);
    }

    @Test
    void doesNotCountWhomAnOrganizerHasConfirmed() throws Exception {
        PostId post = publish();
        for (int i = 0; i < MOST; i++) {
            joins(post, "203.0.113.9");
        }
        try (ChatClient client = ChatClient.visitor(service.url())) {
            assertThat(presses(client, post, "203.0.113.9")).contains("从你这个网络地址报这个活动的人已经够多了");
            ChatId member = client.chat();
            service.bean(Members.class).call(member, "张三");
            service.bean(Confirmations.class).confirm(member, "张三", ORGANIZER);
            assertThat(presses(client, post, "203.0.113.9")).contains("报名成功");
        }
        assertThat(seated(post)).isEqualTo(MOST + 1);
    }

    private static void joins(PostId post, String forwarded) throws Exception {
        try (ChatClient client = ChatClient.visitor(service.url())) {
            presses(client, post, forwarded);
        }
    }

    /** What they read then. */
    private static String presses(ChatClient client, PostId post, String forwarded) throws Exception {
        ChatLog log = service.bean(ChatLog.class);
        int before = log.latest(client.chat(), 10).size();
        client.post("presses", Map.of("id", UUID.randomUUID(), "action", "volunteer:join:" + post, "message", "m"),
                "X-Forwarded-For", forwarded);
        List<ChatLog.Kept> lines = new ArrayList<>();
        await().until(() -> {
            lines.clear();
            return lines.addAll(log.latest(client.chat(), 10)) && lines.size() > before;
        });
        return lines.getLast().data();
    }

    private static int seated(PostId post) {
        return service.bean(Roster.class).seated(post, 0, PLACES).size();
    }

    private static PostId publish() {
        Activities activities = service.bean(Activities.class);
        ActivityId id = activities.nextId();
        Instant start = Instant.now().plus(Duration.ofDays(1));
        activities.add(new Activity(id, "清扫楼道", "", "兴达社区",
                List.of(new Shift(1, start, start.plus(Duration.ofHours(2)), List.of(Post.plain(1, PLACES)))),
                Rules.USUAL,
                ORGANIZER, Activity.State.OPEN));
        return new PostId(id, 1);
    }
}
