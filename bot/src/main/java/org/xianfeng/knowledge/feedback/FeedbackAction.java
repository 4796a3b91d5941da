package org.xianfeng.knowledge.feedback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the buttons under an answer carry: {@code feedback:WHAT:ID}, and the entry that a suggestion opens. */
record FeedbackAction(String what, QuestionRef asked, String entry) {

    static final String FEATURE = "feedback:";
    static final String HAND_OVER = "hand";
    static final String OPEN = "open";

    private static final Pattern FORM = Pattern.compile(FEATURE + "([a-z_]+):([A-Za-z0-9_-]{8})(?::(.+))?");

    /** Empty if it is none of ours. */
    static Optional<FeedbackAction> parse(String action) {
        Matcher form = FORM.matcher(action);
        return form.matches()
                ? Optional.of(new FeedbackAction(form.group(1), new QuestionRef(form.group(2)),
                        Optional.ofNullable(form.group(3)).orElse("")))
                : Optional.empty();
    }

    static String judge(Verdict verdict, QuestionRef asked) {
        return FEATURE + verdict.word() + ":" + asked;
    }

    static String handOver(QuestionRef asked) {
        return FEATURE + HAND_OVER + ":" + asked;
    }

    static String open(QuestionRef asked, String entry) {
        return FEATURE + OPEN + ":" + asked + ":" + entry;
    }
}
