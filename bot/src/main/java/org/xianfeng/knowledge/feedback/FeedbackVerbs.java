package org.xianfeng.knowledge.feedback;

import java.util.Optional;

import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;

/** What the buttons of this room do: those under an answer, and those of the admins' list. */
final class FeedbackVerbs {

    private static final String KEY = "[A-Za-z0-9_-]{12}";

    /** Hands the question over to the admins. */
    static final Verb<QuestionRef> HAND_OVER = new Verb<>("feedback:hand", QuestionRef::parse);
    /** Opens an entry that was suggested as an answer. */
    static final Verb<Suggestion> OPEN_ENTRY = new Verb<>("feedback:open", Suggestion::parse);

    static final Verb<Integer> LIST = Verb.page("unanswered:list").from(Permission.LIBRARY);
    static final Verb<String> OPEN = key("unanswered:open");
    static final Verb<String> DISMISS = key("unanswered:dismiss");
    /** Begins an entry that answers the question of this key. */
    static final Verb<String> WRITE = key("faq:write");

    private FeedbackVerbs() {}

    /** Says this of an answer. */
    static Verb<QuestionRef> judge(Verdict verdict) {
        return new Verb<>("feedback:" + verdict.word(), QuestionRef::parse);
    }

    /** One for admins that bears the key of a kept question. */
    private static Verb<String> key(String name) {
        return new Verb<>(name, arguments -> Optional.of(arguments).filter(key -> key.matches(KEY)),
                Permission.LIBRARY);
    }

    /**
     * An entry below a question that it may answer.
     *
     * @param entry the entry's id
     */
    record Suggestion(QuestionRef asked, String entry) {

        static Optional<Suggestion> parse(String arguments) {
            String[] parts = arguments.split(":", 2);
            return parts.length < 2 || parts[1].isBlank()
                    ? Optional.empty()
                    : QuestionRef.parse(parts[0]).map(asked -> new Suggestion(asked, parts[1]));
        }
    }
}
