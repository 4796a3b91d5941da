package org.xianfeng.knowledge.feedback;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.xianfeng.chat.ChatId;

/**
 * What is kept of questions and of what people say of their answers. Who asked is not kept. Each change is made once,
 * however often its request is repeated within a day.
 */
public interface Feedback {

    /** Keeps a question for some days; one that the library could not answer also for the admins. */
    QuestionRef asked(String request, String question, boolean answered);

    /** The suggestion was opened, so there was an answer after all. */
    void opened(String request, QuestionRef asked);

    /** One person's verdict; a later one replaces it. */
    FeedbackResult judge(String request, QuestionRef asked, ChatId voter, Verdict verdict);

    /** What is wrong with the answer, in somebody's words. */
    FeedbackResult note(QuestionRef asked, String text);

    /** Puts the question before the admins, once. */
    FeedbackResult handOver(String request, QuestionRef asked);

    /** All questions that wait for an admin, the newest first; at most 10,000. */
    List<KeptQuestion> kept();

    /** How many questions wait for an admin. */
    long waiting();

    /** How many questions were asked on each day of a month, as far as any were; known for two years. */
    Map<LocalDate, DayCount> days(YearMonth month);

    /**
     * The questions of a day.
     *
     * @param answered at once
     * @param opened by a suggestion that was opened
     * @param missed without an answer
     */
    record DayCount(long answered, long opened, long missed) {

        public static final DayCount NONE = new DayCount(0, 0, 0);

        public long all() {
            return answered + opened + missed;
        }

        public DayCount plus(DayCount other) {
            return new DayCount(answered + other.answered, opened + other.opened, missed + other.missed);
        }
    }

    /** How often each was told: {@code answered}, {@code missed}, {@code handed}, {@code opened}, and each verdict. */
    Map<String, Long> totals();

    /**
     * Takes questions out, because there is an answer now or because there need not be one. One that is dismissed does
     * not come back when it is merely asked again.
     *
     * @return how many were still there
     */
    int settle(List<String> keys, Settlement how);

    /** Why a question does not wait any more. */
    enum Settlement {
        RESOLVED, DISMISSED
    }
}
