package org.xianfeng.member.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.LogEvents;
import org.xianfeng.browser.RunningService;
import org.xianfeng.member.FirstAdmin;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is admin over HTTP: whoever opened the link first, and whoever bears the admin token. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class WebAdminTest {

    private static final String TOKEN = "only-programs-know-this-of-32-signs";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admin-token=" + TOKEN));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void makesAdminWhoPressesTheButtonOfTheLinkFirst(CapturedOutput output) throws Exception {
        String token = service.bean(FirstAdmin.class).token().orElseThrow();
        try (Visitor early = new Visitor(); Visitor late = new Visitor(); Visitor preview = new Visitor()) {
            preview.opens("/admin/claim?token=" + token);
            assertThat(preview.reloads()).as("to open it uses nothing up").isEqualTo(401);
            early.opens("/");
            String before = early.cookie();
            assertThat(early.claims("wrong")).isEqualTo("/?start=admin-link-used");
            assertThat(early.reloads()).isEqualTo(403);
            assertThat(early.claims(token)).isEqualTo("/?start=admin");
            assertThat(early.reloads()).isEqualTo(200);
            assertThat(early.cookie()).as("an identity that nobody could have set before").isNotEqualTo(before);
            late.opens("/");
            assertThat(late.claims(token)).isEqualTo("/?start=admin-link-used");
            assertThat(late.reloads()).isEqualTo(403);
            assertThat(early.reloads("Sec-Fetch-Site", "cross-site")).as("led here by another page").isEqualTo(403);
            assertThat(early.reloads("Origin", "https://elsewhere.example")).isEqualTo(403);
            for (String path : List.of("reindex", "rollback", "reload")) {
                assertThat(early.posts("/api/v1/library/" + path, "Sec-Fetch-Site", "same-site")).as(path)
                        .isEqualTo(403);
            }
        }
        assertThat(service.bean(FirstAdmin.class).token()).isEmpty();
        assertThat(output.toString()).doesNotContain(token);
        assertThat(LogEvents.containing("used up or wrong", output)).isNotEmpty()
                .allSatisfy(event -> assertThat(event).doesNotContain("\tat "));
    }

    @Test
    void givesACookieThatOnlyThisHostCanSetWhereItIsPublic(@TempDir Path data, CapturedOutput output)
            throws Exception {
        try (RunningService open = RunningService.start(data,
                List.of("--xianfeng.web.public-url=https://dang.example.cn"));
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page = http.send(HttpRequest.newBuilder(URI.create(open.url() + "/")).build(),
                    BodyHandlers.ofString());
            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-xianfeng=")
                    .contains("; Secure", "; HttpOnly", "; Path=/").doesNotContain("Domain");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(output.toString()).as("every link that is printed can be opened from elsewhere")
                    .contains("聊天页面  https://dang.example.cn/", "https://dang.example.cn/api/v1/ask",
                            "https://dang.example.cn/admin/claim?token=");
            assertThat(LoggerFactory.getLogger("org.apache.fontbox.ttf.GlyphSubstitutionTable").isWarnEnabled())
                    .as("warnings of font tables ask nobody for anything").isFalse();
        }
        assertThat(output.toString()).containsSubsequence("Stopping: what is at hand is finished first", "Stopped");
    }

    @Test
    void tellsTheDetailsOfItsHealthToAdminsAlone(@TempDir Path data) throws Exception {
        try (RunningService guarded = RunningService.start(data, List.of("--xianfeng.admin-token=" + TOKEN,
                "--management.endpoint.health.show-details=when-authorized"));
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder health = HttpRequest.newBuilder(URI.create(guarded.url() + "/actuator/health"));
            assertThat(http.send(health.build(), BodyHandlers.ofString()).body()).contains("UP")
                    .doesNotContain("loops", "version");
            assertThat(http.send(health.header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.ofString())
                    .body()).contains("loops", "version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/error/x", "/actuator/..;/x", "/actuator/..;/api/v1/feedback",
            "/actuator;/health",
            "/actuator/%2e%2e/x", "//actuator/health", "/chat/..%2factuator/health", "/%61ctuator/..;a=b/error"})
    void answersQuietlyWhereNoLinkOfOursLeads(String path, CapturedOutput output) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isIn(404, 400);
            assertThat(answer.body()).doesNotContain("timestamp", "Exception", "Tomcat", "UP");
        }
        // who answers requests; other tests log as well
        assertThat(output.toString().lines().filter(line -> line.contains("omcat-handler")))
                .noneMatch(line -> line.contains("WARN") || line.contains("ERROR") || line.contains("Exception"));
    }

    @Test
    void takesTheAdminToken() throws Exception {
        try (Visitor program = new Visitor()) {
            assertThat(program.reloads("Authorization", "Bearer " + TOKEN, "Sec-Fetch-Site", "cross-site"))
                    .as("no page can make a browser send it").isEqualTo(200);
            assertThat(program.reloads("Authorization", "Bearer " + TOKEN)).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer", "Basic " + TOKEN, TOKEN})
    void refusesWhoDoesNotBearTheAdminToken(String authorization) throws Exception {
        try (Visitor program = new Visitor()) {
            assertThat(program.reloads("Authorization", authorization)).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "admin.", "admin.c2lnbmF0dXJl", "."})
    void doesNotKnowWhoBearsAForgedCookie(String forged) throws Exception {
        try (Visitor forger = new Visitor()) {
            assertThat(forger.reloads("Cookie", CookieCallers.COOKIE + "=" + forged)).isEqualTo(401);
        }
    }

    @Test
    void doesNotKnowWhoseCookieWasCut() throws Exception {
        try (Visitor visitor = new Visitor(); Visitor forger = new Visitor()) {
            visitor.opens("/");
            String genuine = visitor.cookie();
            assertThat(forger.reloads("Cookie", CookieCallers.COOKIE + "=" + genuine)).isEqualTo(403);
            String cut = genuine.substring(0, genuine.length() - 1);
            assertThat(forger.reloads("Cookie", CookieCallers.COOKIE + "=" + cut)).isEqualTo(401);
        }
    }

    /** Somebody with a browser, or a program. */
    private static final class Visitor implements AutoCloseable {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        /** Where the page leads, or empty. */
        String opens(String path) throws IOException, InterruptedException {
            HttpResponse<String> page = http.send(request(path).build(), BodyHandlers.ofString());
            return page.headers().firstValue("Location").orElse("");
        }

        /** Presses the button of the page for the first admin; answers where that leads. */
        String claims(String token) throws IOException, InterruptedException {
            return http.send(request("/admin/claim").header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("token=" + token)).build(), BodyHandlers.discarding()).headers()
                    .firstValue("Location").orElse("");
        }

        /** Does what only an admin may; returns the status. */
        int reloads(String... headers) throws IOException, InterruptedException {
            return posts("/api/v1/library/reload", headers);
        }

        int posts(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = request(path).POST(BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }

        String cookie() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(CookieCallers.COOKIE)).map(HttpCookie::getValue)
                    .findFirst().orElseThrow();
        }

        private static HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(service.url() + path));
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
