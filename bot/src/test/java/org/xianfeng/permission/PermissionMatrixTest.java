package org.xianfeng.permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Flow;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.permission.Matrix.Outcome;
import org.xianfeng.permission.WebDoors.Endpoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody tries everything, and what comes of it is what {@code docs/security.md} says: whatever is new stands there
 * with who may have it, or this fails.
 */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class PermissionMatrixTest {

    private static final Path DOCS = Path.of("docs", "security.md");
    private static final String BEGIN = "<!-- who may do what, written by PermissionMatrixTest -->\n";
    private static final String END = "<!-- the end of it -->\n";
    private static final String HANDLE = "00000000-0000-0000-0000-000000000000";
    private static final String RENEW = "xianfeng.matrix";
    private static final Endpoint FORGOTTEN = new Endpoint("GET", "/console/forgotten",
            MediaType.APPLICATION_FORM_URLENCODED);

    private static RunningService service;
    private static ChatDoors chat;
    private static WebDoors web;

    /** A page that somebody has added without thinking of who may see it. */
    @Controller
    static class ForgottenPage {

        @GetMapping("/console/forgotten")
        @ResponseBody
        String show() {
            return "secret";
        }
    }

    /** What the dialogs of the service declare. */
    record AllDialogs(List<Dialog> dialogs) {}

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.admins=telegram:1"), ForgottenPage.class,
                AllDialogs.class);
        chat = new ChatDoors(service, service.bean(AllDialogs.class).dialogs());
        web = new WebDoors(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isWhatTheDocumentationSays() throws IOException {
        Matrix matrix = new Matrix();
        walkChat(matrix);
        walkWeb(matrix);
        String text = Files.readString(DOCS);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(from).as("the place for the tables in %s", DOCS).isBetween(BEGIN.length(), to);
        String tables = "\n" + matrix.render() + "\n";
        if ("renew".equals(System.getProperty(RENEW))) {
            Files.writeString(DOCS, text.substring(0, from) + tables + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).as("who may do what in %s; if it is meant to have changed, renew it with "
                + "mvn -pl bot test -Dtest=PermissionMatrixTest -D%s=renew, and look at what is different", DOCS, RENEW)
                .isEqualTo(tables);
    }

    private static void walkChat(Matrix matrix) {
        matrix.table("command", roles());
        chat.all(Routes::commands).forEach(route -> {
            String command = "/" + route.command().name();
            matrix.add("command", command, tried(command, route.command().needs(), role -> chat.types(role, command)));
        });
        matrix.table("link into the chat", roles());
        chat.all(Routes::payloads).forEach(route -> matrix.add("link into the chat", route.prefix() + "…",
                each(role -> chat.types(role, "/start " + route.prefix() + "1"))));
        matrix.table("button", roles());
        chat.all(Routes::verbs).forEach(route -> {
            String verb = route.verb().name();
            matrix.add("button", verb, tried(verb, route.verb().needs(), role -> chat.presses(role, verb)));
        });
        matrix.table("sent without having been asked for", roles());
        Map.<String, Function<Origin, Incoming>>of("file",
                origin -> new Incoming.Document(origin, "notes.exe", 10, "text/plain", HANDLE), "location",
                origin -> new Incoming.Location(origin, 39.9, 116.4, true))
                .forEach((what, message) -> matrix.add("sent without having been asked for", what,
                        each(role -> chat.sends(role, message))));
        matrix.table("command in a group", roles());
        chat.all(Routes::calls).forEach(route -> matrix.add("command in a group", "/" + route.command(),
                tried(route.command(), route.needs(), role -> chat.calls(role, route.command()))));
    }

    private static void walkWeb(Matrix matrix) {
        List<String> who = Stream.concat(Stream.of("anybody"), roles().stream()).toList();
        matrix.table("endpoint", who);
        matrix.table("page of the console", who);
        web.endpoints().stream().filter(endpoint -> !endpoint.pattern().equals(FORGOTTEN.pattern()))
                .forEach(endpoint -> matrix.add(endpoint.isPage() ? "page of the console" : "endpoint",
                        endpoint.toString(), Stream.concat(Stream.of(web.asks(null, endpoint)),
                                each(role -> web.asks(role, endpoint)).stream()).toList()));
    }

    private static List<String> roles() {
        return Arrays.stream(Role.values()).map(Matrix::name).toList();
    }

    private static List<Outcome> each(Function<Role, Outcome> tries) {
        return Arrays.stream(Role.values()).map(tries).toList();
    }

    /** Who lacks what it takes is refused at the door; who has it may be refused only by what it is about. */
    private static List<Outcome> tried(String what, Permission needs, Function<Role, Outcome> tries) {
        for (Role role : Role.values()) {
            if (!role.may(needs)) {
                assertThat(tries.apply(role)).as("%s by %s", what, role).isEqualTo(Outcome.REFUSED);
            } else if (needs != Permission.TAKE_PART) {
                assertThat(tries.apply(role)).as("%s by %s", what, role).isNotEqualTo(Outcome.REFUSED);
            }
        }
        return each(tries);
    }

    /** Somebody who lost their role in the middle of it. */
    @Test
    void letsNobodyGoOnWithAFormThatTheirRoleIsNotFor() {
        List<Flow> flows = chat.all(Routes::flows);
        assertThat(flows).hasSizeGreaterThan(20);
        flows.forEach(flow -> {
            for (Role role : Role.values()) {
                assertThat(chat.answers(role, flow)).as("%s by %s", flow.name(), role)
                        .isEqualTo(role.may(flow.needs()) ? Outcome.LET : Outcome.REFUSED);
            }
        });
    }

    @Test
    void showsNobodyAPageThatHasNoRule() {
        for (Role role : Role.values()) {
            assertThat(web.asks(role, FORGOTTEN)).as(role.name()).isEqualTo(Outcome.REFUSED);
        }
    }

    /** The auditor reads, whatever the page; "there is no such page" may be said after it was done. */
    @Test
    void letsAnAuditorChangeNothingThatIsOthers() {
        assertThat(web.endpoints().stream().filter(endpoint -> endpoint.isPage() && !endpoint.method().equals("GET")
                && !endpoint.pattern().startsWith("/console/sessions")
                && !List.of("/console/enter", "/console/out").contains(endpoint.pattern()))).isNotEmpty()
                .allSatisfy(endpoint -> assertThat(web.answers(Role.AUDITOR, endpoint)).as(endpoint.toString())
                        .isEqualTo(WebDoors.REFUSED));
    }
}
