package org.xianfeng.volunteer.signup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.volunteer.activity.PostId;

/**
 * What the one named as a substitute brings: which place, and the token that proves that they were asked.
 *
 * @param token in the characters that may stand in a link
 */
record SubstituteLink(PostId post, String token) {

    private static final Pattern PAYLOAD = Pattern.compile("sub_([0-9]{1,9})-([0-9]{1,2})_([A-Za-z0-9_-]{1,24})");
    private static final Pattern PRESSED = Pattern
            .compile("substitute:([a-z]+):([0-9]{1,9})\\.([0-9]{1,2}):([A-Za-z0-9_-]{1,24})");

    /** As it stands in a link, after {@code /start}. */
    String payload() {
        return "sub_" + post.activity() + "-" + post.number() + "_" + token;
    }

    static boolean isPayload(String text) {
        return text.startsWith("sub_");
    }

    static Optional<SubstituteLink> ofPayload(String text) {
        Matcher parts = PAYLOAD.matcher(text);
        return parts.matches() ? of(parts, 1) : Optional.empty();
    }

    /** As a button carries it. */
    String action(String verb) {
        return "substitute:" + verb + ":" + post + ":" + token;
    }

    /** A pressed button of ours: its verb and what it carries. */
    record Pressed(String verb, SubstituteLink link) {

        static Optional<Pressed> parse(String action) {
            Matcher parts = PRESSED.matcher(action);
            return parts.matches()
                    ? of(parts, 2).map(link -> new Pressed(parts.group(1), link))
                    : Optional.empty();
        }
    }

    private static Optional<SubstituteLink> of(Matcher parts, int first) {
        return PostId.parse(parts.group(first) + "." + parts.group(first + 1))
                .map(post -> new SubstituteLink(post, parts.group(first + 2)));
    }
}
