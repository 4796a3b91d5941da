package org.xianfeng.volunteer.manage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.hours.AttendanceFigures;
import org.xianfeng.volunteer.manage.ActivityStatistics.BranchCount;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.VolunteerAction;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Tells organizers what an activity came to, and in words that they can share. */
@Component
@Order(153)
final class StatisticsDialog implements TakingDialog {

    private static final Set<VolunteerAction> OURS = Set.of(VolunteerAction.STATISTICS, VolunteerAction.SUMMARY);

    private final Roster roster;
    private final Profiles profiles;
    private final AttendanceFigures attendance;
    private final ManagersOnly managersOnly;
    private final ActivityCards cards;
    private final Phrases phrases;

    StatisticsDialog(Roster roster, Profiles profiles, AttendanceFigures attendance,
            ManagersOnly managersOnly, ActivityCards cards, Phrases phrases) {
        this.roster = roster;
        this.profiles = profiles;
        this.attendance = attendance;
        this.managersOnly = managersOnly;
        this.cards = cards;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.ButtonPress press && Pressed.isOneOf(OURS, press);
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(managersOnly.answer((Incoming.ButtonPress) incoming, session,
                (pressed, view) -> pressed.action() == VolunteerAction.SUMMARY
                        ? summary(view.activity(), session)
                        : card(view.activity(), session).replacing()));
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
        return Reply.of(Markup.lines(lines))
                .with(button(session, "summary", VolunteerAction.SUMMARY, activity.id()),
                        new Button(phrases.plain(session, "volunteer.button.picture"),
                                "aftercare:picture:" + activity.id()))
                .with(button(session, "return", VolunteerAction.MANAGE, activity.id()));
    }

    private Markup numbers(ActivityStatistics statistics, Session session) {
        return phrases.say(session, "volunteer.statistics", PostCards.plain(statistics.signedUp()),
                PostCards.plain(statistics.figures().came()), hours(statistics),
                PostCards.plain(statistics.figures().noShows()));
    }

    private Markup line(BranchCount branch, String name, Session session) {
        return phrases.say(session, "volunteer.statistics.branch", name, PostCards.plain(branch.signedUp()),
                PostCards.plain(branch.came()));
    }

    /** A message of its own, to be forwarded as it is. */
    private Reply summary(Activity activity, Session session) {
        ActivityStatistics statistics = statistics(activity);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "volunteer.summary", activity.title())));
        lines.addAll(cards.facts(session.language(), activity));
        lines.add(statistics.figures().came() == 0
                ? phrases.say(session, "volunteer.summary.signed-up", PostCards.plain(statistics.signedUp()))
                : phrases.say(session, "volunteer.summary.came", PostCards.plain(statistics.signedUp()),
                        PostCards.plain(statistics.figures().came()), hours(statistics)));
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
        activity.posts().forEach(post -> seated.addAll(roster.seated(activity.id(post), 0, Activity.MOST_PLACES)));
        Map<ChatId, String> branchOf = new HashMap<>();
        profiles.ofAll(seated)
                .forEach((member, profile) -> profile.branch().ifPresent(branch -> branchOf.put(member, branch)));
        return ActivityStatistics.of(seated, attendance.of(activity), branchOf);
    }

    private Button button(Session session, String label, VolunteerAction action, ActivityId id) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action.with(id));
    }
}
