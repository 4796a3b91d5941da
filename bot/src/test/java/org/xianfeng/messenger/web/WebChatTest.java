package org.xianfeng.messenger.web;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.browser.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The chat as a page's requests see it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(30)
class WebChatTest {

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.web.heartbeat=1s"), EchoDialog.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsTheQuestionAndThenTheAnswer() throws Exception {
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            assertThat(member.write(UUID.randomUUID(), "你好").statusCode()).isEqualTo(202);
            EventReader.Event question = events.next();
            EventReader.Event answer = events.next();
            assertThat(question.html()).isEqualTo("你好");
            assertThat(question.json().get("mine").asBoolean()).isTrue();
            assertThat(answer.html()).startsWith("<b>你说：你好</b>");
            assertThat(answer.json().get("mine").asBoolean()).isFalse();
        }
    }

    @Test
    void takesAMessageThatIsSentTwiceOnce() throws Exception {
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            UUID id = UUID.randomUUID();
            member.write(id, "一遍");
            events.next();
            events.next();
            assertThat(member.write(id, "一遍").statusCode()).isEqualTo(202);
            member.write(UUID.randomUUID(), "两遍");
            assertThat(events.next().html()).isEqualTo("两遍");
        }
    }

    @Test
    void tellsWhatWasMissedAndNothingTwice() throws Exception {
        try (ChatClient member = visitor()) {
            EventReader.Event last;
            try (EventReader events = member.follow()) {
                member.write(UUID.randomUUID(), "一");
                events.next();
                last = events.next();
            }
            member.write(UUID.randomUUID(), "二");
            try (EventReader events = member.followAfter(last.id())) {
                assertThat(events.next().html()).isEqualTo("二");
                assertThat(events.next().html()).startsWith("<b>你说：二</b>");
            }
        }
    }

    @Test
    void tellsALittleLaterWhatNobodyWokeItFor() throws Exception {
        RedisWakeups wakeups = service.bean(RedisWakeups.class);
        wakeups.stop();
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            member.write(UUID.randomUUID(), "听得见吗");
            assertThat(events.next().html()).isEqualTo("听得见吗");
        } finally {
            wakeups.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1-1 0-0", "99999999999999999999999-0"})
    void tellsTheLatestToAPageWithoutAPlaceInTheLog(String lastEventId) throws Exception {
        try (ChatClient member = visitor()) {
            try (EventReader events = member.follow()) {
                member.write(UUID.randomUUID(), "你好");
                events.next();
                events.next();
            }
            try (EventReader events = member.followAfter(lastEventId)) {
                assertThat(events.missed()).hasSize(2);
            }
        }
    }

    @Test
    void editsTheMessageWhoseButtonWasPressed() throws Exception {
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            member.write(UUID.randomUUID(), "你好");
            events.next();
            String message = events.next().json().get("id").asString();
            member.post("presses", Map.of("id", UUID.randomUUID(), "action", "echo:count:0", "message", message));
            EventReader.Event edit = events.next();
            assertThat(edit.name()).isEqualTo("edit");
            assertThat(edit.json().get("id").asString()).isEqualTo(message);
            assertThat(edit.html()).contains("按了 1 次");
        }
    }

    @Test
    void opensWhatASharedLinkIsAbout() throws Exception {
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            member.post("starts", Map.of("id", UUID.randomUUID(), "link", "x_12"));
            assertThat(events.next().html()).isEqualTo("链接：x_12");
        }
    }

    @Test
    void tellsNobodyWhatOthersSay() throws Exception {
        try (ChatClient one = visitor(); ChatClient other = visitor(); EventReader events = other.follow()) {
            one.write(UUID.randomUUID(), "我的事");
            other.write(UUID.randomUUID(), "你好");
            assertThat(List.of(events.next().html(), events.next().html())).noneMatch(html -> html.contains("我的事"));
        }
    }

    @Test
    void showsMarkupThatAMemberTypesAsItWasTyped() throws Exception {
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            member.write(UUID.randomUUID(), "<img src=x onerror=alert(1)>");
            assertThat(events.next().html()).isEqualTo("&lt;img src=x onerror=alert(1)&gt;");
        }
    }

    @Test
    void answersPolitelyThatAQuestionIsTooLong() throws Exception {
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            member.write(UUID.randomUUID(), "问".repeat(5000));
            assertThat(events.next().html()).as("what is not read is not kept").hasSizeLessThan(200);
            assertThat(events.next().html()).contains("太长了");
        }
    }

    @Test
    void answersAMessageThatWasPastedInTwoPartsAsOne() throws Exception {
        try (ChatClient member = visitor(); EventReader events = member.follow()) {
            member.write(UUID.randomUUID(), "问".repeat(4050));
            member.write(UUID.randomUUID(), "是什么时候召开的？");
            member.write(UUID.randomUUID(), "/help");
            List<String> seen = new ArrayList<>();
            while (seen.size() < 5) {
                seen.add(events.next().html());
            }
            assertThat(seen).filteredOn(html -> html.contains("太长了")).hasSize(1);
            assertThat(seen.getLast()).contains("我能做这些");
        }
    }

    @ParameterizedTest
    @CsvSource({"cross-site,", "same-site,", ",http://elsewhere.example", ",null", ",http://localhost:1"})
    void refusesWhatComesFromAnotherPage(String site, String origin) throws Exception {
        String[] header = site == null
                ? new String[]{"Origin", origin}
                : new String[]{"Sec-Fetch-Site", site};
        try (ChatClient member = visitor()) {
            assertRefused(member.post("messages", Map.of("id", UUID.randomUUID(), "text", "你好"), header), 403);
        }
    }

    @Test
    void takesWhatComesFromItsOwnPage() throws Exception {
        Object message = Map.of("id", UUID.randomUUID(), "text", "你好");
        try (ChatClient member = visitor()) {
            assertThat(member.post("messages", message, "Origin", service.url()).statusCode()).isEqualTo(202);
            assertThat(member.post("messages", message, "Sec-Fetch-Site", "same-origin", "Origin", "http://proxy")
                    .statusCode()).isEqualTo(202);
        }
    }

    @Test
    void refusesAStranger() throws Exception {
        try (ChatClient stranger = ChatClient.stranger(service.url())) {
            assertRefused(stranger.write(UUID.randomUUID(), "你好"), 401);
            assertRefused(stranger.get("/chat/events"), 401);
        }
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        try (ChatClient member = visitor()) {
            assertRefused(member.write(UUID.randomUUID(), "长".repeat(20_001)), 413);
            assertRefused(member.write(UUID.randomUUID(), "长".repeat(30_000)), 413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\u0007", "\n\n"})
    void refusesATextWithNothingToRead(String text) throws Exception {
        try (ChatClient member = visitor()) {
            assertRefused(member.write(UUID.randomUUID(), text), 400);
        }
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        UUID id = UUID.randomUUID();
        try (ChatClient member = visitor()) {
            assertRefused(member.post("messages", Map.of("id", "1", "text", "你好")), 400);
            assertRefused(member.post("messages", Map.of("id", id)), 400);
            assertRefused(member.post("messages", "not an object"), 400);
            assertRefused(member.post("presses", Map.of("id", id, "action", "x".repeat(65), "message", "m")), 400);
            assertRefused(member.post("presses", Map.of("id", id, "action", "", "message", "m")), 400);
            assertRefused(member.post("starts", Map.of("id", id, "link", "../etc")), 400);
        }
    }

    @Test
    void letsThePageLoadNothingFromElsewhereAndNobodyFrameIt() throws Exception {
        try (ChatClient anybody = ChatClient.stranger(service.url())) {
            HttpResponse<String> page = anybody.get("/");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'self';").contains("frame-ancestors 'none'");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.body()).doesNotContain("<script>", " style=", "http://", "https://");
        }
    }

    @Test
    void hasBrowsersAskForItsFilesAnew() throws Exception {
        try (ChatClient anybody = ChatClient.stranger(service.url())) {
            HttpResponse<String> script = anybody.get("/chat/chat.js");
            assertThat(script.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(script.headers().firstValue("ETag")).isPresent();
        }
    }

    @Test
    void offersTheCommandsAMemberMayCall() throws Exception {
        try (ChatClient anybody = ChatClient.stranger(service.url())) {
            assertThat(anybody.get("/").body()).contains("data-call=\"/help\"", "我能做什么")
                    .doesNotContain("data-call=\"/grant\"");
        }
    }

    private static ChatClient visitor() throws Exception {
        return ChatClient.visitor(service.url());
    }

    private static void assertRefused(HttpResponse<String> response, int status) {
        assertThat(List.of(response)).extracting(HttpResponse::statusCode,
                refused -> refused.headers().firstValue("Content-Type").orElse(""))
                .containsExactly(tuple(status, "application/problem+json"));
    }
}
