package org.xianfeng.broadcast.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.broadcast.Broadcasts;
import org.xianfeng.broadcast.Content;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.PauseReason;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Step;
import org.xianfeng.broadcast.send.PaperCrowd;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The progress of a broadcast as a page gets it, over a real connection. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ProgressStreamTest {

    private static final String TOKEN = "a-token-of-the-operator-0123456789";
    private static RunningService service;
    private static int branches;

    private final Page author = new Page();
    private final String branch = "支部" + ++branches;
    private ChatId organizer;

    private record Event(String name, String data, Instant at) {

        JsonNode json() {
            return JsonMapper.shared().readTree(data);
        }
    }

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admin-token=" + TOKEN,
                "--xianfeng.volunteer.quiet-from=00:00", "--xianfeng.volunteer.quiet-until=00:00",
                "--xianfeng.broadcast.weekly=0", "--xianfeng.broadcast.streams-of-reader=2"), PaperCrowd.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void anOrganizer() throws Exception {
        organizer = author.opens();
        Members members = service.bean(Members.class);
        members.call(organizer, "李书记");
        members.assign(organizer, Role.ORGANIZER);
        service.bean(Profiles.class).keep(organizer, Profile.EMPTY.choosing(Attribute.BRANCH, branch));
        service.bean(PaperCrowd.class).isSlow(Duration.ZERO);
    }

    @Test
    void saysAtMostOnceASecondHowItGoesOnAndEndsWithIt() throws Exception {
        service.bean(PaperCrowd.class).isSlow(Duration.ofSeconds(2));
        BroadcastId id = sends(100);
        List<Event> events = author.reads(id).toEnd();
        assertThat(events.getLast().name()).isEqualTo("end");
        List<Event> progress = events.stream().filter(event -> event.name().equals("progress")).toList();
        assertThat(progress).hasSizeGreaterThan(2);
        for (int i = 1; i < progress.size(); i++) {
            assertThat(Duration.between(progress.get(i - 1).at(), progress.get(i).at()))
                    .isGreaterThan(Duration.ofMillis(800));
        }
        assertThat(progress.stream().map(event -> event.json().get("settled").asInt()).toList()).isSorted();
        JsonNode last = progress.getLast().json();
        assertThat(last.get("state").asString()).isEqualTo("DONE");
        assertThat(List.of("broadcast", "recipients", "settled", "sent", "waiting", "unknown"))
                .extracting(field -> last.get(field).asInt())
                .as("its author, of the same branch, has no chat open")
                .containsExactly(id.number(), 101, 101, 100, 1, 0);
        assertThat(progress).anySatisfy(event -> assertThat(event.json().has("secondsLeft")).isTrue());
    }

    @Test
    void isForItsAuthorAndAdminsAlone() throws Exception {
        BroadcastId id = paused();
        assertThat(new Page().status(id)).isEqualTo(401);
        Page other = new Page();
        service.bean(Members.class).assign(other.opens(), Role.ORGANIZER);
        assertThat(other.status(id)).isEqualTo(404);
        assertThat(author.status(new BroadcastId(999_999))).isEqualTo(404);
        try (Stream stream = new Page().reads(id, "Authorization", "Bearer " + TOKEN)) {
            assertThat(stream.next().json().get("state").asString()).isEqualTo("PAUSED");
        }
    }

    @Test
    void endsWhenItsReaderIsNoOrganizerAnyMore() throws Exception {
        BroadcastId id = paused();
        try (Stream stream = author.reads(id)) {
            assertThat(stream.next().name()).isEqualTo("progress");
            service.bean(Members.class).assign(organizer, Role.MEMBER);
            assertThat(stream.toEnd()).extracting(Event::name).containsExactly("end");
        }
    }

    @Test
    void holdsNoMoreConnectionsThanAPageNeeds() throws Exception {
        BroadcastId id = paused();
        try (Stream first = author.reads(id); Stream second = author.reads(id)) {
            first.next();
            second.next();
            assertThat(author.status(id)).isEqualTo(429);
        }
        // that a page has gone is found out when there is something to tell it
        service.bean(Broadcasts.class).take("cancel" + id, id, "system", new Step.Cancel());
        await().atMost(Duration.ofSeconds(20)).until(() -> author.status(id) == 200);
    }

    @Test
    void isDescribed() throws Exception {
        String api = author.get("/api/v1/openapi").body();
        JsonNode path = JsonMapper.shared().readTree(api).at("/paths/~1api~1v1~1broadcasts~1{id}~1progress/get");
        assertThat(api).contains("\"title\":\"先锋 API\"");
        assertThat(path.get("summary").asString()).isEqualTo("Watch how a broadcast goes on");
        assertThat(path.at("/responses/200/content").has("text/event-stream")).isTrue();
        assertThat(path.at("/responses").propertyNames()).contains("401", "404", "429");
    }

    private BroadcastId paused() {
        service.bean(PaperCrowd.class).isSlow(Duration.ofSeconds(1));
        BroadcastId id = sends(150);
        Broadcasts broadcasts = service.bean(Broadcasts.class);
        await().until(() -> broadcasts.tally(id).of(RowState.SENDING) > 0);
        take(id, new Step.Pause(PauseReason.ASKED));
        await().until(() -> broadcasts.tally(id).of(RowState.SENDING) == 0);
        return id;
    }

    private BroadcastId draft() {
        return service.bean(Broadcasts.class).create("c" + branch, organizer,
                new Content(Kind.NOTICE, "开会", null, List.of()), new Audience.Having(Attribute.BRANCH, branch), null);
    }

    private BroadcastId sends(int members) {
        IntStream.range(0, members).mapToObj(i -> PaperCrowd.chat(branch.hashCode() + "-" + i)).forEach(chat -> {
            service.bean(Members.class).call(chat, "成员");
            service.bean(Profiles.class).keep(chat, Profile.EMPTY.choosing(Attribute.BRANCH, branch));
        });
        BroadcastId id = draft();
        take(id, new Step.Submit(Instant.EPOCH, false));
        return id;
    }

    private static void take(BroadcastId id, Step step) {
        service.bean(Broadcasts.class).take(step.getClass().getSimpleName() + id, id, "system", step);
    }

    /** A page with its cookies. */
    private static final class Page {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        /** Opens the chat; the identity that it is given. */
        ChatId opens() throws IOException, InterruptedException {
            get("/");
            return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue)
                    .filter(value -> value.contains(".")).findFirst()
                    .map(value -> new ChatId("web", value.substring(0, value.indexOf('.')))).orElseThrow();
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
        }

        int status(BroadcastId id) throws IOException, InterruptedException {
            HttpResponse<InputStream> answer = send(id);
            answer.body().close();
            return answer.statusCode();
        }

        private HttpResponse<InputStream> send(BroadcastId id, String... headers)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest
                    .newBuilder(URI.create(service.url() + "/api/v1/broadcasts/" + id + "/progress"))
                    .header("Accept", "text/event-stream");
            return http.send((headers.length == 0 ? request : request.headers(headers)).build(),
                    BodyHandlers.ofInputStream());
        }

        Stream reads(BroadcastId id, String... headers) throws IOException, InterruptedException {
            HttpResponse<InputStream> answer = send(id, headers);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                    type -> assertThat(type).startsWith("text/event-stream"));
            return new Stream(answer.body());
        }
    }

    private static final class Stream implements AutoCloseable {

        private final BufferedReader lines;

        Stream(InputStream body) {
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        Event next() throws IOException {
            return read().orElseThrow(() -> new IOException("the stream has ended"));
        }

        List<Event> toEnd() throws IOException {
            List<Event> events = new ArrayList<>();
            for (Optional<Event> event = read(); event.isPresent(); event = read()) {
                events.add(event.get());
            }
            return events;
        }

        private Optional<Event> read() throws IOException {
            String name = "";
            String data = "";
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else {
                    data = line.substring(6);
                }
            }
            return name.isEmpty() ? Optional.empty() : Optional.of(new Event(name, data, Instant.now()));
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
