package org.xianfeng.broadcast;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a broadcast asks its readers to do, by buttons below it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = CallToAction.SignUp.class, name = "signup"),
        @JsonSubTypes.Type(value = CallToAction.OpenTask.class, name = "task"),
        @JsonSubTypes.Type(value = CallToAction.Link.class, name = "link"),
        @JsonSubTypes.Type(value = CallToAction.Read.class, name = "read"),
        @JsonSubTypes.Type(value = CallToAction.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = CallToAction.Choice.class, name = "choice")})
public sealed interface CallToAction {

    /** How many a broadcast has at most. */
    int MOST = 3;

    /** To look at an activity and sign up for it. */
    record SignUp(int activity) implements CallToAction {}

    /** To open a task of the list. */
    record OpenTask(int task) implements CallToAction {}

    /** To open a page. */
    record Link(String label, URI address) implements CallToAction {

        public static final int LONGEST_LABEL = 20;

        public Link {
            if (label.isBlank() || label.length() > LONGEST_LABEL) {
                throw new IllegalArgumentException(
                        "label must be 1 to " + LONGEST_LABEL + " characters, got " + label.length());
            }
        }
    }

    /** To say that one has read it (已阅). */
    record Read() implements CallToAction {}

    /** To answer in a few words (回复). */
    record Answer() implements CallToAction {

        /** In characters as a reader counts them. */
        public static final int LONGEST = 200;
    }

    /** To choose one of a few; the choice can be changed. */
    record Choice(List<String> options) implements CallToAction {

        public static final int LEAST = 2;
        public static final int MOST = 6;
        public static final int LONGEST_OPTION = 20;

        public Choice {
            options = List.copyOf(options);
            if (options.size() < LEAST || options.size() > MOST) {
                throw new IllegalArgumentException(
                        "options must be " + LEAST + " to " + MOST + ", got " + options.size());
            }
        }
    }
}
