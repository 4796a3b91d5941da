package org.xianfeng.knowledge.feedback;

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
