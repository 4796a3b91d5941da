package org.xianfeng.knowledge.feedback;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.ask.TestAsking;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What is pressed under an answer, and what comes of it. */
class FeedbackDialogTest {

    private static final ChatId ADMIN = new ChatId("telegram", "1");
    private static final Phrases PHRASES = ShippedPhrases.load();
    private static final TurnableClock CLOCK = new TurnableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private static final String ASKED = "遵义会议是什么时候召开的？";
    private static final String STALE = "这个按钮已经过期了";

    private static TestRedis redis;
    private static Library library;
    private static Feedback feedback;

    private Talk zhang;
    private Talk admin;

    @BeforeAll
    static void start(@TempDir Path folder) {
        redis = TestRedis.in(folder.resolve("redis"));
        library = TestLibrary.in(folder).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。").open();
        feedback = new RedisFeedback(redis.client(), CLOCK, ZoneOffset.UTC, new Random(7));
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void begin() {
        zhang = talk("42", library);
        admin = talk(ADMIN.id(), library);
        redis.client().flushAll();
    }

    private static Talk talk(String id, Library asked) {
        List<Dialog> dialogs = List.of(
                TestAsking.dialog(asked, CLOCK, new FeedbackButtons(feedback, PHRASES)),
                new FeedbackDialog(feedback, new RedisAskers(redis.client()), TestAsking.pages(asked),
                        new Forms(PHRASES), PHRASES),
                new UnansweredDialog(feedback, new RedisAskers(redis.client()), PHRASES, ZoneId.of("Asia/Shanghai"),
                        (_, _, _, _) -> {
                        }));
        return new Talk(new ChatId("telegram", id), TestConversation.of(dialogs,
                chat -> chat.equals(ADMIN) ? Role.ADMIN : Role.MEMBER, PHRASES, CLOCK, Duration.ofHours(12)));
    }

    private void isAskedForARemark() {
        zhang.sends(ASKED);
        zhang.presses("👎");
        assertThat(zhang.presses("其他")).startsWith("请用一句话说说哪里不好");
        assertThat(zhang.labels()).containsExactly("✖ 不填了");
    }

    @Test
    void takesARemarkAndHandsTheQuestionOver() {
        isAskedForARemark();
        assertThat(zhang.sends("少了地点")).isEqualTo("谢谢，记下了。");
        assertThat(feedback.kept()).singleElement()
                .satisfies(question -> assertThat(question.notes()).containsExactly("少了地点"));
        String handOver = zhang.action("交给管理员");
        assertThat(zhang.pressesAction(handOver)).startsWith("谢谢，已经交给管理员");
        assertThat(zhang.pressesAction(handOver)).startsWith("这个问题已经交给管理员了");
        assertThat(zhang.sends(ASKED)).startsWith("遵义会议于1935年");
    }

    @Test
    void takesNoQuestionForTheRemarkOnceAnotherCommandWasSent() {
        isAskedForARemark();
        assertThat(zhang.sends("/help")).contains("我能做这些");
        assertThat(zhang.sends(ASKED)).startsWith("遵义会议于1935年");
        assertThat(feedback.kept()).flatExtracting(KeptQuestion::notes).isEmpty();
    }

    /** What somebody types on after a command was their remark still; what they ask the next time is a question. */
    @Test
    void keepsTheRestOfAnInterruptedDialogAndSmallTalkFromTheAdmins() {
        isAskedForARemark();
        zhang.sends("/help");
        zhang.sends("少了开会时天气的描写");
        zhang.sends("你好");
        zhang.sends("跳过");
        assertThat(feedback.kept()).extracting(KeptQuestion::text).containsExactly(ASKED);
        zhang.sends("少了开会时天气的描写");
        assertThat(feedback.kept()).extracting(KeptQuestion::text).hasSize(2);
    }

    @Test
    void takesNoForAnAnswer() {
        for (String stop : List.of("✖ 不填了", "/cancel", "算了")) {
            isAskedForARemark();
            assertThat(zhang.sends(stop)).as(stop).isEqualTo("好的。");
        }
        assertThat(feedback.kept()).flatExtracting(KeptQuestion::notes).isEmpty();
    }

    @Test
    void takesASuggestionThatIsOpenedForAnAnswer() {
        Talk li = talk("43", unsure());
        assertThat(li.sends(ASKED)).startsWith("我没有十足的把握");
        assertThat(li.labels()).contains("👍 有用");
        assertThat(feedback.kept()).hasSize(1);
        assertThat(li.presses("看全文")).startsWith("遵义会议\n");
        assertThat(feedback.kept()).isEmpty();
        assertThat(feedback.totals()).containsEntry("opened", 1L);
    }

    @Test
    void opensTheEntryOfASureAnswerWithoutCounting() {
        zhang.sends(ASKED);
        assertThat(zhang.action("看全文")).isEqualTo("knowledge:entry:zunyi:0");
        assertThat(zhang.presses("看全文")).startsWith("遵义会议\n");
        assertThat(feedback.totals()).doesNotContainKey("opened");
    }

    /** The same library, never sure of an answer. */
    private static Library unsure() {
        return new Library() {

            @Override
            public Answer ask(Question question) {
                Answer.Answered sure = (Answer.Answered) library.ask(question);
                return new Answer.Suggested(sure.finding(), sure.grounds());
            }

            @Override
            public List<Passage> nearest(Question question, int most) {
                return library.nearest(question, most);
            }

            @Override
            public Optional<Entry> entry(String id) {
                return library.entry(id);
            }

            @Override
            public Status status() {
                return library.status();
            }
        };
    }

    @Test
    void turnsAwayButtonsThatAreStaleOrForged() {
        for (String action : List.of("feedback:hand", "feedback:hand:x", "feedback:up:", "feedback:down:../../abcd",
                "feedback:off_topic:x", "feedback:inaccurate:x", "feedback:incomplete:x", "feedback:unclear:x",
                "feedback:other:123456789", "feedback:open:unknown_", "feedback:open:x:zunyi",
                "feedback:open:unknown_:gone", "feedback:stop", "feedback:nothing:unknown_")) {
            assertThat(zhang.pressesAction(action)).as(action).startsWith(STALE);
        }
        for (String action : List.of("unanswered:list:", "unanswered:list:-1", "unanswered:list:1234567",
                "unanswered:open:x", "unanswered:dismiss:", "unanswered:dismiss:x", "unanswered:nothing")) {
            assertThat(admin.pressesAction(action)).as(action).startsWith(STALE);
        }
        assertThat(zhang.pressesAction("feedback:up:unknown_")).startsWith("这条回答过了好几天");
        assertThat(admin.pressesAction("unanswered:open:unknown_key_")).startsWith("这组问题已经处理过了");
    }

    @Test
    void showsTheListToNobodyButAdmins() {
        feedback.asked("telegram:1", "党费怎么交？", false);
        assertThat(admin.sends("/unanswered")).contains("（1 组）");
        String open = admin.action("党费怎么交？");
        for (String action : List.of("unanswered:list:0", open, open.replace("open", "dismiss"))) {
            assertThat(zhang.pressesAction(action)).as(action).isEqualTo("这个命令是给资料员和管理员用的。");
        }
        assertThat(admin.presses("党费怎么交？")).contains("没答上 1");
        assertThat(admin.presses("不处理")).contains("不再列出");
        assertThat(admin.presses("待补充的问题")).contains("没有待补充的问题");
    }
}
