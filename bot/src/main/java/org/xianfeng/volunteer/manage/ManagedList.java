package org.xianfeng.volunteer.manage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** The activities that somebody manages, each a button with its day, how many have signed up, and its state. */
@Component
final class ManagedList {

    private static final int PAGE = 8;
    /** Of a title, so that the day and the state stay in view on a phone. */
    private static final int LONGEST_TITLE = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("yyyy-M-d", Locale.ROOT);
    private static final Comparator<ActivityView> BY_START = Comparator.comparing(view -> view.activity().start());
    private static final Comparator<ActivityView> BY_END = Comparator.comparing(view -> view.activity().end());

    private final Roster roster;
    private final Activities activities;
    private final Roles roles;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    ManagedList(Roster roster, Activities activities, Roles roles, Phrases phrases, Clock clock, ZoneId zone) {
        this.roster = roster;
        this.activities = activities;
        this.roles = roles;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is under way or to come; else drafts, else what is over, if there is nothing. */
    Reply first(ChatId reader, Session session) {
        Mine all = mine(reader);
        ManagedTab tab = Stream.of(ManagedTab.AHEAD, ManagedTab.DRAFTS, ManagedTab.OVER)
                .filter(one -> !all.in(one).isEmpty()).findFirst().orElse(ManagedTab.AHEAD);
        return page(reader, all, new ManagedTab.Page(tab, 0), session);
    }

    Reply page(ChatId reader, ManagedTab.Page wanted, Session session) {
        return page(reader, mine(reader), wanted, session);
    }

    private Reply page(ChatId reader, Mine mine, ManagedTab.Page wanted,
            Session session) {
        boolean isAdmin = roles.of(reader).may(Permission.ALL_ACTIVITIES);
        ManagedTab tab = wanted.tab() == ManagedTab.EVERYBODYS && !isAdmin ? ManagedTab.AHEAD : wanted.tab();
        long count = tab == ManagedTab.EVERYBODYS ? activities.openCount() : mine.in(tab).size();
        Paging paging = Paging.of(count, PAGE, wanted.number());
        List<ActivityView> shown = tab == ManagedTab.EVERYBODYS
                ? roster.views(activities.open(paging.offset(), PAGE), reader)
                : paging.of(mine.in(tab));
        Reply reply = Reply.of(phrases.say(session, shown.isEmpty() ? "volunteer.manage.none" : "volunteer.manage",
                title(tab, count, session)));
        for (ActivityView view : shown) {
            reply = reply.with(new Button(label(view, session), VolunteerVerbs.MANAGE.with(view.activity().id())));
        }
        return reply.with(paging.buttons(tab::action)).with(others(tab, mine, isAdmin, session));
    }

    private List<Button> others(ManagedTab shown, Mine mine, boolean isAdmin,
            Session session) {
        List<Button> buttons = new ArrayList<>();
        for (ManagedTab tab : ManagedTab.values()) {
            long count = tab == ManagedTab.EVERYBODYS
                    ? isAdmin ? activities.openCount() : 0
                    : mine.in(tab).size();
            if (tab != shown && count > 0) {
                buttons.add(new Button(title(tab, count, session), tab.action(0)));
            }
        }
        return buttons;
    }

    private String title(ManagedTab tab, long count, Session session) {
        return phrases.plain(session, "volunteer.managed." + tab, count);
    }

    /** What somebody manages, by the part of the list that it stands in. */
    private record Mine(List<ActivityView> ahead, List<ActivityView> drafts, List<ActivityView> over) {

        List<ActivityView> in(ManagedTab tab) {
            return switch (tab) {
                case AHEAD -> ahead;
                case DRAFTS -> drafts;
                case OVER -> over;
                case EVERYBODYS -> List.of();
            };
        }
    }

    private Mine mine(ChatId reader) {
        List<ActivityView> all = roster.views(activities.organizedBy(reader), reader);
        return new Mine(in(ManagedTab.AHEAD, all).sorted(BY_START).toList(), in(ManagedTab.DRAFTS, all).toList(),
                in(ManagedTab.OVER, all).sorted(BY_END.reversed()).toList());
    }

    private Stream<ActivityView> in(ManagedTab tab, List<ActivityView> all) {
        return all.stream().filter(view -> tab(view) == tab);
    }

    private ManagedTab tab(ActivityView view) {
        return switch (state(view)) {
            case DRAFT -> ManagedTab.DRAFTS;
            case OPEN, CLOSED -> ManagedTab.AHEAD;
            case DONE, CANCELLED -> ManagedTab.OVER;
        };
    }

    private State state(ActivityView view) {
        return view.activity().stateAt(clock.instant());
    }

    /** Such as 清扫楼道 · 11-28 09:00 · 3/20 · 报名中. */
    private String label(ActivityView view, Session session) {
        Activity activity = view.activity();
        return String.join(" · ", Characters.shortened(activity.title(), LONGEST_TITLE), day(activity.start()),
                view.seated() + "/" + activity.places(),
                phrases.plain(session, "volunteer.managed.state." + (isOn(view) ? "ON" : state(view))));
    }

    private boolean isOn(ActivityView view) {
        State state = state(view);
        return (state == State.OPEN || state == State.CLOSED)
                && !clock.instant().isBefore(view.activity().start());
    }

    private String day(Instant start) {
        boolean thisYear = start.atZone(zone).getYear() == clock.instant().atZone(zone).getYear();
        return (thisYear ? DAY : DAY_AND_YEAR).format(start.atZone(zone));
    }
}
