package org.xianfeng.volunteer.roster;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.Standing;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Eligibility.Identity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.SignUp.Requirement;

/**
 * Who may take part, by what they have told of themselves, and by whether that is who they are; what somebody has not told counts against them. Of their age
 * only the year is known, so it is the age that they reach in the year of the shift.
 */
@Component
public final class ProfileEligibility implements EligibilityCheck {

    private final Profiles profiles;
    private final Membership membership;
    private final ZoneId zone;

    ProfileEligibility(Profiles profiles, Membership membership, ZoneId zone) {
        this.profiles = profiles;
        this.membership = membership;
        this.zone = zone;
    }

    @Override
    public List<Requirement> obstacles(ChatId member, Activity activity, Post post, Shift shift) {
        Eligibility who = activity.rules().eligibility();
        if (who.equals(Eligibility.EVERYBODY) && post.skills().isEmpty()) {
            return List.of();
        }
        Profile profile = profiles.of(member);
        List<Requirement> obstacles = new ArrayList<>();
        if (isElsewhere(profile.branch(), who.branches())) {
            obstacles.add(Requirement.BRANCH);
        }
        if (isElsewhere(profile.grid(), who.grids())) {
            obstacles.add(Requirement.GRID);
        }
        if (!profile.skills().containsAll(needed(who, post))) {
            obstacles.add(Requirement.SKILL);
        }
        if (!isOfAge(profile, who, shift)) {
            obstacles.add(Requirement.AGE);
        }
        if (who.identity() == Identity.CONFIRMED && !membership.of(member).covers(Standing.CONFIRMED)) {
            obstacles.add(Requirement.IDENTITY);
        }
        return obstacles;
    }

    /** The skills that one needs for a post: those of the activity and its own. */
    public static Set<String> needed(Eligibility who, Post post) {
        Set<String> needed = new HashSet<>(who.skills());
        needed.addAll(post.skills());
        return needed;
    }

    private static boolean isElsewhere(Optional<String> told, Set<String> wanted) {
        return !wanted.isEmpty() && told.filter(wanted::contains).isEmpty();
    }

    private boolean isOfAge(Profile profile, Eligibility who, Shift shift) {
        if (who.youngest() == 0 && who.oldest() == 0) {
            return true;
        }
        if (profile.born().isEmpty()) {
            return false;
        }
        int age = shift.start().atZone(zone).getYear() - profile.born().getAsInt();
        return age >= who.youngest() && (who.oldest() == 0 || age <= who.oldest());
    }
}
