package org.xianfeng.messenger.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.member.Members;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Tasks;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.hours.Hours;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.hours.LedgerEntry;
import org.xianfeng.volunteer.roster.Seating;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A conversation in which all features have something to keep. */
public final class EverythingPeopleDo {

    private final RunningService service;
    private final UnifiedJedis redis;

    private EverythingPeopleDo(RunningService service) {
        this.service = service;
        this.redis = service.bean(UnifiedJedis.class);
    }

    /** Leads it, as the first admin and as Zhang San, in a service that nobody has used. */
    public static void with(RunningService service) throws Exception {
        new EverythingPeopleDo(service).all();
    }

    private void all() throws Exception {
        try (ChatClient office = ChatClient.visitor(service.url());
                ChatClient zhang = ChatClient.visitor(service.url())) {
            office.claim(service.bean(FirstAdmin.class).token().orElseThrow());
            service.bean(Members.class).call(office.chat(), "王主任");
            service.bean(Members.class).call(zhang.chat(), "张三");
            libraryAndFeedback(office, zhang);
            Talk admin = talk(office.chat());
            volunteering(admin, zhang);
            tasksAndBroadcasts(admin, zhang.chat());
            admin.sends("/grant " + zhang.chat() + " organizer");
            admin.sends("/organisation");
            admin.presses("支部");
            admin.presses("➕");
            admin.sends("清河支部");
        }
    }

    private void libraryAndFeedback(ChatClient office, ChatClient zhang) throws Exception {
        zhang.post("starts", Map.of("id", UUID.randomUUID(), "link", ""));
        zhang.write(UUID.randomUUID(), "遵义会议是什么时候召开的？");
        zhang.write(UUID.randomUUID(), "今天食堂吃什么菜？");
        office.bring(UUID.randomUUID(), "介绍.txt", "兴达社区。有三个网格。".getBytes(StandardCharsets.UTF_8));
        await().until(() -> redis.exists("{feedback}:totals") && !redis.keys("{documents}:seen:*").isEmpty());
        Talk talk = talk(zhang.chat());
        talk.sends("遵义会议是什么时候召开的？");
        talk.presses("👎");
        ask("{\"question\":\"遵义会议\",\"session\":\"s1\"}");
    }

    private void volunteering(Talk admin, ChatClient zhang) throws Exception {
        Activities activities = service.bean(Activities.class);
        Instant now = service.bean(Clock.class).instant();
        Activity begun = AnActivity.numbered(activities.nextId().number(), now)
                .starting(now.minus(Duration.ofMinutes(90)))
                .with(1).organizedBy(admin.chat()).build();
        Activity coming = AnActivity.numbered(activities.nextId().number(), now).with(1).organizedBy(admin.chat())
                .build();
        List.of(begun, coming).forEach(activities::add);
        zhang.post("presses",
                Map.of("id", UUID.randomUUID(), "action", "volunteer:join:" + coming.id() + ".1", "message", "m"));
        await().until(() -> !redis.keys("{v*}:act:" + coming.id() + ":1:seats").isEmpty());
        talk(new ChatId("telegram", "8")).pressesAction("volunteer:join:" + coming.id() + ".1");
        Talk talk = talk(zhang.chat());
        talk.sends("/calendar");
        new Seating(redis, service.bean(Clock.class))
                .seat(new PostId(begun.id(), 1), zhang.chat());
        admin.pressesAction("attendance:shifts:" + begun.id());
        admin.presses("张三");
        admin.presses("签到");
        admin.presses("签退");
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.keys("{h*}:ledger:*").isEmpty());
        service.bean(Ledger.class).book(zhang.chat(), new LedgerEntry(new ShiftId(begun.id(), 1), 9,
                LedgerEntry.Outcome.CAME, now, now.plusSeconds(1), new Hours(2), Set.of(), "清扫楼道"));
        talk.sends("/certificate " + LocalDate.now(service.bean(ZoneId.class)).getYear());
        get("/verify?number=1&code=1");
    }

    private void tasksAndBroadcasts(Talk admin, ChatId zhang) {
        service.bean(Tasks.class).add("t1", admin.chat(),
                List.of(ATask.titled("修好路灯").by("张三", zhang).due(LocalDate.of(2099, 6, 30)).build()));
        admin.sends("/broadcast");
        admin.sends("周五下午三点开支部大会，请带笔记本。");
        admin.presses("通知");
        admin.presses("全体");
        admin.presses("存好");
        admin.presses("🚀 现在发");
        await().atMost(Duration.ofSeconds(30)).until(() -> !redis.keys("{bc*}:rows").isEmpty());
    }

    private Talk talk(ChatId chat) {
        return new Talk(chat, service.bean(Conversation.class));
    }

    private void ask(String body) throws Exception {
        send(HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private void get(String path) throws Exception {
        send(HttpRequest.newBuilder(URI.create(service.url() + path)));
    }

    private static void send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }
}
