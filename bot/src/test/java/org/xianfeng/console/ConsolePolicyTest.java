package org.xianfeng.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.console.signin.ConsoleVisitor;
import org.xianfeng.member.Members;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the console is in an area, and nobody sees one that their role is not for. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ConsolePolicyTest {

    private static final String FORGOTTEN = "/console/forgotten";
    private static final Set<String> OPEN = Set.of("/console/signin", "/console/enter", "/console/out");
    private static final ChatId SOMEBODY = new ChatId("web", "walks-through-all-pages");

    private static RunningService service;

    /** A page that somebody has added without thinking of who may see it. */
    @Controller
    static class ForgottenPage {

        @GetMapping(FORGOTTEN)
        @ResponseBody
        String show() {
            return "secret";
        }
    }

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of(), ForgottenPage.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private record Entry(String method, String pattern) {

        /** With something in place of what varies. */
        String path() {
            return pattern.replaceAll("\\{[^}]*}", "1");
        }
    }

    @Test
    void putsEveryPageIntoAnArea() {
        assertThat(entries()).isNotEmpty().allSatisfy(entry -> assertThat(Area.of(entry.path())).isNotEmpty());
        assertThat(Area.of(FORGOTTEN)).isEmpty();
    }

    @Test
    void showsNobodyAPageThatTheirRoleIsNotFor() {
        entries().forEach(entry -> {
            Area area = Area.of(entry.path()).orElseThrow();
            assertThat(refused(entry, null)).as("a visitor at " + entry).isTrue();
            assertThat(refused(entry, Role.MEMBER)).as("a member at " + entry).isTrue();
            assertThat(refused(entry, Role.ORGANIZER)).as("an organizer at " + entry)
                    .isEqualTo(area.least() == Role.ADMIN);
            assertThat(refused(entry, Role.ADMIN)).as("an admin at " + entry).isFalse();
        });
    }

    @Test
    void showsNobodyAPageThatHasNoRule() {
        for (Role role : Role.values()) {
            assertThat(refused(new Entry("GET", FORGOTTEN), role)).as(role.name()).isTrue();
        }
    }

    private static boolean refused(Entry entry, @Nullable Role role) {
        try (ConsoleVisitor visitor = role == null
                ? ConsoleVisitor.stranger(service)
                : ConsoleVisitor.signedIn(service, SOMEBODY, Role.ADMIN)) {
            Optional.ofNullable(role).ifPresent(one -> service.bean(Members.class).assign(SOMEBODY, one));
            int status = entry.method.equals("GET")
                    ? visitor.status(entry.path())
                    : visitor.post(entry.path(), Map.of()).statusCode();
            return status == 401 || status == 403 || (role == null && status == 302);
        }
    }

    private static List<Entry> entries() {
        return service.beans(RequestMappingHandlerMapping.class).stream()
                .map(RequestMappingHandlerMapping::getHandlerMethods).flatMap(methods -> methods.keySet().stream())
                .flatMap(ConsolePolicyTest::entries)
                .filter(entry -> entry.pattern.startsWith("/console") && !OPEN.contains(entry.pattern)
                        && !entry.pattern.equals(FORGOTTEN))
                .toList();
    }

    private static Stream<Entry> entries(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty()
                ? Stream.of("GET", "POST")
                : methods.stream().map(RequestMethod::name)).map(method -> new Entry(method, pattern)));
    }
}
