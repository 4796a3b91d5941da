package org.xianfeng.volunteer.signup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Profile;
import org.xianfeng.member.ProfileRequest;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.Visibility;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.ProfileEligibility;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.SignUp;
import org.xianfeng.volunteer.roster.SignUp.Requirement;

/** Tells somebody what keeps them from a place, and what they can do about it. */
@Component
final class Refusals {

    private final Roster roster;
    private final ActivityCards cards;
    private final PostCards posts;
    private final RulePhrases rules;
    private final Profiles profiles;
    private final ProfileRequest profileRequest;
    private final Visibility visibility;
    private final Phrases phrases;

    Refusals(Roster roster, ActivityCards cards, PostCards posts, RulePhrases rules, Profiles profiles,
            ProfileRequest profileRequest, Visibility visibility, Phrases phrases) {
        this.roster = roster;
        this.cards = cards;
        this.posts = posts;
        this.rules = rules;
        this.profiles = profiles;
        this.profileRequest = profileRequest;
        this.visibility = visibility;
        this.phrases = phrases;
    }

    /**
     * The answer to a sign-up that gave no place.
     *
     * @param evenIfNear what a button carries that signs up although another shift is near
     */
    Reply tell(SignUp hindered, PostId wanted, String evenIfNear, ChatId member, Session session) {
        return switch (hindered) {
            case SignUp.Accepted _ -> throw new IllegalArgumentException("nothing hinders an accepted sign-up");
            case SignUp.Refused(SignUp.Reason reason) -> onCard(phrases.say(session, "volunteer.sign-up." + reason),
                    wanted, member, session);
            case SignUp.OverLimit(int limit) -> onCard(
                    phrases.say(session, "volunteer.over-limit", limit), wanted, member, session);
            case SignUp.Clashes(PostId other) -> clash(wanted, other, member, session);
            case SignUp.Near(PostId other) -> near(wanted, other, evenIfNear, member, session);
            case SignUp.Ineligible(List<Requirement> obstacles) -> ineligible(obstacles, wanted, member, session);
        };
    }

    /** The reason above the card as it is now; alone if there is nothing to see. */
    Reply onCard(Markup reason, PostId wanted, ChatId member, Session session) {
        return roster.view(wanted.activity(), member)
                .filter(view -> visibility.shows(view.activity(), member))
                .map(view -> cards.card(session.language(), view, wanted, reason))
                .orElseGet(() -> Reply.of(reason));
    }

    private Reply clash(PostId wanted, PostId other, ChatId member, Session session) {
        Optional<Found> clashing = find(other, member);
        if (clashing.isEmpty()) {
            return onCard(phrases.say(session, "volunteer.clash.unknown"), wanted, member, session);
        }
        Activity activity = clashing.get().view.activity();
        return Reply.of(phrases.say(session, "volunteer.clash", activity.title(),
                posts.name(session.language(), activity, clashing.get().post)))
                .with(new Button(phrases.plain(session, "volunteer.button.see", activity.title()),
                        VolunteerVerbs.POST.with(other)))
                .with(back(wanted, session));
    }

    private Reply near(PostId wanted, PostId other, String evenIfNear, ChatId member, Session session) {
        Optional<Found> near = find(other, member);
        Optional<Found> own = find(wanted, member);
        if (near.isEmpty() || own.isEmpty()) {
            return onCard(phrases.say(session, "volunteer.sign-up.UNKNOWN"), wanted, member, session);
        }
        Activity activity = near.get().view.activity();
        return Reply.of(phrases.say(session, "volunteer.near", activity.title(),
                posts.name(session.language(), activity, near.get().post),
                rules.duration(session.language(), gap(own.get().shift(), near.get().shift()))))
                .with(new Button(phrases.plain(session, "volunteer.button.even-if-near"), evenIfNear),
                        new Button(phrases.plain(session, "volunteer.button.rather-not"),
                                VolunteerVerbs.POST.with(wanted)));
    }

    private static Duration gap(Shift one, Shift other) {
        return one.start().isBefore(other.start())
                ? Duration.between(one.end(), other.start())
                : Duration.between(other.end(), one.start());
    }

    private Reply ineligible(List<Requirement> obstacles, PostId wanted, ChatId member, Session session) {
        Optional<Found> found = find(wanted, member);
        if (found.isEmpty()) {
            return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
        }
        Profile profile = profiles.of(member);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "volunteer.ineligible")));
        obstacles.forEach(requirement -> lines.add(obstacle(requirement, found.get(), profile, session)));
        List<Button> remedies = new ArrayList<>();
        if (obstacles.contains(Requirement.IDENTITY)) {
            lines.add(phrases.say(session, "volunteer.ineligible.confirmation"));
            remedies.add(new Button(phrases.plain(session, "volunteer.button.ask-confirmation"),
                    VolunteerVerbs.ASK_CONFIRMATION.with(wanted)));
        }
        if (!obstacles.equals(List.of(Requirement.IDENTITY))) {
            lines.add(phrases.say(session, "volunteer.ineligible.remedy"));
            remedies.add(profileRequest.thenBackTo(new Button(phrases.plain(session, "volunteer.button.back-to-join",
                    found.get().view.activity().title()), VolunteerVerbs.POST.with(wanted)), session));
        }
        remedies.add(back(wanted, session));
        return Reply.of(Markup.lines(lines)).with(remedies);
    }

    private Markup obstacle(Requirement requirement, Found found, Profile profile, Session session) {
        Eligibility who = found.view.activity().rules().eligibility();
        return switch (requirement) {
            case BRANCH -> lacking(requirement, who.branches(), profile.chosen(Attribute.BRANCH), session);
            case GRID -> lacking(requirement, who.grids(), profile.chosen(Attribute.GRID), session);
            case SKILL -> {
                TreeSet<String> missing = new TreeSet<>(ProfileEligibility.needed(who, found.post));
                missing.removeAll(profile.skills());
                yield lacking(requirement, missing, profile.chosen(Attribute.SKILL), session);
            }
            case AGE -> phrases.say(session, "volunteer.ineligible.AGE", rules.ages(session.language(), who),
                    profile.born().isPresent()
                            ? Integer.toString(profile.born().getAsInt())
                            : phrases.plain(session, "volunteer.ineligible.untold"));
            case IDENTITY -> phrases.say(session, "volunteer.ineligible.IDENTITY");
        };
    }

    private Markup lacking(Requirement requirement, Collection<String> wanted, Collection<String> told,
            Session session) {
        return phrases.say(session, "volunteer.ineligible." + requirement, rules.names(session.language(), wanted),
                told.isEmpty()
                        ? phrases.plain(session, "volunteer.ineligible.untold")
                        : rules.names(session.language(), told));
    }

    private Button back(PostId wanted, Session session) {
        return new Button(phrases.plain(session, "volunteer.button.return"), VolunteerVerbs.POST.with(wanted));
    }

    private record Found(ActivityView view, Post post) {

        Shift shift() {
            return view.activity().shiftOf(view.activity().id(post)).orElseThrow();
        }
    }

    private Optional<Found> find(PostId id, ChatId member) {
        return roster.view(id.activity(), member)
                .flatMap(view -> view.activity().post(id).map(post -> new Found(view, post)));
    }
}
