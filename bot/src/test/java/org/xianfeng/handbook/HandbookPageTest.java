package org.xianfeng.handbook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.CommandCatalog;
import org.xianfeng.chat.conversation.MenuButton;

import static org.assertj.core.api.Assertions.assertThat;

/** The handbooks as the service serves them, and the commands in them beside those that it has. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class HandbookPageTest {

    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");
    private static final Pattern BLOCK = Pattern.compile("(?s)<pre.*?</pre>");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.:-])/([a-z]+)");
    /** What begins like a command and is none of ours: pages of ours, and what @BotFather is told. */
    private static final Set<String> NO_COMMANDS = Set.of("verify", "newbot");
    /** Nobody has to type it: a question is asked by writing it. */
    private static final Set<String> LEFT_OUT = Set.of("ask");

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.web.public-url=https://dang.example.cn",
                "--xianfeng.organisation.name=兴达社区党总支"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"/handbook, 先锋使用手册, 0", "/handbook/member, 党员手册, 4", "/handbook/organizer, 组织者手册, 5",
            "/handbook/admin, 管理员手册, 2", "/handbook/operator, 运维手册, 0"})
    void areServedWithTheirPicturesAndLinksThatLeadOn(String path, String title, int pictures) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>" + title + " · 先锋</title>").contains("<h1>" + title + "</h1>")
                .contains("兴达社区党总支");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).startsWith("default-src 'self'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().allValues("Set-Cookie")).as("whoever reads is nobody yet").isEmpty();
        assertThat(page.body()).doesNotContain("<script", "style=\"");
        List<String> shown = PICTURE.matcher(page.body()).results().map(found -> found.group(1))
                .filter(address -> address.startsWith("/handbook/")).toList();
        assertThat(shown).hasSize(pictures);
        for (String address : shown) {
            HttpResponse<String> picture = get(address);
            assertThat(picture.statusCode()).as(address).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        }
        for (String link : LINK.matcher(page.body()).results().map(found -> found.group(1)).toList()) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/handbook/nobody", "/handbook/README", "/handbook/member.md", "/handbook/..%2Fapplication",
            "/handbook/pictures/none.png"})
    void serveNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void nameTheCommandsThatThereAreAndNoOthers() throws Exception {
        Set<String> named = new TreeSet<>();
        for (String name : Handbooks.NAMES) {
            String words = TAG.matcher(BLOCK.matcher(get(HandbookPage.path(name)).body()).replaceAll(""))
                    .replaceAll("");
            COMMAND.matcher(words).results().map(found -> found.group(1)).forEach(named::add);
        }
        named.removeAll(NO_COMMANDS);
        Set<String> declared = service.bean(CommandCatalog.class).of(Role.ADMIN).stream().map(Command::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared).as("those that are named").containsAll(named);
        declared.removeAll(LEFT_OUT);
        assertThat(named).as("those that there are; a new one goes into a handbook").containsAll(declared);
    }

    @Test
    void areReachedFromTheMenuOfTheChatAndOfThePage() throws Exception {
        assertThat(service.beans(MenuButton.class)).singleElement()
                .satisfies(one -> assertThat(one.button(Locale.SIMPLIFIED_CHINESE))
                        .hasValue(Button.opening("📖 使用手册", "https://dang.example.cn/handbook")));
        assertThat(get("/").body()).contains("href=\"/handbook\"");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(service.url() + path)).build(),
                    BodyHandlers.ofString());
        }
    }
}
