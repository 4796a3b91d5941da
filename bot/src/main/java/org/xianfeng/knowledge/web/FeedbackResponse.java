package org.xianfeng.knowledge.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;
import org.xianfeng.knowledge.feedback.KeptQuestion;
import org.xianfeng.knowledge.feedback.QuestionGroup;

/** What people said of answers, and a page of the questions that wait. */
@Schema(name = "Feedback")
record FeedbackResponse(
        @Schema(description = "How often: answered, missed, opened, handed, up, down and each reason, resolved, dismissed") Map<String, Long> totals,
        @Schema(description = "How many groups there are on all pages") int total, List<Group> groups) {

    /** Questions that ask the same. */
    @Schema(name = "QuestionGroup")
    record Group(int count, Instant last, List<Waiting> questions) {

        static Group of(QuestionGroup group) {
            return new Group(group.count(), group.last(), group.questions().stream().map(Waiting::of).toList());
        }
    }

    /** A question that waits. */
    @Schema(name = "WaitingQuestion")
    record Waiting(@Schema(description = "With personal data masked") String text, int missed, int handed,
            @Schema(description = "How often its answer was not good, by reason") Map<String, Integer> faults,
            List<String> notes) {

        static Waiting of(KeptQuestion question) {
            Map<String, Integer> faults = new TreeMap<>();
            question.faults().forEach((reason, count) -> faults.put(reason.name().toLowerCase(Locale.ROOT), count));
            return new Waiting(question.text(), question.missed(), question.handed(), faults, question.notes());
        }
    }

    static FeedbackResponse of(Map<String, Long> totals, List<QuestionGroup> groups, List<QuestionGroup> page) {
        return new FeedbackResponse(totals, groups.size(), page.stream().map(Group::of).toList());
    }
}
