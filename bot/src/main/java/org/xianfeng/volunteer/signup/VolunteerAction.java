package org.xianfeng.volunteer.signup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.chat.Incoming;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.roster.OfferId;

/**
 * What this feature's buttons carry: {@code volunteer:VERB:} and up to three numbers with dots between them, such as
 * {@code 12} for an activity, {@code 12.3} for its third post, {@code 12.3.45} for an offer of that.
 */
public enum VolunteerAction {

    /** A page of the open activities, of one's own sign-ups; the number is the page, from 0. */
    LIST("list"), MINE("mine"),
    /** An activity, from a page of its posts on; one of its posts. */
    OPEN("open"), REFRESH("refresh"), POST("post"),
    /** For who takes part; the second joins although another shift is near in time. */
    JOIN("join"), JOIN_EVEN_IF_NEAR("joinnear"), LEAVE("leave"), ACCEPT("accept"), PASS("pass"), STILL("still"),
    /** How places are drawn. */
    DRAW("draw"),
    /** For who has a place and cannot come. */
    SEEK("seek"), NAME_SUBSTITUTE("namesub"), ASK_QUEUE("askqueue"), STOP_SEEKING("stopseeking"),
    /** For who organizes the activity. */
    MANAGE("manage"), PUBLISH("publish"), CLOSE("close"), REOPEN("reopen"), STATISTICS("statistics"), SUMMARY(
            "summary"),
    /** Who comes, waits, was offered a place; the third number is the page. */
    ROSTER("roster"), WAITERS("waiters"), OFFERS("offers"),
    /** Whom to take out: a page of names, then a name by its place in the list, then the one who was asked about. */
    REMOVE_WHOM("removewhom"), REMOVE("remove"), REMOVE_SURELY("removesurely"),
    /** Changes; the third number of a surplus is the number of places. */
    CHANGE_PLACES("places"), KEEP_SURPLUS("keepsurplus"), SURPLUS_TO_QUEUE("surplustoqueue"), RESCHEDULE(
            "reschedule"), RELOCATE("relocate"), CONFIRM("confirm"), CALL_OFF("calloff"), CALL_OFF_SURELY(
                    "calloffsurely"), UNCHANGED("unchanged"),
    /** More of the same. */
    COPY("copy"), REPEAT("repeat"), REPEAT_WEEKS("weeks"), REPEAT_OPEN("repeatopen"), REPEAT_AS_DRAFTS("repeatdrafts"),
    /** In the guided dialog; the number is the draft's, the second one what to fill in. */
    BACK("back"), STOP("stop"), SKIP("skip"), FINISH("finish"), KEEP_DRAFT("keepdraft"), PREVIEW("preview"), MORE(
            "more"), FILL("fill"), PROMOTION("promotion");

    private static final String FEATURE = "volunteer:";
    private static final Pattern PRESSED = Pattern
            .compile(FEATURE + "([a-z]+):([0-9]{1,9})(?:\\.([0-9]{1,9}))?(?:\\.([0-9]{1,15}))?");
    private static final Map<String, VolunteerAction> BY_VERB = Arrays.stream(values())
            .collect(Collectors.toMap(action -> action.verb, Function.identity()));

    private final String verb;

    VolunteerAction(String verb) {
        this.verb = verb;
    }

    String with(int number) {
        return FEATURE + verb + ":" + number;
    }

    public String with(ActivityId activity) {
        return with(activity.number());
    }

    public String with(ActivityId activity, int number) {
        return with(activity) + "." + number;
    }

    public String with(PostId post) {
        return with(post.activity(), post.number());
    }

    public String with(PostId post, int number) {
        return with(post) + "." + number;
    }

    String with(ShiftId shift) {
        return with(shift.activity(), shift.number());
    }

    String with(OfferId offer) {
        return with(offer.post()) + "." + offer.number();
    }

    /** A page of an activity's posts to choose from, where one of them is needed. */
    public String choosing(ActivityId activity, int page) {
        return with(activity, 0) + "." + page;
    }

    /** A pressed button of ours: its verb and its numbers, one to three. */
    public record Pressed(VolunteerAction action, List<Long> numbers) {

        /** Empty if this is no button of ours, or a forged one. */
        public static Optional<Pressed> parse(String action) {
            Matcher parts = PRESSED.matcher(action);
            if (!parts.matches()) {
                return Optional.empty();
            }
            List<Long> numbers = Stream.of(parts.group(2), parts.group(3), parts.group(4))
                    .filter(number -> number != null).map(Long::valueOf).toList();
            return Optional.ofNullable(BY_VERB.get(parts.group(1))).map(verb -> new Pressed(verb, numbers));
        }

        public static boolean isOneOf(Set<VolunteerAction> actions, Incoming.ButtonPress press) {
            return parse(press.action()).filter(pressed -> actions.contains(pressed.action())).isPresent();
        }

        public int number() {
            return numbers.getFirst().intValue();
        }

        /** A page of the activity's posts, from 0. */
        int postsPage() {
            return second();
        }

        /** Whether it names a post or a shift, rather than the activity alone. */
        public boolean namesPart() {
            return second() != 0;
        }

        /** For how many weeks to repeat the activity. */
        public int weeks() {
            return second();
        }

        /** What is to be filled in of a draft. */
        public int field() {
            return second();
        }

        /** A page of a list within a post, from 0. */
        public int page() {
            return third();
        }

        /** A name's place in the list. */
        public int listed() {
            return third();
        }

        /** How many places a post is to have. */
        public int places() {
            return third();
        }

        /** 0 if there is none. */
        private int second() {
            return numbers.size() > 1 ? numbers.get(1).intValue() : 0;
        }

        /** 0 if there is none, or it is larger than any that we gave out. */
        private int third() {
            return numbers.size() > 2 && numbers.get(2) <= Integer.MAX_VALUE ? numbers.get(2).intValue() : 0;
        }

        public Optional<ActivityId> activity() {
            return number() < 1 ? Optional.empty() : Optional.of(new ActivityId(number()));
        }

        public Optional<PostId> post() {
            return second() > Activity.MOST_POSTS || second() < 1
                    ? Optional.empty()
                    : activity().map(id -> new PostId(id, second()));
        }

        /** The post, or the first one for a button from before there were several. */
        Optional<PostId> postOrFirst() {
            return numbers.size() == 1 ? activity().map(id -> new PostId(id, 1)) : post();
        }

        Optional<ShiftId> shift() {
            return second() > Activity.MOST_SHIFTS || second() < 1
                    ? Optional.empty()
                    : activity().map(id -> new ShiftId(id, second()));
        }

        Optional<OfferId> offer() {
            return numbers.size() < 3 ? Optional.empty() : post().map(post -> new OfferId(post, numbers.get(2)));
        }
    }
}
