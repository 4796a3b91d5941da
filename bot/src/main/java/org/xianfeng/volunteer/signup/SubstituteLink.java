package org.xianfeng.volunteer.signup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.PostId;

/**
 * What the one named as a substitute brings: which place, and the token that proves that they were asked.
 *
 * @param token in the characters that may stand in a link
 */
record SubstituteLink(PostId post, String token) {

    /** What the payload of such a link begins with. */
    static final String PREFIX = "sub_";

    /** Takes the place over; the second although another shift is near in time. */
    static final Verb<SubstituteLink> TAKE = new Verb<>("substitute:take", SubstituteLink::parse);
    static final Verb<SubstituteLink> TAKE_EVEN_IF_NEAR = new Verb<>("substitute:near", SubstituteLink::parse);
    static final Verb<SubstituteLink> DECLINE = new Verb<>("substitute:decline", SubstituteLink::parse);

    private static final String TOKEN = "([A-Za-z0-9_-]{1,24})";
    private static final Pattern PAYLOAD = Pattern.compile(PREFIX + "([0-9]{1,9})-([0-9]{1,2})_" + TOKEN);
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,2}):" + TOKEN);

    /** As it stands in a link, after {@code /start}. */
    String payload() {
        return PREFIX + post.activity() + "-" + post.number() + "_" + token;
    }

    static Optional<SubstituteLink> ofPayload(String text) {
        return read(PAYLOAD.matcher(text));
    }

    /** As a button carries it. */
    @Override
    public String toString() {
        return post + ":" + token;
    }

    private static Optional<SubstituteLink> parse(String written) {
        return read(WRITTEN.matcher(written));
    }

    private static Optional<SubstituteLink> read(Matcher parts) {
        return parts.matches()
                ? PostId.parse(parts.group(1) + "." + parts.group(2))
                        .map(post -> new SubstituteLink(post, parts.group(3)))
                : Optional.empty();
    }
}
