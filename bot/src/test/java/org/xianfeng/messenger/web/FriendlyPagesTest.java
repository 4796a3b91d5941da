package org.xianfeng.messenger.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.QrCode;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;

import static org.assertj.core.api.Assertions.assertThat;

/** What people and messengers get who open an address of ours outside the chat. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(60)
class FriendlyPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String NAME = "http://dang.example.cn";

    private static RunningService service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.web.public-url=" + NAME,
                "--xianfeng.organisation.name=清河社区党总支"));
    }

    @AfterAll
    static void stop() {
        HTTP.close();
        service.close();
    }

    @Test
    void leadsWhoOpensAnOldAddressBackInsteadOfShowingThemJson() throws Exception {
        HttpResponse<String> page = get("/no/such/page", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("这里没有内容", "可以回到先锋", "<a class=\"home\" href=\"/\">回到先锋</a>")
                .doesNotContain("instance", "No static resource");
        assertThat(get("/no/such/page", "text/html;q=0.9,en").headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(get("/calendar/" + "x".repeat(20) + ".ics", BROWSER).body()).contains("这里没有内容");
        assertThat(get("/no/such/page", "application/json").body()).contains("\"status\":404");
        assertThat(get("/no/such/page", "*/*").body()).contains("\"status\":404");
    }

    @Test
    void saysThatAFileIsGone() throws Exception {
        try (ChatClient member = ChatClient.visitor(service.url())) {
            HttpResponse<String> page = member.getAs("/chat/enclosures?of=old", BROWSER);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("这个文件已经不在了", "回到先锋").doesNotContain("\"status\"");
        }
    }

    @Test
    void saysWhoseServiceItIs() throws Exception {
        try (ChatClient member = ChatClient.visitor(service.url()); EventReader events = member.follow()) {
            assertThat(member.get("/").body()).contains("<small>清河社区党总支</small>",
                    "<title>先锋 · 清河社区党总支</title>");
            member.post("starts", Map.of("id", UUID.randomUUID(), "link", ""));
            assertThat(events.next().html()).contains("我是<b>先锋</b>，清河社区党总支的党史和办实事小助手");
        }
    }

    @Test
    void showsWhatALinkToAnActivityIsAboutAndAPosterWithItsCode() throws Exception {
        Activity published = activity(Activity.State.OPEN);
        String page = get("/?start=" + published.id().payload(), BROWSER).body();
        assertThat(page).contains("<meta property=\"og:title\" content=\"打扫&lt;北街&gt;\">",
                "<meta property=\"og:image\" content=\"" + NAME + "/activities/" + published.id() + "/poster.png\">",
                "<meta property=\"og:site_name\" content=\"清河社区党总支\">",
                "<meta property=\"og:url\" content=\"" + NAME + "/?start=" + published.id().payload() + "\">");
        assertThat(page).containsPattern("og:description\" content=\"[^\"]+ · 东门\"");
        HttpResponse<byte[]> poster = HTTP.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/activities/" + published.id() + "/poster.png"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(poster.headers().firstValue("Content-Type")).contains("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(poster.body()));
        ImageIO.write(picture, "png", Path.of("target", "poster.png").toFile());
        assertThat(QrCode.read(picture.getSubimage(340, 840, 400, 380)))
                .isEqualTo(NAME + "/?start=" + published.id().payload());
    }

    @Test
    void showsNobodyADraft() throws Exception {
        Activity draft = activity(Activity.State.DRAFT);
        assertThat(get("/?start=" + draft.id().payload(), BROWSER).body()).doesNotContain("og:title", "北街");
        assertThat(get("/activities/" + draft.id() + "/poster.png", "image/png").statusCode()).isEqualTo(404);
        assertThat(get("/activities/999999999/poster.png", "image/png").statusCode()).isEqualTo(404);
    }

    private static Activity activity(Activity.State state) {
        Activities activities = service.bean(Activities.class);
        ActivityId id = activities.nextId();
        Instant start = Instant.now().plus(Duration.ofDays(3));
        activities.add(new Activity(id, "打扫<北街>", "带好手套", "东门",
                List.of(new Shift(1, start, start.plus(Duration.ofHours(2)), List.of(Post.plain(1, 20)))),
                Rules.USUAL, new ChatId("web", "organizer"), state));
        return activities.find(id).orElseThrow();
    }

    private static HttpResponse<String> get(String path, String accepted) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(service.url() + path)).header("Accept", accepted)
                .header("Accept-Language", "zh-CN").build(), BodyHandlers.ofString());
    }
}
