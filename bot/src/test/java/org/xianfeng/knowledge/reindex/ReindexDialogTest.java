package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Conversation;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReindexDialogTest {

    private static final ChatId ADMIN = new ChatId("web", "admin");
    private static final ChatId MEMBER = new ChatId("web", "member");

    @TempDir
    private Path root;

    private final Session session = Session.fresh(Locale.SIMPLIFIED_CHINESE);
    private final Map<String, Reply> told = new ConcurrentHashMap<>();
    private final Phrases phrases = ShippedPhrases.load();
    private TestRedis redis;
    private TestLibrary folder;
    private OneInstance one;
    private Conversation conversation;

    @BeforeEach
    void start() {
        redis = TestRedis.in(root.resolve("redis"));
        folder = TestLibrary.in(root).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。");
        one = new OneInstance(folder, redis);
        conversation = conversation(one.reindexer, Duration.ofSeconds(30));
    }

    private Conversation conversation(Reindexing reindexing, Duration atOnce) {
        ReindexDialog dialog = new ReindexDialog(reindexing,
                (_, messages) -> messages.forEach(
                        message -> told.put(message.id(), message.text().apply(Locale.SIMPLIFIED_CHINESE))),
                by -> by, phrases, atOnce, (_, _, _, _) -> {
                });
        return TestConversation.of(List.of(dialog), chat -> chat.equals(ADMIN) ? Role.ADMIN : Role.ORGANIZER, phrases,
                Clock.systemUTC(), Duration.ofHours(12));
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        redis.close();
    }

    @Test
    void answersAQuickReindexingWithWhatCameOfIt() {
        folder.with("new", "新会议", "新会议于2020年召开。").withFile("broken.jsonl", "nothing");
        Reply reply = only(call(ADMIN, "reindex"));
        assertThat(reply.text().plain()).startsWith("✅ 资料库已更新：2 条，2 段。\n新增或改动 1 条，删除 0 条")
                .contains("没有收进来的（1 处）：\nbroken.jsonl:1: ");
        assertThat(actions(reply)).containsExactly("reindex:back");
        assertThat(told).isEmpty();
        assertThat(only(call(ADMIN, "reindex")).text().plain()).startsWith("资料没有变化");
    }

    @Test
    void showsInPlaceHowFarALongOneIsAndTellsTheEnd() {
        folder.with("new", "新会议", "新会议于2020年召开。");
        CountDownLatch go = new CountDownLatch(1);
        Conversation slow = conversation(new Reindexer(new SlowIndex(one.index(), go), redis.leases(), one.state,
                Clock.systemUTC()), Duration.ofMillis(100));
        Reply begun = slow.answer(call(ADMIN, "reindex"), session).getFirst();
        assertThat(begun.text().plain()).startsWith("正在更新资料库（王主任 发起）");
        assertThat(begun.inPlace()).isFalse();
        assertThat(actions(begun)).containsExactly("reindex:see");
        await().untilAsserted(() -> {
            Reply seen = only(press(ADMIN, "reindex:see"));
            assertThat(seen.inPlace()).isTrue();
            assertThat(seen.text().plain()).contains("10 / 100 条");
            assertThat(actions(seen)).containsExactly("reindex:see");
        });
        assertThat(only(call(ADMIN, "reindex")).text().plain()).startsWith("已经有人在更新资料库了：王主任 发起")
                .contains("10 / 100 条");
        assertThat(only(call(ADMIN, "rollback")).text().plain()).startsWith("已经有人在更新资料库了");
        go.countDown();
        await().untilAsserted(() -> assertThat(told.values()).singleElement()
                .satisfies(end -> assertThat(end.text().plain()).startsWith("✅ 资料库已更新：2 条")));
        assertThat(only(press(ADMIN, "reindex:see")).text().plain()).startsWith("✅ 资料库已更新");
    }

    @Test
    void namesTheChecksThatFailAndSwitchesIfToldTo() {
        folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。").withFile("checks.jsonl",
                "{\"id\": \"c1\", \"q\": \"遵义会议是什么时候召开的？\", \"any\": [\"1935\"]}");
        Reply refused = only(call(ADMIN, "reindex"));
        assertThat(refused.text().plain()).startsWith("⚠️ 没有换上新的资料库：检查题有 1 道没答对")
                .contains("c1 (遵义会议是什么时候召开的？): 遵义会议于1953年在贵州遵义召开。");
        assertThat(actions(refused)).containsExactly("reindex:again", "reindex:force");
        assertThat(one.answer("遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
        assertThat(only(press(ADMIN, "reindex:again")).text().plain()).startsWith("⚠️ 没有换上");
        assertThat(only(press(ADMIN, "reindex:force")).text().plain()).startsWith("✅ 资料库已更新");
        assertThat(one.answer("遵义会议是什么时候召开的？").orElseThrow()).contains("1953");
    }

    @Test
    void goesBack() {
        assertThat(only(call(ADMIN, "rollback")).text().plain()).startsWith("没有上一版");
        folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。");
        only(call(ADMIN, "reindex"));
        assertThat(only(press(ADMIN, "reindex:back")).text().plain()).startsWith("已退回上一版资料库");
        assertThat(one.answer("遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
    }

    @Test
    void saysWhyItFailed() throws IOException {
        FileSystemUtils.deleteRecursively(folder.folder());
        assertThat(only(call(ADMIN, "reindex")).text().plain()).startsWith("⚠️ 更新没有成功，仍在用原来的资料库。");
    }

    @Test
    void saysThatThereIsNothingToSee() {
        assertThat(only(press(ADMIN, "reindex:see")).text().plain()).startsWith("现在没有在更新");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reindex:see", "reindex:again", "reindex:force", "reindex:back"})
    void obeysNobodyElse(String action) {
        folder.with("new", "新会议", "新会议于2020年召开。");
        assertThat(only(press(MEMBER, action)).text().plain()).isEqualTo("这个命令是给资料员和管理员用的。");
        assertThat(one.reindexer.job()).isEmpty();
        assertThat(only(call(MEMBER, "reindex")).text().plain()).isEqualTo("这个命令是给资料员和管理员用的。");
        assertThat(only(call(MEMBER, "rollback")).text().plain()).isEqualTo("这个命令是给资料员和管理员用的。");
    }

    @Test
    void turnsAwayForgedButtons() {
        for (String action : List.of("reindex:everything", "reindex:", "reindex:see:1", "reindex:again:x",
                "reindex:force:x", "reindex:back:x")) {
            assertThat(only(press(ADMIN, action)).text().plain()).as(action).startsWith("这个按钮已经过期了");
        }
        assertThat(one.reindexer.job()).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        session.language(Locale.ENGLISH);
        assertThat(only(call(ADMIN, "reindex")).text().plain()).startsWith("Nothing has changed");
    }

    private Reply only(Incoming incoming) {
        List<Reply> replies = conversation.answer(incoming, session);
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }

    private static Incoming call(ChatId chat, String name) {
        return new Incoming.Command(new Origin("1", chat, "王主任", "", Instant.EPOCH), name, "");
    }

    private static Incoming press(ChatId chat, String action) {
        return new Incoming.ButtonPress(new Origin("2", chat, "王主任", "", Instant.EPOCH), action, "m1");
    }

    private static List<String> actions(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).map(Button::action).toList();
    }
}
