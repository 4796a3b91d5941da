package org.xianfeng.knowledge.feedback;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.reindex.OneInstance;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** How an admin writes the answer to a question that waits. */
class FaqDialogTest {

    private static final Phrases PHRASES = ShippedPhrases.load();
    private static final String QUESTION = "村里的活动室几点开门？";
    private static final String ANSWER = "活动室每天8:00开门。\n\n21:00关门。";
    private static final String SOURCE = "村委会公告";

    @TempDir
    private Path root;

    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final Map<ChatId, Role> roles = new HashMap<>();
    private TestRedis redis;
    private TestLibrary folder;
    private OneInstance instance;
    private Feedback feedback;
    private RedisAskers askers;
    private final List<Outbox.Message> told = new ArrayList<>();
    private Talk admin;

    @BeforeEach
    void start() {
        redis = TestRedis.in(root.resolve("redis"));
        folder = TestLibrary.in(root).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。");
        instance = new OneInstance(folder, redis);
        feedback = new RedisFeedback(redis.client(), clock, ZoneOffset.UTC, new Random(7));
        askers = new RedisAskers(redis.client());
        FaqFolder written = new FaqFolder(TestLibrary.settings(folder.folder(), folder.index()));
        FaqDialog dialog = new FaqDialog(feedback, askers, (_, messages) -> told.addAll(messages), written,
                instance.library(), instance.reindexing(),
                new Forms(PHRASES), PHRASES, (_, _, _, _) -> {
                });
        FaqListDialog list = new FaqListDialog(written, dialog, instance.library(), instance.reindexing(), PHRASES,
                (_, _, _, _) -> {
                });
        admin = new Talk(new ChatId("telegram", "1"), TestConversation.of(List.of(dialog, list),
                chat -> roles.getOrDefault(chat, Role.ADMIN), PHRASES, clock, Duration.ofHours(12)));
        feedback.asked("telegram:1", QUESTION, false);
    }

    @AfterEach
    void stop() throws IOException {
        instance.close();
        redis.close();
    }

    private String begins() {
        return admin.pressesAction("faq:write:" + feedback.kept().getFirst().key());
    }

    private void comesToThePreview() {
        begins();
        admin.presses("不改，下一步");
        admin.sends(ANSWER);
        assertThat(admin.sends(SOURCE)).isEqualTo(
                "请核对，没问题就点「存入资料库」：\n\n" + QUESTION + "\n" + ANSWER + "\n\n来源：" + SOURCE);
    }

    private Entry entry(String question) {
        String id = new FaqEntry(question, List.of(), "", "").id();
        return instance.library().entry(id).orElseThrow();
    }

    @Test
    void tellsWhoHandedTheQuestionOverOnceThatThereIsAnAnswer() {
        ChatId zhang = new ChatId("web", "c816");
        QuestionRef asked = feedback.asked("web:1", QUESTION, false);
        feedback.handOver("web:2", asked);
        askers.add(asked, zhang);
        askers.add(asked, new ChatId("telegram", "1"));
        comesToThePreview();
        admin.presses("存入资料库");
        assertThat(told).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo(zhang);
            Reply reply = message.text().apply(Locale.SIMPLIFIED_CHINESE);
            assertThat(reply.text().plain()).isEqualTo("你交给管理员的问题有答案了：" + QUESTION);
            assertThat(reply.buttons().getFirst().getFirst().label()).isEqualTo("看答案");
        });
        assertThat(redis.client().keys("{feedback}:askers:*")).isEmpty();
    }

    @Test
    void offersTheQuestionThatWaits() {
        assertThat(begins()).startsWith("第 1 步，共 3 步\n补充一条问答").endsWith("现在填的是：" + QUESTION);
        assertThat(admin.labels()).containsExactly("不改，下一步 ➡", "✖ 不填了");
        assertThat(admin.presses("不改，下一步")).startsWith("第 2 步，共 3 步\n请写答案");
        assertThat(admin.sends("8点")).startsWith("第 3 步，共 3 步\n答案出自哪里");
        assertThat(admin.presses("⬅ 上一步")).endsWith("现在填的是：8点");
    }

    @Test
    void savesAnEntryThatAnswersIt() {
        comesToThePreview();
        assertThat(admin.presses("存入资料库")).startsWith("✅ 已存入资料库：" + QUESTION);
        assertThat(admin.labels()).containsExactly("看全文", "待补充的问题");
        assertThat(entry(QUESTION).text()).isEqualTo(ANSWER);
        assertThat(instance.answer(QUESTION).orElseThrow()).contains("8:00");
        assertThat(feedback.kept()).isEmpty();
        assertThat(instance.reindexing().job().orElseThrow().by()).isEqualTo("telegram:1");
    }

    @Test
    void changesAnAnswerFromThePreview() {
        comesToThePreview();
        assertThat(admin.labels()).contains("✏ 问题", "✏ 答案", "✏ 来源").doesNotContain("✏ 修改");
        assertThat(admin.presses("✏ 问题")).endsWith("现在填的是：" + QUESTION);
        assertThat(admin.sends("活动室\n什么时候开门")).contains("活动室 什么时候开门\n" + ANSWER);
        admin.presses("✏ 来源");
        assertThat(admin.sends("长".repeat(201))).isEqualTo("来源一定要写，1 到 200 个字，例如：《中国共产党章程》第七条。");
        assertThat(admin.sends("新的公告")).endsWith("来源：新的公告");
        assertThat(admin.sends("存入资料库")).startsWith("✅ 已存入资料库：活动室 什么时候开门");
        assertThat(entry("活动室 什么时候开门").aliases()).containsExactly(QUESTION);
        assertThat(feedback.kept()).isEmpty();
    }

    @Test
    void writesFreelyListsRewritesAndDeletes() {
        assertThat(admin.sends("/faq")).startsWith("还没有写过问答");
        assertThat(admin.presses("➕ 新写一条")).contains("问题怎么写");
        admin.sends("活动室有几台电脑？");
        admin.sends("活动室有3台电脑。");
        admin.sends(SOURCE);
        assertThat(admin.presses("存入资料库")).startsWith("✅ 已存入资料库");
        assertThat(instance.answer("活动室有几台电脑？").orElseThrow()).contains("3台");
        assertThat(admin.sends("/faq")).startsWith("写过的问答（1 条）");
        assertThat(admin.presses("活动室有几台电脑")).contains("活动室有3台电脑。");
        assertThat(admin.presses("✏ 改写")).startsWith("请核对");
        admin.presses("✏ 问题");
        admin.sends("活动室里有多少台电脑？");
        admin.presses("✏ 答案");
        admin.sends("活动室有5台电脑。");
        admin.presses("存入资料库");
        assertThat(instance.answer("活动室里有多少台电脑？").orElseThrow()).contains("5台").doesNotContain("3台");
        assertThat(admin.sends("/faq")).startsWith("写过的问答（1 条）");
        admin.presses("活动室里有多少台电脑");
        assertThat(admin.presses("🗑 删除")).contains("删除这条问答吗");
        assertThat(admin.presses("确定删除")).startsWith("已删除：活动室里有多少台电脑");
        assertThat(admin.presses("⬅ 全部问答")).startsWith("还没有写过问答");
    }

    @Test
    void leavesTheQuestionWaitingWhereChecksFail() {
        folder.withFile("checks.jsonl", "{\"id\": \"c1\", \"q\": \"遵义会议是什么时候召开的？\", \"any\": [\"1953\"]}");
        comesToThePreview();
        assertThat(admin.presses("存入资料库")).startsWith("问答已经写好，但资料库更新后没有通过检查");
        assertThat(feedback.kept()).hasSize(1);
    }

    @Test
    void leavesTheQuestionWaitingWhereTheLibraryCannotBeRenewed() throws IOException {
        comesToThePreview();
        FileSystemUtils.deleteRecursively(folder.folder());
        assertThat(admin.presses("存入资料库")).startsWith("问答已经写好，但资料库这次没能更新");
        assertThat(feedback.kept()).hasSize(1);
    }

    @Test
    void savesNothingForWhoStops() {
        comesToThePreview();
        assertThat(admin.presses("✖ 不填了")).isEqualTo("好的，没有存。问题还在 /unanswered 里。");
        assertThat(folder.brought()).doesNotExist();
        assertThat(feedback.kept()).hasSize(1);
    }

    @Test
    void isForAdminsOnly() {
        comesToThePreview();
        String save = admin.action("存入资料库");
        roles.put(admin.chat(), Role.ORGANIZER);
        assertThat(admin.pressesAction(save)).isEqualTo("这个命令是给资料员和管理员用的。");
        assertThat(begins()).isEqualTo("这个命令是给资料员和管理员用的。");
        assertThat(folder.brought()).doesNotExist();
    }

    @Test
    void turnsAwayButtonsThatAreStaleOrForged() {
        for (String action : List.of("faq:write", "faq:write:", "faq:write:x", "faq:write:../../../../abc", "faq:save",
                "faq:keep", "flow:faq::finish:save")) {
            assertThat(admin.pressesAction(action)).as(action).startsWith("这个按钮已经过期了");
        }
        assertThat(admin.pressesAction("faq:write:unknown_key_")).isEqualTo("这组问题已经处理过了。");
    }
}
