package org.xianfeng.volunteer.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.RulePhrases;

/** Reads back what an organizer is about to publish. */
@Component
final class NewActivityPreview {

    /** So that it fits into a message whatever is added. */
    private static final int MOST_SHIFTS = 12;

    private final ActivityCards cards;
    private final RulePhrases rules;
    private final MomentPhrases moments;
    private final Phrases phrases;

    NewActivityPreview(ActivityCards cards, RulePhrases rules, MomentPhrases moments, Phrases phrases) {
        this.cards = cards;
        this.rules = rules;
        this.moments = moments;
        this.phrases = phrases;
    }

    Markup text(Activity activity, Locale language) {
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(activity.title())));
        lines.addAll(cards.facts(language, activity));
        if (activity.shifts().size() > 1) {
            addShifts(lines, activity, language);
        }
        addPosts(lines, activity.shifts().getFirst().posts(), language);
        lines.addAll(rules.lines(language, activity.rules()));
        lines.addAll(cards.task(language, activity));
        if (!activity.description().isEmpty()) {
            lines.add(Markup.text(activity.description()));
        }
        return Markup.lines(lines);
    }

    private void addShifts(List<Markup> lines, Activity activity, Locale language) {
        activity.shifts().stream().limit(MOST_SHIFTS).forEach(shift -> lines.add(phrases.say(language,
                "volunteer.new.preview-shift", moments.period(language, shift.start(), shift.end()))));
        if (activity.shifts().size() > MOST_SHIFTS) {
            lines.add(phrases.say(language, "volunteer.roster.more",
                    activity.shifts().size() - MOST_SHIFTS));
        }
    }

    private void addPosts(List<Markup> lines, List<Post> posts, Locale language) {
        for (Post post : posts.stream().limit(MOST_SHIFTS).toList()) {
            int places = post.places();
            lines.add(post.role().isEmpty()
                    ? phrases.say(language, "volunteer.new.preview-places", places)
                    : phrases.say(language, post.skills().isEmpty()
                            ? "volunteer.new.preview-role"
                            : "volunteer.new.preview-skilled-role", post.role(), places,
                            rules.names(language, post.skills())));
        }
        if (posts.size() > MOST_SHIFTS) {
            lines.add(phrases.say(language, "volunteer.roster.more", posts.size() - MOST_SHIFTS));
        }
    }
}
