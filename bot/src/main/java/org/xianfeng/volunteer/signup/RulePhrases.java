package org.xianfeng.volunteer.signup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Rules;

/** Says how an activity's places are given out and to whom; nothing of what is as usual. */
@Component
public final class RulePhrases {

    /** So that a card fits into a message whatever the organizer has listed. */
    private static final int MOST_NAMES = 6;

    private final Phrases phrases;
    private final MomentPhrases moments;

    RulePhrases(Phrases phrases, MomentPhrases moments) {
        this.phrases = phrases;
        this.moments = moments;
    }

    /** A line for each rule. */
    public List<Markup> lines(Locale language, Rules rules) {
        List<Markup> lines = new ArrayList<>(eligibility(language, rules.eligibility()));
        if (!rules.signUpEnds().isZero()) {
            lines.add(phrases.say(language, "volunteer.rule.sign-up-ends", duration(language, rules.signUpEnds())));
        }
        if (!rules.withdrawalEnds().isZero()) {
            lines.add(phrases.say(language, "volunteer.rule.withdrawal-ends",
                    duration(language, rules.withdrawalEnds())));
        }
        if (rules.promotion() == Rules.Promotion.BY_OFFER) {
            lines.add(phrases.say(language, "volunteer.rule.by-offer"));
        }
        rules.draw().ifPresent(
                at -> lines.add(phrases.say(language, "volunteer.rule.draw", moments.moment(language, at))));
        return lines;
    }

    private List<Markup> eligibility(Locale language, Eligibility who) {
        List<Markup> lines = new ArrayList<>();
        addNames(lines, language, "BRANCH", who.branches());
        addNames(lines, language, "GRID", who.grids());
        addNames(lines, language, "SKILL", who.skills());
        if (who.youngest() > 0 || who.oldest() > 0) {
            lines.add(phrases.say(language, "volunteer.rule.AGE", ages(language, who)));
        }
        if (who.identity() == Eligibility.Identity.CONFIRMED) {
            lines.add(phrases.say(language, "volunteer.rule.IDENTITY"));
        }
        return lines;
    }

    private void addNames(List<Markup> lines, Locale language, String what, Set<String> names) {
        if (!names.isEmpty()) {
            lines.add(phrases.say(language, "volunteer.rule." + what, names(language, names)));
        }
    }

    /** Such as 驾驶、讲解; of many the first ones and how many there are. */
    public String names(Locale language, Collection<String> names) {
        String first = String.join(phrases.plain(language, "volunteer.between"),
                new TreeSet<>(names).stream().limit(MOST_NAMES).toList());
        return names.size() > MOST_NAMES
                ? phrases.plain(language, "volunteer.names.more", first, names.size())
                : first;
    }

    /** Such as 18–60. */
    String ages(Locale language, Eligibility who) {
        return ages(language, who.youngest(), who.oldest());
    }

    /** The same; 0 for no limit. */
    public String ages(Locale language, int youngest, int oldest) {
        if (oldest == 0) {
            return phrases.plain(language, "volunteer.ages.from", youngest);
        }
        return youngest == 0
                ? phrases.plain(language, "volunteer.ages.to", oldest)
                : phrases.plain(language, "volunteer.ages", youngest, oldest);
    }

    /** Such as 2天, 90分钟: in the largest unit that says it exactly. */
    public String duration(Locale language, Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes % Duration.ofDays(1).toMinutes() == 0) {
            return phrases.plain(language, "volunteer.days", duration.toDays());
        }
        return minutes % 60 == 0
                ? phrases.plain(language, "volunteer.hours", duration.toHours())
                : phrases.plain(language, "volunteer.minutes", minutes);
    }
}
