package org.xianfeng.volunteer.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Roster;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The calendar that a member follows, as their phone asks for it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class CalendarLinkTest {

    private static final Pattern LINK = Pattern.compile("https://xianfeng\\.example(/calendar/[\\w-]+\\.ics)");

    private static RunningService service;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChatId member = new ChatId("web", UUID.randomUUID().toString());
    private Talk talk;
    private Activity activity;
    private PostId post;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.web.public-url=https://xianfeng.example/"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void planAnActivity() {
        talk = new Talk(member, service.bean(CalendarDialog.class));
        activity = AnActivity.numbered(service.bean(Activities.class).nextId().number(), Instant.now()).with(1)
                .build();
        post = activity.id(activity.posts().findFirst().orElseThrow());
    }

    @Test
    void followsWhatTheMemberSignsUpFor() throws Exception {
        String path = link(talk.sends("/calendar"));
        assertThat(talk.labels()).startsWith("📅 打开日历链接");
        assertThat(events(path)).isEmpty();
        signUp(member);
        VEvent event = events(path).getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("清扫楼道");
        assertThat(event.getUid().getValue()).startsWith(post + "-").doesNotContain(member.id());
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void keepsItsIdAndGrowsItsNumberWhenTheActivityIsCalledOff() throws Exception {
        signUp(member);
        String path = link(talk.sends("/calendar"));
        VEvent before = events(path).getFirst();
        service.bean(Activities.class).move(activity.id(), Activity.State.CANCELLED, "");
        await().until(() -> !events(path).isEmpty() && events(path).getFirst().getStatus().isCancelled()
                && events(path).getFirst().getSequence().getValue() > before.getSequence().getValue());
        VEvent after = events(path).getFirst();
        assertThat(after.getUid()).isEqualTo(before.getUid());
    }

    @Test
    void showsWhoWaitsAsNotSure() throws Exception {
        signUp(new ChatId("web", UUID.randomUUID().toString()));
        signUp(member);
        assertThat(events(link(talk.sends("/calendar"))).getFirst().getStatus().isTentative()).isTrue();
    }

    @Test
    void sendsNothingAnewThatThePhoneHas() throws Exception {
        signUp(member);
        String path = link(talk.sends("/calendar"));
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        service.bean(Roster.class).withdraw(UUID.randomUUID().toString(), member, post);
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void opensNothingByAnOldLink() throws Exception {
        String old = link(talk.sends("/calendar"));
        assertThat(link(talk.sends("/calendar"))).as("the same until it is replaced").isEqualTo(old);
        String renewed = link(talk.presses("换一个新链接"));
        assertThat(get(old).statusCode()).isEqualTo(404);
        assertThat(get(renewed).statusCode()).isEqualTo(200);
        assertThat(get("/calendar/" + "A".repeat(32) + ".ics").statusCode()).isEqualTo(404);
    }

    @Test
    void givesAFileOfOneShiftToWhoHasSignedUpForIt() {
        assertThat(talk.pressesAction("calendar:post:" + post)).contains("没有报名");
        signUp(member);
        assertThat(talk.pressesAction("calendar:post:" + post)).contains("打开这个文件");
    }

    /** Redis has what a link is found by, and what it is worked out from, but no link. */
    @Test
    void isNotOpenedByWhoReadsRedis() throws Exception {
        String path = link(talk.sends("/calendar"));
        String secret = path.substring("/calendar/".length(), path.length() - ".ics".length());
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        assertThat(redis.keys("volunteer:calendar:owner:*")).isNotEmpty().noneMatch(key -> key.endsWith(secret));
        assertThat(redis.get("{mem:" + member + "}:calendar")).isNotEqualTo(secret);
    }

    @Test
    void opensALinkOfAnEarlierVersionUntilItIsRenewed() throws Exception {
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        redis.set("{mem:" + member + "}:calendar", "earlier-secret-of-32-characters-");
        redis.set("volunteer:calendar:owner:earlier-secret-of-32-characters-", member + " zh-CN");
        assertThat(link(talk.sends("/calendar"))).isEqualTo("/calendar/earlier-secret-of-32-characters-.ics");
        assertThat(get("/calendar/earlier-secret-of-32-characters-.ics").statusCode()).isEqualTo(200);
        service.bean(CalendarLinks.class).renew(member, Locale.CHINA);
        assertThat(get("/calendar/earlier-secret-of-32-characters-.ics").statusCode()).isEqualTo(404);
    }

    private void signUp(ChatId who) {
        service.bean(Activities.class).add(activity);
        service.bean(Roster.class).signUp(UUID.randomUUID().toString(), who, post, true);
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private List<VEvent> events(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        return Biweekly.parse(answer.body()).first().getEvents();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
