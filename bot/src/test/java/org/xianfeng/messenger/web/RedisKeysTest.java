package org.xianfeng.messenger.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.member.Members;
import org.xianfeng.store.KnownKeys;
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

/** All that people do, one after another; and then what is in Redis, against the list in {@code docs/security.md}. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(180)
class RedisKeysTest {

    /** What this conversation must have touched, of each feature something. */
    private static final List<String> TOUCHED = List.of("{sN}:seen:*", "{sN}:session:*", "{web:*}:log",
            "{web:*}:line:*",
            "{mem:*}:profile", "{mem:*}:organized", "{mem:*}:broadcasts", "{mem:*}:calendar", "{vN}:act:N",
            "{vN}:act:N:N:seats", "{vN}:act:N:N:waiting", "{vN}:act:N:N:notes", "{vN}:act:N:answer:*",
            "{vN}:act:N:neighbours:*", "{vN}:act:N:sN:attendance", "{hN}:holds:*", "{hN}:ledger:*", "{volunteer}:open",
            "{tasks}:task:N", "{tasks}:answer:*", "{broadcasts}:all", "{bcN}:broadcast", "{bcN}:rows",
            "{documents}:seen:*",
            "{feedback}:asked:*", "{feedback}:kept", "{feedback}:request:*", "ask:*", "certificate:attempts:*",
            "organisation:*", "{first-admin}:admins", "store:lease:{*}", "store:present:*");

    private static RunningService service;
    private static UnifiedJedis redis;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.certificate.issuer=兴达社区党总支",
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00"));
        redis = service.bean(UnifiedJedis.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void leavesNoKeyThatIsNotInTheListOrLivesLongerThanThatSays() throws Exception {
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
        KnownKeys known = KnownKeys.read();
        assertThat(known.present(redis)).containsAll(TOUCHED);
        assertThat(known.complaints(redis)).isEmpty();
        System.out.println("RedisKeysTest: " + known.present(redis).size() + " of " + known.all().size()
                + " kinds of keys; none of " + untouched(known));
    }

    @Test
    void noticesAKeyThatNobodyKnowsAndOneThatLivesTooLong() {
        redis.set("surprise", "1");
        redis.set("{web:x}:line:1", "1");
        try {
            assertThat(KnownKeys.read().complaints(redis)).hasSize(2)
                    .anySatisfy(complaint -> assertThat(complaint).startsWith("surprise is not in the list"))
                    .anySatisfy(complaint -> assertThat(complaint).startsWith("{web:x}:line:1"));
        } finally {
            redis.del("surprise", "{web:x}:line:1");
        }
    }

    private static Set<String> untouched(KnownKeys known) {
        Set<String> rest = new TreeSet<>(known.all());
        rest.removeAll(known.present(redis));
        return rest;
    }

    private static void libraryAndFeedback(ChatClient office, ChatClient zhang) throws Exception {
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

    private static void volunteering(Talk admin, ChatClient zhang) throws Exception {
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

    private static void tasksAndBroadcasts(Talk admin, ChatId zhang) {
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

    private static Talk talk(ChatId chat) {
        return new Talk(chat, service.bean(Conversation.class));
    }

    private static void ask(String body) throws Exception {
        send(HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void get(String path) throws Exception {
        send(HttpRequest.newBuilder(URI.create(service.url() + path)));
    }

    private static void send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }
}
