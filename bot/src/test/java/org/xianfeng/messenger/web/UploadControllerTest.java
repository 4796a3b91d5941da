package org.xianfeng.messenger.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.util.unit.DataSize;
import org.xianfeng.browser.RunningService;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.member.Members;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files as the page sends them. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
@Timeout(60)
class UploadControllerTest {

    private static final byte[] TEXT = "值班表\n周一由张三值班。".getBytes(StandardCharsets.UTF_8);

    private static final String HIDDEN_CLIP = "id=\"attach\"[^>]* hidden";

    private static Path data;
    private static RunningService service;
    private static ChatClient admin;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        data = folder;
        service = RunningService.start(folder,
                List.of("--xianfeng.web.heartbeat=1s", "--xianfeng.web.uploads.largest=1MB"));
        admin = ChatClient.visitor(service.url());
        admin.claim(service.bean(FirstAdmin.class).token().orElseThrow());
    }

    @AfterAll
    static void stop() {
        admin.close();
        service.close();
    }

    @Test
    void takesAFileOnceAndKeepsNothingOfItInTheEnd() throws Exception {
        UUID id = UUID.randomUUID();
        try (EventReader events = admin.follow()) {
            assertThat(admin.bring(id, "值班表.txt", TEXT).statusCode()).isEqualTo(202);
            assertThat(events.next().html()).isEqualTo("📎 值班表.txt");
            assertThat(events.next().html()).contains("正在整理");
            assertThat(events.next().html()).contains("收好了");
            assertThat(admin.bring(id, "值班表.txt", TEXT).statusCode()).isEqualTo(202);
            admin.write(UUID.randomUUID(), "/whoami");
            assertThat(events.next().html()).isEqualTo("/whoami");
            assertThat(events.next().html()).contains("管理员");
            admin.bring(UUID.randomUUID(), "路灯.JPG", TEXT);
            assertThat(events.next().html()).isEqualTo("📎 路灯.JPG");
            assertThat(events.next().html()).as("a picture of a page").contains("正在整理");
        }
        assertThat(data.resolve("brought").resolve("值班表.txt")).hasBinaryContent(TEXT);
    }

    @Test
    void keepsNothingThatNobodyTook() throws Exception {
        try (ChatClient organizer = ChatClient.visitor(service.url())) {
            organizer.write(UUID.randomUUID(), "我来发照片");
            ChatId chat = chatOf("我来发照片");
            service.bean(Members.class).assign(chat, Role.ORGANIZER);
            for (String name : List.of("没人要的.jpg", "没人要的.exe")) {
                assertThat(organizer.bring(UUID.randomUUID(), name, TEXT).statusCode()).isEqualTo(202);
                await().untilAsserted(() -> assertThat(uploads()).as(name).isEmpty());
                await().until(() -> service.bean(ChatLog.class).latest(chat, 1).getFirst().data(),
                        line -> !line.contains("📎"));
            }
        }
    }

    /** Who has written this. */
    private static ChatId chatOf(String text) {
        UnifiedJedis redis = service.bean(UnifiedJedis.class);
        return await().until(() -> redis.keys("{web:*}:log").stream()
                .filter(key -> redis.xrange(key, "-", "+").toString().contains(text)).findFirst(),
                Optional::isPresent)
                .map(key -> ChatId.parse(key.substring(1, key.indexOf('}')))).orElseThrow();
    }

    private static List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("uploads"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keepsForGoodWhatSomebodyWantsToKeep(@TempDir Path folder) throws IOException {
        Uploads uploads = new Uploads(new UploadSettings(folder.toString(), DataSize.ofMegabytes(1)),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
        UUID evidence = UUID.randomUUID();
        uploads.keep(evidence, new ByteArrayInputStream(TEXT));
        uploads.keep(evidence.toString());
        uploads.keep(evidence.toString());
        uploads.keep(UUID.randomUUID(), new ByteArrayInputStream(TEXT));
        assertThat(uploads.fetch(evidence.toString(), folder.resolve("target"), 1000))
                .isInstanceOf(Fetched.Whole.class);
        uploads.release(evidence.toString());
        assertThat(uploads.fetch(evidence.toString(), folder.resolve("target"), 1000))
                .isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void refusesWhoIsNoAdmin() throws Exception {
        try (ChatClient member = ChatClient.visitor(service.url());
                ChatClient stranger = ChatClient.stranger(service.url())) {
            assertThat(member.bring(UUID.randomUUID(), "a.txt", TEXT).statusCode()).isEqualTo(403);
            assertThat(member.bring(UUID.randomUUID(), "a.txt", TEXT).body()).contains("现在没有请你发文件");
            assertThat(stranger.bring(UUID.randomUUID(), "a.txt", TEXT).statusCode()).isEqualTo(401);
            assertThat(member.get("/").body()).containsPattern(HIDDEN_CLIP);
        }
        assertThat(admin.get("/").body()).contains("id=\"attach\"").doesNotContainPattern(HIDDEN_CLIP);
    }

    /** As many as one sends with a report, and no more until they are asked again. */
    @Test
    void takesPhotosFromAMemberWhoIsAskedForThem() throws Exception {
        try (ChatClient member = ChatClient.visitor(service.url());
                EventReader events = member.follow();
                ChatClient other = ChatClient.visitor(service.url())) {
            assertThat(member.bring(UUID.randomUUID(), "楼道.jpg", TEXT).statusCode()).isEqualTo(403);
            service.bean(Outbox.class).reply("asks", member.identity(), _ -> Reply.of(Markup.text("请发照片"))
                    .asking(new Wanted(Wanted.Kind.PHOTO, Markup.text("点 📎"))));
            EventReader.Event asked = events.next();
            assertThat(asked.html()).isEqualTo("请发照片");
            assertThat(asked.json().get("wanted").asString()).isEqualTo("PHOTO");
            for (int i = 0; i < 20; i++) {
                assertThat(member.bring(UUID.randomUUID(), "楼道.jpg", TEXT).statusCode()).isEqualTo(202);
                assertThat(events.next().html()).isEqualTo("📎 楼道.jpg");
                events.next();
            }
            assertThat(member.bring(UUID.randomUUID(), "楼道.jpg", TEXT).statusCode()).isEqualTo(403);
            assertThat(other.bring(UUID.randomUUID(), "楼道.jpg", TEXT).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void refusesWhatAnotherPageSends() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(admin.bring(id, "a.txt", TEXT, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(admin.bring(id, "a.txt", TEXT, "Origin", "http://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(admin.bring(id, "a.txt", TEXT, "Content-Type", "multipart/form-data").statusCode()).isEqualTo(415);
    }

    @Test
    void refusesWhatIsTooLargeOrMakesNoSense() throws Exception {
        assertThat(admin.bring(UUID.randomUUID(), "a.txt", new byte[(1 << 20) + 1]).statusCode()).isEqualTo(413);
        assertThat(admin.bring(UUID.randomUUID(), "", TEXT).statusCode()).isEqualTo(400);
        assertThat(admin.bring(UUID.randomUUID(), "长".repeat(501), TEXT).statusCode()).isEqualTo(400);
    }

    @Test
    void removesUploadsThatNobodyFetched(@TempDir Path folder) throws IOException {
        Uploads uploads = new Uploads(new UploadSettings(folder.toString(), DataSize.ofMegabytes(1)),
                Clock.systemUTC());
        UUID old = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        uploads.keep(old, new ByteArrayInputStream(TEXT));
        Files.setLastModifiedTime(folder.resolve(old.toString()),
                FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        uploads.keep(fresh, new ByteArrayInputStream(TEXT));
        Path target = folder.resolve("target");
        assertThat(uploads.fetch(old.toString(), target, 1000)).isInstanceOf(Fetched.Gone.class);
        assertThat(uploads.fetch(fresh.toString(), target, 3)).isInstanceOf(Fetched.TooLarge.class);
        assertThat(uploads.fetch(fresh.toString(), target, 1000)).isInstanceOf(Fetched.Whole.class);
        uploads.release(fresh.toString());
        assertThat(uploads.fetch(fresh.toString(), target, 1000)).isInstanceOf(Fetched.Gone.class);
    }
}
