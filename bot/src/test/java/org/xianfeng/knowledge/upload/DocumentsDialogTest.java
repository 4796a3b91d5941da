package org.xianfeng.knowledge.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.reindex.OneInstance;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of what admins brought, and what its buttons do. */
class DocumentsDialogTest {

    private static final ChatId ADMIN = new ChatId("telegram", "1");
    private static final Instant BROUGHT = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    private Path root;

    private TestRedis redis;
    private TestLibrary folder;
    private OneInstance instance;
    private UploadFolder uploads;
    private Talk admin;
    private Talk member;

    @BeforeEach
    void start() {
        redis = TestRedis.in(root.resolve("redis"));
        folder = TestLibrary.in(root).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。");
        LibrarySettings settings = TestLibrary.settings(folder.folder(), folder.index());
        uploads = new UploadFolder(settings);
        for (int i = 0; i < UploadCards.PAGE + 1; i++) {
            bring(new FileName(i + ".txt"));
        }
        instance = new OneInstance(folder, redis);
        Phrases phrases = ShippedPhrases.load();
        Roles roles = chat -> chat.equals(ADMIN) ? Role.ADMIN : Role.MEMBER;
        DocumentsDialog dialog = new DocumentsDialog(_ -> true, uploads, (_, _) -> new Outcome.Gone(),
                instance.reindexing(), roles,
                new UploadCards(by -> by, phrases, ZoneId.of("Asia/Shanghai"), DocumentSettings.USUAL),
                DocumentSettings.USUAL,
                phrases, (_, _, _, _) -> {
                });
        Conversation conversation = TestConversation.of(List.of(dialog), roles, phrases, Clock.systemUTC(),
                Duration.ofHours(12));
        admin = new Talk(ADMIN, conversation);
        member = new Talk(new ChatId("telegram", "42"), conversation);
    }

    private void bring(FileName name) {
        try {
            Files.writeString(uploads.place(name), "门卫室\n门卫电话是八八一二。");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        uploads.keep(name, folder.brought().resolve(".arriving").resolve(name.key()).resolve(name.text()));
        uploads.note(new Upload(name, name.text(), 36, 1, "first", ADMIN, BROUGHT));
    }

    @AfterEach
    void stop() throws IOException {
        instance.close();
        redis.close();
    }

    @Test
    void removesAFileAndSaysWhenTheLibraryHasForgottenIt() {
        assertThat(admin.sends("/documents")).startsWith("带来的资料（9 份）");
        admin.presses("▶");
        assertThat(admin.labels()).hasSize(1 + 2).contains("◀", "2/2");
        admin.presses("◀");
        admin.presses("0.txt");
        assertThat(admin.presses("撤回")).contains("撤回0.txt吗", "大家都查不到它了");
        assertThat(uploads.all()).hasSize(UploadCards.PAGE + 1);
        String remove = admin.action("确定撤回");
        assertThat(admin.presses("确定撤回")).isEqualTo("已删除0.txt，以后不再用它回答。");
        assertThat(admin.pressesAction(remove)).startsWith("这个按钮已经过期了");
        folder.withFile("checks.jsonl", "{\"id\": \"c1\", \"q\": \"遵义会议是什么时候召开的？\", \"any\": [\"1953\"]}");
        admin.pressesAction("documents:open:" + new FileName("1.txt").key());
        admin.presses("撤回");
        assertThat(admin.presses("确定撤回")).startsWith("已删除1.txt的文件，但资料库这次没能更新");
        assertThat(uploads.all()).hasSize(UploadCards.PAGE - 1);
    }

    @Test
    void turnsAwayButtonsThatAreStaleOrForged() {
        String key = new FileName("0.txt").key();
        for (String action : List.of("documents:", "documents:list:", "documents:list:-1", "documents:open:",
                "documents:open:../../x", "documents:open:0123456789ab", "documents:remove:" + key,
                "documents:remove:" + key + ":0", "documents:remove:../../x:0", "documents:nothing:0")) {
            assertThat(admin.pressesAction(action)).as(action).startsWith("这个按钮已经过期了");
        }
        for (String action : List.of("documents:list:0", "documents:open:" + key, "documents:remove:" + key + ":0")) {
            assertThat(member.pressesAction(action)).as(action).isEqualTo("这个命令是给资料员和管理员用的。");
        }
        assertThat(uploads.all()).hasSize(UploadCards.PAGE + 1);
    }
}
