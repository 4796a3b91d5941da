package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.OfferId;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.PostView;

/** Shows what a member can sign up for: how they stand to it, and what they can do about that. */
@Component
public final class PostCards {

    private final PostButtons buttons;
    private final Phrases phrases;
    private final MomentPhrases moments;
    private final Clock clock;

    PostCards(PostButtons buttons, Phrases phrases, MomentPhrases moments, Clock clock) {
        this.buttons = buttons;
        this.phrases = phrases;
        this.moments = moments;
        this.clock = clock;
    }

    /** When it is and what one does there, such as 11月28日（周六）09:00–11:00 · 驾驶员. */
    public String name(Locale language, Activity activity, Post post) {
        Shift shift = shift(activity, post);
        return withRole(moments.period(language, shift.start(), shift.end()), post);
    }

    /** The same, short enough for a button, with how the member stands to it. */
    String label(Locale language, ActivityView view, PostView post) {
        Shift shift = shift(view.activity(), post.post());
        return withRole(moments.moment(language, shift.start()), post.post()) + " "
                + mark(language, view.activity(), post);
    }

    private static String withRole(String time, Post post) {
        return post.role().isEmpty() ? time : time + " · " + post.role();
    }

    private String mark(Locale language, Activity activity, PostView post) {
        return switch (post.mine()) {
            case Participation.Seated _ -> "✅";
            case Participation.Waiting _ -> "⏳";
            case Participation.Offered _ -> "🎁";
            case Participation.Entered _ -> "🎲";
            case Participation.None _ -> isDrawAhead(activity)
                    ? phrases.plain(language, "volunteer.mark.draw", post.waiting())
                    : post.free() > 0
                            ? phrases.plain(language, "volunteer.mark.free", post.free())
                            : phrases.plain(language, "volunteer.mark.full");
        };
    }

    /** How the member stands to it; for one who does not, whether there is a place. */
    Markup standing(Locale language, ActivityView view, PostView post) {
        State state = view.activity().stateAt(clock.instant());
        boolean isOn = state == State.OPEN || state == State.CLOSED;
        if (isOn && post.mine() instanceof Participation.Seated(boolean seeks)) {
            return phrases.say(language, seeks ? "volunteer.mine.seeking" : "volunteer.mine.seated");
        }
        if (state != State.OPEN) {
            return phrases.say(language, "volunteer.state." + state);
        }
        return switch (post.mine()) {
            case Participation.Waiting(long position) -> phrases.say(language, "volunteer.mine.waiting",
                    position);
            case Participation.Offered(_, Instant until) -> phrases.say(language, "volunteer.mine.offered",
                    moments.moment(language, until));
            case Participation.Entered _ -> phrases.say(language, "volunteer.mine.entered", drawn(language, view));
            case Participation.None _,Participation.Seated _ -> vacancy(language, view, post);
        };
    }

    private Markup vacancy(Locale language, ActivityView view, PostView post) {
        if (!isBefore(signUpEnds(view.activity(), post.post()))) {
            return phrases.say(language, hasBegun(view.activity(), post.post())
                    ? "volunteer.state.begun"
                    : "volunteer.state.sign-up-over");
        }
        if (isDrawAhead(view.activity())) {
            return phrases.say(language, "volunteer.fill.draw", post.waiting());
        }
        return fill(language, post.free(), post.waiting());
    }

    /** Whether there is a place in any of its posts. */
    Markup fill(Locale language, ActivityView view) {
        return isDrawAhead(view.activity())
                ? phrases.say(language, "volunteer.fill.draw", view.waiting())
                : fill(language, view.free(), view.waiting());
    }

    private Markup fill(Locale language, long free, long waiting) {
        return free > 0
                ? phrases.say(language, "volunteer.fill.free", free)
                : phrases.say(language, "volunteer.fill.full", waiting);
    }

    private String drawn(Locale language, ActivityView view) {
        return view.activity().rules().draw().map(at -> moments.moment(language, at)).orElseThrow();
    }

    /** What the member can change about their part in it; empty once the shift has begun. */
    List<List<Button>> change(Locale language, ActivityView view, PostView post) {
        Activity activity = view.activity();
        PostId id = activity.id(post.post());
        if (hasBegun(activity, post.post())) {
            return List.of();
        }
        return switch (post.mine()) {
            case Participation.Seated(boolean seeks) -> List.of(seated(language, activity, post.post(), seeks),
                    buttons.on(id, language));
            case Participation.Waiting _ ->
                List.of(List.of(button(language, "leave-queue", VolunteerVerbs.LEAVE.with(id))));
            case Participation.Entered _ ->
                List.of(List.of(button(language, "leave-draw", VolunteerVerbs.LEAVE.with(id))));
            case Participation.Offered(OfferId offer, _) -> List.of(List.of(
                    button(language, "accept", VolunteerVerbs.ACCEPT.with(offer)),
                    button(language, "pass", VolunteerVerbs.PASS.with(offer))));
            case Participation.None _ -> join(language, view, post);
        };
    }

    private List<Button> seated(Locale language, Activity activity, Post post, boolean seeks) {
        List<Button> buttons = new ArrayList<>();
        if (isBefore(shift(activity, post).start().minus(activity.rules().withdrawalEnds()))) {
            buttons.add(button(language, "leave", VolunteerVerbs.LEAVE.with(activity.id(post))));
        }
        if (activity.state() == State.OPEN) {
            buttons.add(button(language, seeks ? "seeking" : "seek", VolunteerVerbs.SEEK.with(activity.id(post))));
        }
        return buttons;
    }

    private List<List<Button>> join(Locale language, ActivityView view, PostView post) {
        Activity activity = view.activity();
        if (activity.state() != State.OPEN || !isBefore(signUpEnds(activity, post.post()))) {
            return List.of();
        }
        String label = isDrawAhead(activity) ? "enter" : post.free() > 0 ? "join" : "queue";
        return List.of(List.of(button(language, label, VolunteerVerbs.JOIN.with(activity.id(post.post())))));
    }

    private Instant signUpEnds(Activity activity, Post post) {
        return shift(activity, post).start().minus(activity.rules().signUpEnds());
    }

    private boolean hasBegun(Activity activity, Post post) {
        return !isBefore(shift(activity, post).start());
    }

    /** Whether places are yet to be drawn, so that none is taken and nobody waits. */
    public boolean isDrawAhead(Activity activity) {
        return activity.rules().draw().filter(this::isBefore).isPresent();
    }

    private boolean isBefore(Instant moment) {
        return clock.instant().isBefore(moment);
    }

    private static Shift shift(Activity activity, Post post) {
        return activity.shiftOf(activity.id(post)).orElseThrow();
    }

    private Button button(Locale language, String label, String action) {
        return new Button(phrases.plain(language, "volunteer.button." + label), action);
    }

    /** A number without grouping commas. */
    public static String plain(long number) {
        return Long.toString(number);
    }
}
