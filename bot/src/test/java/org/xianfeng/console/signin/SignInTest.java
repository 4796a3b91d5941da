package org.xianfeng.console.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.console.ConsoleSessions;
import org.xianfeng.member.Members;
import org.xianfeng.member.audit.AuditFilter;
import org.xianfeng.member.audit.AuditTrail;
import org.xianfeng.time.TurnableClock;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.console.signin.ConsoleVisitor.link;
import static org.xianfeng.console.signin.ConsoleVisitor.signedIn;
import static org.xianfeng.console.signin.ConsoleVisitor.stranger;

/** Who gets into the console, for how long, and how they are put out of it. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class SignInTest {

    private static final String HOME = "/console";

    private static RunningService service;
    private static int people;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of(), TurnableClock.OfAService.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void signsInByALinkThatWorksOnce() {
        ChatId wang = somebody(Role.ORGANIZER);
        String token = link(service, wang);
        try (ConsoleVisitor visitor = stranger(service); ConsoleVisitor thief = stranger(service)) {
            assertThat(visitor.get(HOME).headers().firstValue("Location")).contains("/console/signin");
            assertThat(visitor.get("/console/enter?token=" + token).body()).contains("王主任")
                    .as("to open it uses nothing up").contains("<form method=\"post\" action=\"/console/enter\">");
            assertThat(visitor.post("/console/enter", Map.of("token", token)).headers().firstValue("Location"))
                    .contains("/console");
            assertThat(visitor.get(HOME).statusCode()).isEqualTo(200);
            assertThat(visitor.get(HOME).body()).contains("今天", "王主任");
            assertThat(thief.post("/console/enter", Map.of("token", token)).headers().firstValue("Location"))
                    .contains("/console/signin?why=used");
            assertThat(thief.get(HOME).statusCode()).isEqualTo(302);
        }
        assertThat(service.bean(AuditTrail.class).page(AuditFilter.ALL, "", 1).entries().getFirst().by())
                .isEqualTo(wang.toString());
    }

    @Test
    void takesTheLastLinkAloneAndNoneAfterFiveMinutes() {
        ChatId wang = somebody(Role.ORGANIZER);
        String first = link(service, wang);
        String second = link(service, wang);
        try (ConsoleVisitor visitor = stranger(service)) {
            assertThat(visitor.get("/console/enter?token=" + first).statusCode()).isEqualTo(302);
            assertThat(visitor.get("/console/enter?token=" + second).statusCode()).isEqualTo(200);
        }
        assertThat(service.bean(UnifiedJedis.class).pttl("{console:" + wang + "}:link"))
                .isBetween(1L, Duration.ofMinutes(5).toMillis());
    }

    @Test
    void refusesTheLinkOfWhoHasNoRoleAnyMore() {
        ChatId wang = somebody(Role.ORGANIZER);
        String token = link(service, wang);
        service.bean(Members.class).assign(wang, Role.MEMBER);
        try (ConsoleVisitor visitor = stranger(service)) {
            visitor.post("/console/enter", Map.of("token", token));
            assertThat(visitor.get(HOME).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void endsAllAtOnceWhenTheRoleIsTakenAway() {
        ChatId wang = somebody(Role.ORGANIZER);
        try (ConsoleVisitor visitor = signedIn(service, wang, Role.ORGANIZER)) {
            assertThat(visitor.get(HOME).statusCode()).isEqualTo(200);
            service.bean(Members.class).assign(wang, Role.MEMBER);
            assertThat(visitor.get(HOME).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void endsASessionThatNobodyUsesAndAnyAfterTwelveHours() {
        TurnableClock clock = service.bean(TurnableClock.class);
        try (ConsoleVisitor idle = signedIn(service, somebody(Role.ORGANIZER), Role.ORGANIZER);
                ConsoleVisitor busy = signedIn(service, somebody(Role.ORGANIZER), Role.ORGANIZER)) {
            clock.advance(Duration.ofMinutes(29));
            assertThat(busy.get(HOME).statusCode()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(2));
            assertThat(idle.get(HOME).statusCode()).isEqualTo(302);
            for (int i = 0; i < 27; i++) {
                assertThat(busy.get(HOME).statusCode()).as("used " + i).isEqualTo(200);
                clock.advance(Duration.ofMinutes(25));
            }
            assertThat(busy.get(HOME).statusCode()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(15));
            assertThat(busy.get(HOME).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void endsOneSessionOrAllAsTheirOwnerWishes() {
        ChatId wang = somebody(Role.ORGANIZER);
        ChatId li = somebody(Role.ORGANIZER);
        try (ConsoleVisitor desk = signedIn(service, wang, Role.ORGANIZER);
                ConsoleVisitor phone = signedIn(service, wang, Role.ORGANIZER);
                ConsoleVisitor other = signedIn(service, li, Role.ORGANIZER)) {
            List<String> ids = service.bean(ConsoleSessions.class).of(wang).stream().map(one -> one.id()).toList();
            assertThat(ids).hasSize(2);
            ids.forEach(id -> other.post("/console/sessions/" + id + "/end", Map.of()));
            assertThat(desk.get(HOME).statusCode()).as("nobody ends another's").isEqualTo(200);
            assertThat(desk.get("/console/sessions").body()).contains("就是这里", "退出这个");
            desk.post("/console/sessions/end", Map.of(), "Sec-Fetch-Site", "cross-site");
            assertThat(desk.get(HOME).statusCode()).as("led there by another page").isEqualTo(200);
            desk.post("/console/sessions/end", Map.of());
            assertThat(desk.get(HOME).statusCode()).isEqualTo(302);
            assertThat(phone.get(HOME).statusCode()).isEqualTo(302);
            assertThat(other.get(HOME).statusCode()).isEqualTo(200);
            other.post("/console/out", Map.of());
            assertThat(other.get(HOME).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void keepsNothingThatSomebodyCouldGetInWith() {
        try (ConsoleVisitor visitor = signedIn(service, somebody(Role.ADMIN), Role.ADMIN)) {
            String secret = visitor.cookie().substring(visitor.cookie().lastIndexOf('.') + 1).replace("\"", "");
            assertThat(secret).hasSizeGreaterThan(40);
            UnifiedJedis redis = service.bean(UnifiedJedis.class);
            assertThat(redis.keys("{console:*")).isNotEmpty().noneMatch(key -> key.contains(secret)
                    || (key.endsWith("sessions") && redis.hgetAll(key).toString().contains(secret)));
        }
    }

    @Test
    void speaksTheLanguageThatItsReaderChooses() {
        try (ConsoleVisitor visitor = signedIn(service, somebody(Role.ORGANIZER), Role.ORGANIZER)) {
            visitor.post("/console/sessions/language", Map.of("language", "en"));
            assertThat(visitor.get(HOME).body()).contains("<html lang=\"en\"", "Nothing waits for you");
        }
    }

    @Test
    void letsNothingIntoItsPagesThatIsNotOurs() {
        try (ConsoleVisitor visitor = signedIn(service, somebody(Role.ORGANIZER), Role.ORGANIZER)) {
            var page = visitor.get(HOME);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'").doesNotContain("unsafe");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.body()).doesNotContain(" style=", "<style", " onclick=");
            assertThat(visitor.get("/console/files/lib/htmx.min.js").statusCode()).isEqualTo(200);
        }
    }

    private static ChatId somebody(Role role) {
        ChatId chat = new ChatId("web", "console-visitor-" + ++people);
        service.bean(Members.class).call(chat, "王主任");
        service.bean(Members.class).assign(chat, role);
        return chat;
    }
}
