package org.xianfeng.volunteer.signup;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.OfferId;

/**
 * The buttons of activities and their posts: {@code volunteer:VERB:}, then up to three numbers with dots between them,
 * such as {@code 12} for an activity, {@code 12.3} for its third post, {@code 12.3.45} for an offer of that. What each
 * target is written like is its {@code toString()}, so {@code JOIN.with(post)} is the action of a button.
 */
public final class VolunteerVerbs {

    private static final Pattern OFFER = Pattern.compile("(.+)\\.([0-9]{1,15})");

    /** A page of the open activities, of one's own sign-ups, from 0. */
    public static final Verb<Integer> LIST = verb("list", VolunteerVerbs::page);
    public static final Verb<Integer> MINE = verb("mine", VolunteerVerbs::page);

    /** An activity, from a page of its posts on. */
    public static final Verb<Numbered<ActivityId>> OPEN = verb("open", Numbered::activity);
    public static final Verb<PostId> POST = verb("post", VolunteerVerbs::post);
    public static final Verb<PostId> REFRESH = verb("refresh", VolunteerVerbs::post);
    /** How places are drawn. */
    public static final Verb<ActivityId> DRAW = verb("draw", ActivityId::parse);

    /** For who takes part; the second joins although another shift is near in time. */
    public static final Verb<PostId> JOIN = verb("join", VolunteerVerbs::post);
    public static final Verb<PostId> JOIN_EVEN_IF_NEAR = verb("joinnear", VolunteerVerbs::post);
    public static final Verb<PostId> LEAVE = verb("leave", VolunteerVerbs::post);
    public static final Verb<PostId> STILL = verb("still", VolunteerVerbs::post);
    public static final Verb<OfferId> ACCEPT = verb("accept", VolunteerVerbs::offer);
    public static final Verb<OfferId> PASS = verb("pass", VolunteerVerbs::offer);

    /** For who may only take part once it is confirmed who they are. */
    public static final Verb<PostId> ASK_CONFIRMATION = verb("askconfirm", PostId::parse);

    /** Sends who organizes it one message. */
    public static final Verb<ActivityId> ASK_ORGANIZER = verb("ask", ActivityId::parse);

    /** For who has a place and cannot come. */
    public static final Verb<PostId> SEEK = verb("seek", PostId::parse);
    public static final Verb<PostId> NAME_SUBSTITUTE = verb("namesub", PostId::parse);
    public static final Verb<PostId> ASK_QUEUE = verb("askqueue", PostId::parse);
    public static final Verb<PostId> STOP_SEEKING = verb("stopseeking", PostId::parse);

    /** For who organizes the activity. */
    public static final Verb<ActivityId> MANAGE = verb("manage", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> PUBLISH = verb("publish", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> CLOSE = verb("close", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> CLOSE_SURELY = verb("closesurely", ActivityId::parse)
            .from(Permission.ORGANIZE);
    public static final Verb<ActivityId> REOPEN = verb("reopen", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> STATISTICS = verb("statistics", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> SUMMARY = verb("summary", ActivityId::parse).from(Permission.ORGANIZE);

    /** Who comes, waits, was offered a place. */
    public static final Verb<PostPage> ROSTER = verb("roster", PostPage::parse).from(Permission.ORGANIZE);
    public static final Verb<PostPage> WAITERS = verb("waiters", PostPage::parse).from(Permission.ORGANIZE);
    public static final Verb<PostPage> OFFERS = verb("offers", PostPage::parse).from(Permission.ORGANIZE);
    /** Whom to take out: a page of names, then a name by its place in the list, then the one who was asked about. */
    public static final Verb<PostPage> PERSON_WHOM = verb("personwhom", PostPage::parse).from(Permission.ORGANIZE);
    public static final Verb<Numbered<PostId>> PERSON = verb("person", Numbered::post).from(Permission.ORGANIZE);
    public static final Verb<PostPage> REMOVE_WHOM = verb("removewhom", PostPage::parse).from(Permission.ORGANIZE);
    public static final Verb<Numbered<PostId>> REMOVE = verb("remove", Numbered::post).from(Permission.ORGANIZE);
    public static final Verb<PostId> REMOVE_SURELY = verb("removesurely", PostId::parse).from(Permission.ORGANIZE);

    /** Changes; the number of a surplus is the number of places. */
    public static final Verb<PostPage> CHANGE_PLACES = verb("places", PostPage::parse).from(Permission.ORGANIZE);
    public static final Verb<Numbered<PostId>> KEEP_SURPLUS = verb("keepsurplus", Numbered::post)
            .from(Permission.ORGANIZE);
    public static final Verb<Numbered<PostId>> SURPLUS_TO_QUEUE = verb("surplustoqueue", Numbered::post)
            .from(Permission.ORGANIZE);
    public static final Verb<PostPage> RESCHEDULE = verb("reschedule", PostPage::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> RELOCATE = verb("relocate", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> RETITLE = verb("retitle", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> REDESCRIBE = verb("redescribe", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> CALL_OFF = verb("calloff", ActivityId::parse).from(Permission.ORGANIZE);
    /** Written into older messages: asks again before it calls off; leaves all as it is. */
    public static final Verb<ActivityId> CALL_OFF_SURELY = verb("calloffsurely", ActivityId::parse)
            .from(Permission.ORGANIZE);
    public static final Verb<PostPage> UNCHANGED = verb("unchanged", PostPage::parse).from(Permission.ORGANIZE);

    /** More of the same; the number is how many weeks. */
    public static final Verb<ActivityId> HELPERS = verb("helpers", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> COPY = verb("copy", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> REPEAT = verb("repeat", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<Numbered<ActivityId>> REPEAT_WEEKS = verb("weeks", Numbered::activity)
            .from(Permission.ORGANIZE);
    public static final Verb<ActivityId> REPEAT_OPEN = verb("repeatopen", ActivityId::parse).from(Permission.ORGANIZE);
    public static final Verb<ActivityId> REPEAT_AS_DRAFTS = verb("repeatdrafts", ActivityId::parse)
            .from(Permission.ORGANIZE);

    private VolunteerVerbs() {}

    private static <T> Verb<T> verb(String name, Function<String, Optional<T>> reader) {
        return new Verb<>("volunteer:" + name, reader);
    }

    private static Optional<Integer> page(String written) {
        return written.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
    }

    /** Buttons from before activities had several posts name the activity alone. */
    private static Optional<PostId> post(String written) {
        return PostId.parse(written).or(() -> ActivityId.parse(written).map(activity -> new PostId(activity, 1)));
    }

    private static Optional<OfferId> offer(String written) {
        Matcher parts = OFFER.matcher(written);
        return parts.matches()
                ? PostId.parse(parts.group(1)).map(post -> new OfferId(post, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
