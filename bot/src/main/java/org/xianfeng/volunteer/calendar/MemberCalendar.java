package org.xianfeng.volunteer.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.calendar.CalendarEntry.Standing;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;

/** What a member has signed up for, as entries of a calendar. */
@Component
final class MemberCalendar {

    /** How long something stays in the calendar when it is over. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final Roster roster;
    private final CalledOff calledOff;
    private final Revisions revisions;
    private final ObjectProvider<DeepLink> deepLinks;
    private final Clock clock;

    MemberCalendar(Roster roster, CalledOff calledOff, Revisions revisions,
            ObjectProvider<DeepLink> deepLinks, Clock clock) {
        this.roster = roster;
        this.calledOff = calledOff;
        this.revisions = revisions;
        this.deepLinks = deepLinks;
        this.clock = clock;
    }

    /** All that they have signed up for, also what is called off, from a year ago on. */
    List<CalendarEntry> of(ChatId member) {
        Instant oldest = clock.instant().minus(KEPT);
        List<PostId> posts = Stream.concat(roster.signedUpFor(member).stream(), calledOff.of(member).stream())
                .distinct().toList();
        Map<ActivityId, ActivityView> views = roster
                .views(posts.stream().map(PostId::activity).distinct().toList(), member).stream()
                .collect(Collectors.toMap(view -> view.activity().id(), Function.identity()));
        return posts.stream().flatMap(post -> Optional.ofNullable(views.get(post.activity())).stream()
                .flatMap(view -> entry(view, post, member))).filter(entry -> entry.end().isAfter(oldest)).toList();
    }

    /** The one entry of this post; empty if they have not signed up for it. */
    Optional<CalendarEntry> of(ChatId member, PostId post) {
        return roster.view(post.activity(), member).flatMap(view -> entry(view, post, member).findFirst());
    }

    private Stream<CalendarEntry> entry(ActivityView view, PostId id, ChatId member) {
        Activity activity = view.activity();
        return view.post(id).flatMap(post -> activity.shiftOf(id).flatMap(shift -> standing(activity, post)
                .map(standing -> entry(activity, id, post, shift, standing, member)))).stream();
    }

    private CalendarEntry entry(Activity activity, PostId id, PostView post, Shift shift, Standing standing,
            ChatId member) {
        String role = post.post().role();
        int sequence = revisions.of(activity.id()) * 2 + (standing == Standing.TENTATIVE ? 0 : 1);
        return new CalendarEntry(uid(id, member), sequence,
                role.isEmpty() ? activity.title() : activity.title() + " · " + role, activity.description(),
                activity.place(), link(activity), shift.start(), shift.end(), standing);
    }

    private String link(Activity activity) {
        return deepLinks.orderedStream().flatMap(one -> one.to(activity.id().payload()).stream()).findFirst()
                .orElse("");
    }

    private static Optional<Standing> standing(Activity activity, PostView post) {
        if (activity.state() == Activity.State.CANCELLED) {
            return post.mine() instanceof Participation.None ? Optional.empty() : Optional.of(Standing.CANCELLED);
        }
        return switch (post.mine()) {
            case Participation.None() -> Optional.empty();
            case Participation.Entered(),Participation.Waiting _,Participation.Offered _ ->
                Optional.of(Standing.TENTATIVE);
            case Participation.Seated _ -> Optional.of(Standing.CONFIRMED);
        };
    }

    /** It tells nobody who the member is: calendars are passed on. */
    private static String uid(PostId post, ChatId member) {
        return post + "-" + DigestUtils.sha256Hex(post + " " + member).substring(0, 20) + "@xianfeng";
    }
}
