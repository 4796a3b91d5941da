package org.xianfeng.knowledge.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.browser.RunningService;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.store.Leases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Reindexing over HTTP, with the whole service, which goes back to one entry before each test. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ReindexApiTest {

    private static final String TOKEN = "a-token-that-only-this-test-knows-0123456789";

    @TempDir
    private static Path root;
    private static TestLibrary folder;
    private static RunningService service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        folder = aLibrary(root);
        service = start(root, folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void goBackToOneEntry() throws IOException {
        FileSystemUtils.deleteRecursively(folder.folder());
        aLibrary(root);
        assertThat(post("reload?force=true", TOKEN).statusCode()).isEqualTo(200);
    }

    private static TestLibrary aLibrary(Path data) {
        return TestLibrary.in(data).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。");
    }

    private static RunningService start(Path data, TestLibrary library) {
        return RunningService.start(data, List.of("--xianfeng.library.path=" + library.folder(),
                "--xianfeng.admin-token=" + TOKEN));
    }

    @Test
    void beginsAndTellsHowItEnds() throws Exception {
        folder.with("new", "新会议", "新会议于2020年召开。").withFile("broken.jsonl", "nothing");
        HttpResponse<String> begun = post("reindex", TOKEN);
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.headers().firstValue("Location")).hasValue("/api/v1/library/reindex");
        String id = json(begun).at("/id").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !get("reindex", 200).at("/state").asString().equals("running"));
        JsonNode ended = get("reindex", 200);
        assertThat(ended.at("/id").asString()).isEqualTo(id);
        assertThat(ended.at("/state").asString()).isEqualTo("switched");
        assertThat(ended.at("/by").asString()).isEqualTo("the admin token");
        assertThat(ended.at("/entries").asInt()).isEqualTo(2);
        assertThat(ended.at("/changed").asInt()).isEqualTo(1);
        assertThat(ended.at("/rate").isNumber()).isTrue();
        assertThat(ended.at("/secondsLeft").isNull()).isTrue();
        assertThat(ended.at("/problems/0/file").asString()).isEqualTo("broken.jsonl");
        assertThat(service.bean(Library.class).entry("new")).isPresent();
    }

    @Test
    void reloadsAndAnswersWhenThatIsDone() throws Exception {
        folder.withFile("broken.jsonl", "nothing");
        JsonNode report = json(post("reload", TOKEN));
        assertThat(report.at("/entries").asInt()).isEqualTo(1);
        assertThat(report.at("/passages").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/line").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/message").asString()).contains("JSON");
        assertThat(json(post("reload", TOKEN)).at("/problems")).as("a second time").hasSize(1);
        assertThat(json(post("reload?full=true", TOKEN)).at("/changed").asInt()).isEqualTo(1);
    }

    @Test
    void namesTheChecksThatFailAndSwitchesIfForced() throws Exception {
        folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。").withFile("checks.jsonl",
                "{\"id\": \"c1\", \"q\": \"遵义会议是什么时候召开的？\", \"any\": [\"1935\"]}");
        HttpResponse<String> refused = post("reload", TOKEN);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).at("/job/failedChecks/0/id").asString()).isEqualTo("c1");
        assertThat(json(refused).at("/detail").asString()).contains("force=true");
        HttpResponse<String> forced = post("reload?force=true", TOKEN);
        assertThat(forced.statusCode()).isEqualTo(200);
        assertThat(json(forced).at("/failedChecks")).hasSize(1);
    }

    @Test
    void hasNothingToTellOrToGoBackToInAFreshService(@TempDir Path data) throws Exception {
        try (RunningService fresh = start(data, aLibrary(data))) {
            assertThat(get(fresh, "reindex", 200).at("/state").asString()).isEqualTo("none");
            assertThat(send(request(fresh, "rollback", TOKEN).POST(BodyPublishers.noBody())).statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void goesBackAndStaysThereOverARestart() throws Exception {
        folder.with("new", "新会议", "新会议于2020年召开。");
        post("reload", TOKEN);
        JsonNode back = json(post("rollback", TOKEN));
        assertThat(back.at("/entries").asInt()).isEqualTo(1);
        service.stop();
        service.startAgain();
        assertThat(service.bean(Library.class).status().entries()).isEqualTo(1);
        assertThat(json(post("reload", TOKEN)).at("/entries").asInt()).isEqualTo(2);
    }

    @Test
    void tellsASecondOneToWait() {
        Optional<Leases.Lease> lease = await().until(
                () -> service.bean(Leases.class).tryAcquire("library-reindex", Duration.ofMinutes(1)),
                Optional::isPresent);
        try (Leases.Lease _ = lease.orElseThrow()) {
            for (String what : List.of("reindex", "reload", "rollback")) {
                HttpResponse<String> busy = post(what, TOKEN);
                assertThat(busy.statusCode()).isEqualTo(409);
                assertThat(json(busy).at("/detail").asString()).startsWith("The library is being read anew already");
            }
        }
    }

    @Test
    void doesItForAdminsOnly() {
        for (String what : List.of("reindex", "reload", "rollback")) {
            HttpResponse<String> nobody = post(what, "");
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(post(what, "guessed").statusCode()).isEqualTo(401);
        }
        assertThat(send(request("reindex", "").GET()).statusCode()).isEqualTo(401);
    }

    private JsonNode get(String what, int status) {
        return get(service, what, status);
    }

    private JsonNode get(RunningService from, String what, int status) {
        HttpResponse<String> response = send(request(from, what, TOKEN).GET());
        assertThat(response.statusCode()).isEqualTo(status);
        return json(response);
    }

    private HttpResponse<String> post(String what, String token) {
        return send(request(what, token).POST(BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(String what, String token) {
        return request(service, what, token);
    }

    private static HttpRequest.Builder request(RunningService to, String what, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.url() + "/api/v1/library/" + what));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
