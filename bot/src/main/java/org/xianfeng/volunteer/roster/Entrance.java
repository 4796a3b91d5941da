package org.xianfeng.volunteer.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.Script;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Holds.Hold;

/** Lets members into posts: holds their time, runs the script that relies on it, and says what became of the hold. */
@Component
final class Entrance {

    /** How often a hold may turn out to be too old before something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final RedisTransitions transitions;
    private final Holds holds;
    private final EligibilityCheck eligibility;

    Entrance(RedisTransitions transitions, Holds holds, EligibilityCheck eligibility) {
        this.transitions = transitions;
        this.holds = holds;
        this.eligibility = eligibility;
    }

    /**
     * Lets somebody in by this script; it is told, after what else it needs, the generation of their hold and why they
     * may not come in, if so. Empty if there is no such post.
     */
    Optional<RosterAnswer> enter(Script script, String request, ChatId member, PostId post, boolean evenIfNear,
            String... own) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<KnownActivity> known = transitions.known(post.activity());
            Optional<KnownActivity.PostInShift> meant = known.flatMap(activity -> activity.post(post));
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            Admission admission = admit(known.orElseThrow().activity(), meant.get(), member, evenIfNear);
            Optional<RosterAnswer> answer = transitions
                    .tryRun(script, known.orElseThrow(), request, member, meant.get(), admission.after(own))
                    .filter(found -> !found.is("lapsed"));
            if (answer.isPresent()) {
                conclude(admission, answer.get(), member, post);
                return answer;
            }
        }
        throw new IllegalStateException(
                "no hold of " + member + " for " + post + " lasted in " + MOST_ATTEMPTS + " attempts");
    }

    private Admission admit(Activity activity, KnownActivity.PostInShift post, ChatId member, boolean evenIfNear) {
        if (activity.state() != State.OPEN) {
            return Admission.refused("not-open");
        }
        List<SignUp.Obstacle> obstacles = eligibility.obstacles(member, activity, post.post(), post.shift());
        if (!obstacles.isEmpty()) {
            return Admission.refused("ineligible:"
                    + obstacles.stream().map(SignUp.Obstacle::name).collect(Collectors.joining(",")));
        }
        return switch (holds.take(member, post.id(), post.shift(), evenIfNear)) {
            case Hold.Taken(long generation) -> new Admission(generation, "");
            case Hold.Clashes(PostId other) -> Admission.refused("clashes:" + other);
            case Hold.Near(PostId other) -> Admission.refused("near:" + other);
            case Hold.OverLimit(int limit) -> Admission.refused("over-limit:" + limit);
        };
    }

    private void conclude(Admission admission, RosterAnswer answer, ChatId member, PostId post) {
        if (admission.generation == 0) {
            return;
        }
        if (answer.mine() instanceof Participation.None) {
            holds.release(member, post, admission.generation);
        } else if (answer.generation() == admission.generation) {
            holds.confirm(member, post, admission.generation);
        }
    }

    /**
     * Whether somebody may come in, as far as they themselves and their other sign-ups are concerned.
     *
     * @param generation of their hold, or 0 without one
     * @param refusal why not, as {@link RosterAnswer} reads it; empty if they may
     */
    private record Admission(long generation, String refusal) {

        static Admission refused(String why) {
            return new Admission(0, why);
        }

        String[] after(String... own) {
            List<String> all = new ArrayList<>(List.of(own));
            all.addAll(List.of(Long.toString(generation), refusal));
            return all.toArray(String[]::new);
        }
    }
}
