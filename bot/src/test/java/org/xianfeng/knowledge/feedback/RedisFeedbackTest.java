package org.xianfeng.knowledge.feedback;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

class RedisFeedbackTest {

    private static final ChatId ZHANG = new ChatId("telegram", "1042");
    private static final ChatId LI = new ChatId("telegram", "1007");
    private static final int THREADS = 16;

    private static TestRedis redis;
    private static Feedback feedback;

    private static final TurnableClock clock = new TurnableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private int requests;

    @BeforeAll
    static void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
        feedback = new RedisFeedback(redis.client(), clock, ZoneOffset.UTC, new Random(7), 50);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @BeforeEach
    void empty() {
        redis.client().flushAll();
    }

    @Test
    void keepsWhatTheLibraryCouldNotAnswerAndNothingElse() {
        feedback.asked(request(), "遵义会议是什么时候召开的？", true);
        feedback.asked(request(), "党费怎么交？", false);
        feedback.asked(request(), "党费怎么交", false);
        assertThat(feedback.kept()).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("党费怎么交？");
            assertThat(question.missed()).isEqualTo(2);
            assertThat(question.last()).isEqualTo(clock.instant());
        });
        assertThat(feedback.totals()).isEqualTo(Map.of("answered", 1L, "missed", 2L));
    }

    @Test
    void countsTheQuestionsOfEachDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        feedback.asked(request(), "遵义会议是什么时候召开的？", true);
        QuestionRef missed = feedback.asked(request(), "党费怎么交？", false);
        feedback.asked(request(), "食堂几点开门？", false);
        feedback.opened(request(), missed);
        assertThat(feedback.days(YearMonth.from(today))).isEqualTo(Map.of(today, new Feedback.DayCount(1, 1, 1)));
        assertThat(feedback.waiting()).isEqualTo(1);
    }

    @Test
    void notesARepeatedRequestOnce() {
        QuestionRef first = feedback.asked("telegram:77", "党费怎么交？", false);
        assertThat(feedback.asked("telegram:77", "党费怎么交？", false)).isEqualTo(first);
        assertThat(feedback.judge("telegram:78", first, ZHANG, Verdict.UP)).isEqualTo(FeedbackResult.NOTED);
        assertThat(feedback.judge("telegram:78", first, ZHANG, Verdict.UP)).isEqualTo(FeedbackResult.NOTED);
        assertThat(feedback.totals()).isEqualTo(Map.of("missed", 1L, "up", 1L));
    }

    @Test
    void takesASuggestionThatIsOpenedForAnAnswer() {
        QuestionRef asked = feedback.asked(request(), "党费怎么交？", false);
        feedback.opened(request(), asked);
        feedback.opened(request(), asked);
        assertThat(feedback.kept()).isEmpty();
        assertThat(feedback.totals()).containsEntry("missed", 0L).containsEntry("opened", 1L);
        QuestionRef answered = feedback.asked(request(), "遵义会议在哪里？", true);
        feedback.opened(request(), answered);
        assertThat(feedback.totals()).containsEntry("opened", 1L);
    }

    @Test
    void countsOneVoteAMemberWhichMayChange() {
        QuestionRef asked = feedback.asked(request(), "遵义会议在哪里？", true);
        assertThat(feedback.judge(request(), asked, ZHANG, Verdict.UP)).isEqualTo(FeedbackResult.NOTED);
        assertThat(feedback.judge(request(), asked, ZHANG, Verdict.UP)).isEqualTo(FeedbackResult.SAME);
        assertThat(feedback.judge(request(), asked, ZHANG, Verdict.DOWN)).isEqualTo(FeedbackResult.CHANGED);
        assertThat(feedback.judge(request(), asked, ZHANG, Verdict.INACCURATE)).isEqualTo(FeedbackResult.CHANGED);
        assertThat(feedback.judge(request(), asked, LI, Verdict.INACCURATE)).isEqualTo(FeedbackResult.NOTED);
        assertThat(feedback.totals()).isEqualTo(Map.of("answered", 1L, "up", 0L, "down", 0L, "inaccurate", 2L));
        assertThat(feedback.kept()).singleElement()
                .satisfies(question -> assertThat(question.faults()).isEqualTo(Map.of(Verdict.INACCURATE, 2)));
        feedback.judge(request(), asked, ZHANG, Verdict.UP);
        feedback.judge(request(), asked, LI, Verdict.UP);
        assertThat(feedback.kept()).isEmpty();
    }

    @Test
    void countsAVoteOnceHoweverManyPressesArriveAtTheSameTime() throws Exception {
        QuestionRef asked = feedback.asked(request(), "遵义会议在哪里？", true);
        together(thread -> feedback.judge("telegram:press-" + thread, asked, ZHANG, Verdict.UP));
        assertThat(feedback.totals()).containsEntry("up", 1L);
    }

    @Test
    void wouldCountItManyTimesIfItWereNotOneScript() throws Exception {
        UnifiedJedis client = redis.client();
        CyclicBarrier allHaveLooked = new CyclicBarrier(THREADS);
        together(_ -> {
            String before = client.hget("{feedback}:asked:control", "vote:zhang");
            meet(allHaveLooked);
            client.hset("{feedback}:asked:control", "vote:zhang", "up");
            if (before == null) {
                client.hincrBy("{feedback}:totals", "up", 1);
            }
        });
        assertThat(feedback.totals()).containsEntry("up", (long) THREADS);
    }

    @Test
    void handsAQuestionOverOnce() {
        QuestionRef asked = feedback.asked(request(), "党费怎么交？", false);
        assertThat(feedback.handOver(request(), asked)).isEqualTo(FeedbackResult.NOTED);
        assertThat(feedback.handOver(request(), asked)).isEqualTo(FeedbackResult.SAME);
        assertThat(feedback.kept()).singleElement().satisfies(question -> assertThat(question.handed()).isOne());
    }

    @Test
    void keepsAFewRemarks() {
        QuestionRef asked = feedback.asked(request(), "党费怎么交？", false);
        assertThat(feedback.note(asked, "打13812345678问过，不对")).isEqualTo(FeedbackResult.NOTED);
        assertThat(feedback.note(asked, "打13812345678问过，不对")).isEqualTo(FeedbackResult.SAME);
        for (int i = 0; i < 10; i++) {
            feedback.note(asked, "第" + i + "句");
        }
        assertThat(feedback.kept().getFirst().notes()).hasSize(5).first().isEqualTo("打［电话］问过，不对");
    }

    @Test
    void forgetsWhoAskedAndWhoVoted() {
        QuestionRef asked = feedback.asked("telegram:991", "我是张三，电话13812345678，党费怎么交？", false);
        feedback.judge("telegram:992", asked, ZHANG, Verdict.DOWN);
        feedback.handOver("telegram:993", asked);
        assertThat(everything()).doesNotContain(ZHANG.id()).doesNotContain("13812345678");
        for (String key : redis.client().keys("*")) {
            long left = redis.client().ttl(key);
            if (key.contains("asked") || key.contains("request")) {
                assertThat(left).as(key).isBetween(1L, Duration.ofDays(3).toSeconds());
            } else if (!key.equals("{feedback}:totals") && !key.startsWith("{feedback}:days:")) {
                assertThat(left).as(key).isBetween(1L, Duration.ofDays(180).toSeconds());
            }
        }
    }

    @Test
    void saysThatAQuestionIsNotKeptAnyMore() {
        QuestionRef unknown = new QuestionRef("unknown_");
        assertThat(feedback.judge(request(), unknown, ZHANG, Verdict.UP)).isEqualTo(FeedbackResult.EXPIRED);
        assertThat(feedback.handOver(request(), unknown)).isEqualTo(FeedbackResult.EXPIRED);
        assertThat(feedback.note(unknown, "不对")).isEqualTo(FeedbackResult.EXPIRED);
        feedback.opened(request(), unknown);
        assertThat(feedback.totals()).isEmpty();
    }

    @Test
    void keepsTheNewestAndNoneForLongerThanHalfAYear() {
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofSeconds(1));
            feedback.asked(request(), "第" + i + "个问题", false);
        }
        assertThat(feedback.kept()).hasSize(50);
        assertThat(feedback.kept().getFirst().text()).isEqualTo("第59个问题");
        assertThat(feedback.kept().getLast().text()).isEqualTo("第10个问题");
        clock.advance(Duration.ofDays(181));
        feedback.asked(request(), "新的问题", false);
        assertThat(feedback.kept()).extracting(KeptQuestion::text).containsExactly("新的问题");
    }

    @Test
    void listsADismissedQuestionAgainOnlyWhenItIsHandedOver() {
        feedback.asked(request(), "今天天气怎么样", false);
        assertThat(settle(Feedback.Settlement.DISMISSED)).isOne();
        QuestionRef again = feedback.asked(request(), "今天天气怎么样？", false);
        assertThat(feedback.kept()).isEmpty();
        feedback.handOver(request(), again);
        assertThat(feedback.kept()).hasSize(1);
    }

    @Test
    void listsAnAnsweredQuestionAgainWhenItIsMissedAgain() {
        feedback.asked(request(), "党费怎么交", false);
        List<String> keys = feedback.kept().stream().map(KeptQuestion::key).toList();
        assertThat(feedback.settle(keys, Feedback.Settlement.RESOLVED)).isOne();
        assertThat(feedback.settle(keys, Feedback.Settlement.RESOLVED)).isZero();
        feedback.asked(request(), "党费怎么交", false);
        assertThat(feedback.kept()).hasSize(1);
        assertThat(feedback.totals()).containsEntry("resolved", 1L);
    }

    private int settle(Feedback.Settlement how) {
        return feedback.settle(feedback.kept().stream().map(KeptQuestion::key).toList(), how);
    }

    private String request() {
        return "telegram:" + ++requests;
    }

    private static String everything() {
        UnifiedJedis client = redis.client();
        StringBuilder all = new StringBuilder();
        for (String key : client.keys("*")) {
            all.append(key).append(' ').append(switch (client.type(key)) {
                case "hash" -> client.hgetAll(key).toString();
                case "zset" -> client.zrange(key, 0, -1).toString();
                default -> client.get(key);
            }).append('\n');
        }
        return all.toString();
    }

    private static void together(IntConsumer press) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(threads.submit(() -> press.accept(number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
