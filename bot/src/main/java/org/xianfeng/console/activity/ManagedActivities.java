package org.xianfeng.console.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Permission;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.store.Together;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;

/**
 * The activities that somebody sees here, the newest first: those of one's own and those one helps with; who sees members
 * or everybody's lists, all that were published; admins all.
 */
@Component
final class ManagedActivities {

    private static final int READ_AT_ONCE = 100;

    private final Activities activities;
    private final Managers managers;
    private final Clock clock;

    ManagedActivities(Activities activities, Managers managers, Clock clock) {
        this.activities = activities;
        this.managers = managers;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param text a part of the title or the place; empty for any
     */
    record Filter(Optional<State> state, String text) {

        private boolean lets(Activity activity, State now) {
            String wanted = text.toLowerCase(Locale.ROOT);
            return state.filter(one -> one != now).isEmpty()
                    && (activity.title().toLowerCase(Locale.ROOT).contains(wanted)
                            || activity.place().toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    /**
     * Some of them.
     *
     * @param older the number below which the next are; empty if there are none
     */
    record Page(List<Activity> activities, Optional<Integer> older) {}

    /** So many with a number below this one; no more are read than that takes. */
    Page page(ConsoleUser user, Filter filter, int below, int most) {
        List<ActivityId> all = numbers(user).stream().filter(id -> id.number() < below).toList();
        List<Activity> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            for (Activity activity : read(all.subList(from, Math.min(all.size(), from + READ_AT_ONCE)), user)) {
                if (filter.lets(activity, activity.stateAt(clock.instant()))) {
                    if (found.size() == most) {
                        return new Page(found, Optional.of(found.getLast().id().number()));
                    }
                    found.add(activity);
                }
            }
        }
        return new Page(found, Optional.empty());
    }

    /** All of them that this lets through, as they were known here. */
    List<Activity> known(ConsoleUser user, Predicate<Activity> wanted) {
        return numbers(user).stream().flatMap(id -> activities.known(id).stream())
                .filter(activity -> wanted.test(activity)
                        && sees(user, activity))
                .toList();
    }

    Optional<Activity> find(int number, ConsoleUser user) {
        return number < 1
                ? Optional.empty()
                : activities.find(new ActivityId(number)).filter(activity -> sees(user, activity));
    }

    /** Who sees members sees all that are published, with those of the people in them whom they reach. */
    private static boolean seesAll(ConsoleUser user) {
        return user.may(Permission.ALL_LISTS) || user.may(Permission.SEE_MEMBERS);
    }

    private boolean sees(ConsoleUser user, Activity activity) {
        return (seesAll(user) && activity.state() != State.DRAFT) || managers.mayManage(user.chat(), activity);
    }

    private List<ActivityId> numbers(ConsoleUser user) {
        if (!seesAll(user)) {
            return activities.organizedBy(user.chat());
        }
        int last = activities.lastNumber();
        return IntStream.iterate(last, number -> number > 0, number -> number - 1).mapToObj(ActivityId::new).toList();
    }

    private List<Activity> read(Collection<ActivityId> ids, ConsoleUser user) {
        return Together.map(ids, activities::find).stream().flatMap(Optional::stream)
                .filter(activity -> sees(user, activity)).toList();
    }
}
