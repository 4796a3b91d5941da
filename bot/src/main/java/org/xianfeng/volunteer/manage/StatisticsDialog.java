package org.xianfeng.volunteer.manage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.hours.AttendanceFigures;
import org.xianfeng.volunteer.manage.ActivityStatistics.BranchCount;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Tells organizers what an activity came to, and in words that they can share. */
@Component
final class StatisticsDialog implements Dialog {

    private final Roster roster;
    private final Profiles profiles;
    private final AttendanceFigures attendance;
    private final ManagersOnly managersOnly;
    private final ActivityCards cards;
    private final ManageButtons buttons;
    private final Phrases phrases;

    StatisticsDialog(Roster roster, Profiles profiles, AttendanceFigures attendance,
            ManagersOnly managersOnly, ActivityCards cards, ManageButtons buttons, Phrases phrases) {
        this.roster = roster;
        this.profiles = profiles;
        this.attendance = attendance;
        this.managersOnly = managersOnly;
        this.cards = cards;
        this.buttons = buttons;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(VolunteerVerbs.STATISTICS,
                        managersOnly.replacing((view, _, session) -> card(view.activity(), session)))
                .press(VolunteerVerbs.SUMMARY,
                        managersOnly.handler((view, _, session) -> summary(view.activity(), session)));
    }

    private Reply card(Activity activity, Session session) {
        ActivityStatistics statistics = statistics(activity);
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(activity.title()), numbers(statistics, session)));
        if (!statistics.branches().isEmpty()) {
            lines.add(phrases.say(session, "volunteer.statistics.by-branch"));
            statistics.branches().forEach(branch -> lines.add(line(branch, branch.name(), session)));
            if (statistics.others().signedUp() > 0) {
                lines.add(line(statistics.others(), phrases.plain(session, "volunteer.statistics.others"), session));
            }
        }
        List<Button> shared = new ArrayList<>(
                List.of(button(session, "summary", VolunteerVerbs.SUMMARY, activity.id())));
        shared.addAll(buttons.on(ManageButton.Card.STATISTICS, activity, session.language()));
        return Reply.of(Markup.lines(lines)).with(shared)
                .with(button(session, "return", VolunteerVerbs.MANAGE, activity.id()));
    }

    private Markup numbers(ActivityStatistics statistics, Session session) {
        return phrases.say(session, "volunteer.statistics", statistics.signedUp(),
                statistics.figures().came(), hours(statistics),
                statistics.figures().noShows());
    }

    private Markup line(BranchCount branch, String name, Session session) {
        return phrases.say(session, "volunteer.statistics.branch", name, branch.signedUp(),
                branch.came());
    }

    /** A message of its own, to be forwarded as it is. */
    private Reply summary(Activity activity, Session session) {
        ActivityStatistics statistics = statistics(activity);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "volunteer.summary", activity.title())));
        lines.addAll(cards.facts(session.language(), activity));
        lines.add(statistics.figures().came() == 0
                ? phrases.say(session, "volunteer.summary.signed-up", statistics.signedUp())
                : phrases.say(session, "volunteer.summary.came", statistics.signedUp(),
                        statistics.figures().came(), hours(statistics)));
        if (!statistics.branches().isEmpty()) {
            lines.add(phrases.say(session, "volunteer.summary.branches", String.join(
                    phrases.plain(session, "volunteer.between"),
                    statistics.branches().stream().map(BranchCount::name).toList())));
        }
        return Reply.of(Markup.lines(lines));
    }

    private static String hours(ActivityStatistics statistics) {
        return statistics.figures().hours().toString();
    }

    private ActivityStatistics statistics(Activity activity) {
        Set<ChatId> seated = new HashSet<>();
        activity.posts().flatMap(post -> PostList.SEATED.pages(roster, activity.id(post))).forEach(seated::addAll);
        Map<ChatId, String> branchOf = new HashMap<>();
        profiles.ofAll(seated)
                .forEach((member, profile) -> profile.branch().ifPresent(branch -> branchOf.put(member, branch)));
        return ActivityStatistics.of(seated, attendance.of(activity), branchOf);
    }

    private Button button(Session session, String label, Verb<ActivityId> verb, ActivityId id) {
        return new Button(phrases.plain(session, "volunteer.button." + label), verb.with(id));
    }
}
