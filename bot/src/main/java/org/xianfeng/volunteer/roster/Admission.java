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
final class Admission {

    /** How often a hold may turn out to be too old before something is wrong. */
    private static final int MOST_ATTEMPTS = 100;

    private final RedisTransitions transitions;
    private final Holds holds;
    private final EligibilityCheck eligibility;

    Admission(RedisTransitions transitions, Holds holds, EligibilityCheck eligibility) {
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
            Optional<ActivitySnapshot> known = transitions.known(post.activity());
            Optional<ActivitySnapshot.PostInShift> meant = known.flatMap(activity -> activity.post(post));
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            AdmissionTicket admissionTicket = admit(known.orElseThrow().activity(), meant.get(), member, evenIfNear);
            Optional<RosterAnswer> answer = transitions
                    .tryRun(script, known.orElseThrow(), request, member, meant.get(), admissionTicket.after(own))
                    .filter(found -> !found.is("lapsed"));
            if (answer.isPresent()) {
                conclude(admissionTicket, answer.get(), member, post);
                return answer;
            }
        }
        throw new IllegalStateException(
                "no hold of " + member + " for " + post + " lasted in " + MOST_ATTEMPTS + " attempts");
    }

    private AdmissionTicket admit(Activity activity, ActivitySnapshot.PostInShift post, ChatId member,
            boolean evenIfNear) {
        if (activity.state() != State.OPEN) {
            return AdmissionTicket.refused("not-open");
        }
        List<SignUp.Requirement> obstacles = eligibility.obstacles(member, activity, post.post(), post.shift());
        if (!obstacles.isEmpty()) {
            return AdmissionTicket.refused("ineligible:"
                    + obstacles.stream().map(SignUp.Requirement::name).collect(Collectors.joining(",")));
        }
        return switch (holds.take(member, post.id(), post.shift(), evenIfNear)) {
            case Hold.Taken(long generation) -> new AdmissionTicket(generation, "");
            case Hold.Clashes(PostId other) -> AdmissionTicket.refused("clashes:" + other);
            case Hold.Near(PostId other) -> AdmissionTicket.refused("near:" + other);
            case Hold.OverLimit(int limit) -> AdmissionTicket.refused("over-limit:" + limit);
        };
    }

    private void conclude(AdmissionTicket admissionTicket, RosterAnswer answer, ChatId member, PostId post) {
        if (admissionTicket.generation == 0) {
            return;
        }
        if (answer.mine() instanceof Participation.None) {
            holds.release(member, post, admissionTicket.generation);
        } else if (answer.generation() == admissionTicket.generation) {
            holds.confirm(member, post, admissionTicket.generation);
        }
    }

    /**
     * Whether somebody may come in, as far as they themselves and their other sign-ups are concerned.
     *
     * @param generation of their hold, or 0 without one
     * @param refusal why not, as {@link RosterAnswer} reads it; empty if they may
     */
    private record AdmissionTicket(long generation, String refusal) {

        static AdmissionTicket refused(String why) {
            return new AdmissionTicket(0, why);
        }

        String[] after(String... own) {
            List<String> all = new ArrayList<>(List.of(own));
            all.addAll(List.of(Long.toString(generation), refusal));
            return all.toArray(String[]::new);
        }
    }
}
