package org.xianfeng.volunteer.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.xianfeng.volunteer.activity.PostId;

/**
 * What a script of the roster answers.
 *
 * @param outcome what came of the request, as the script words it
 * @param mine how the member stands now to the post that was meant
 * @param generation that of the hold which the member's sign-up relies on, or did when they left
 */
record RosterAnswer(String outcome, Participation mine, long generation, ActivityView view) {

    /** How many parts an answer has before those of the posts, and how many of each. */
    private static final int HEAD = 3;
    private static final int EACH = 4;

    /** In place of the token of a search: the queue is asked. */
    static final String QUEUE = "?";

    static RosterAnswer read(List<?> parts, ActivitySnapshot known, PostId meant) {
        List<PostView> posts = new ArrayList<>();
        for (int i = 0; i < known.posts().size(); i++) {
            List<?> part = parts.subList(HEAD + EACH * i, HEAD + EACH * (i + 1));
            ActivitySnapshot.PostInShift post = known.posts().get(i);
            posts.add(new PostView(post.post(), participation((String) part.get(0), post.id()), (Long) part.get(1),
                    (Long) part.get(2), (Long) part.get(3)));
        }
        return new RosterAnswer((String) parts.get(0), participation((String) parts.get(1), meant),
                Long.parseLong((String) parts.get(2)), new ActivityView(known.activity(), posts));
    }

    boolean is(String wanted) {
        return outcome.equals(wanted);
    }

    /** What came of a sign-up for this post. */
    SignUp signUp(PostId post) {
        Participation then = participation(outcome, post);
        return then instanceof Participation.None ? refusal() : new SignUp.Accepted(view, then);
    }

    private SignUp refusal() {
        return switch (kind()) {
            case "clashes" -> new SignUp.Clashes(PostId.parse(detail()).orElseThrow());
            case "near" -> new SignUp.Near(PostId.parse(detail()).orElseThrow());
            case "over-limit" -> new SignUp.OverLimit(Integer.parseInt(detail()));
            case "ineligible" -> new SignUp.Ineligible(
                    Arrays.stream(detail().split(",")).map(SignUp.Requirement::valueOf).toList());
            default -> new SignUp.Refused(as(SignUp.Reason.class));
        };
    }

    /** What came of the search for a substitute, or of the wish to be one. */
    Handover handover() {
        return switch (kind()) {
            case "sought" -> new Handover.Sought(view, detail().equals(QUEUE) ? "" : detail());
            case "taken-over" -> new Handover.TakenOver(view);
            case "given-up" -> new Handover.GivenUp(view);
            case "clashes", "near", "over-limit", "ineligible" -> new Handover.Hindered(refusal());
            default -> new Handover.Refused(as(Handover.Reason.class));
        };
    }

    /** What stands before the first colon of the outcome. */
    String kind() {
        return outcome.split(":", 2)[0];
    }

    /** What stands behind the first colon of the outcome. */
    String detail() {
        return outcome.substring(outcome.indexOf(':') + 1);
    }

    /** The constant that the outcome names. */
    <T extends Enum<T>> T as(Class<T> reasons) {
        return Enum.valueOf(reasons, outcome.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** How somebody stands to this post, as a script words it. */
    static Participation participation(String standing, PostId post) {
        String[] parts = standing.split(":", 3);
        return switch (parts[0]) {
            case "seated" -> new Participation.Seated(false);
            case "seeking" -> new Participation.Seated(true);
            case "entered" -> new Participation.Entered();
            case "waiting" -> new Participation.Waiting(Long.parseLong(parts[1]));
            case "offered" -> new Participation.Offered(new OfferId(post, Long.parseLong(parts[1])),
                    Instant.ofEpochMilli(Long.parseLong(parts[2])));
            default -> new Participation.None();
        };
    }
}
