package org.xianfeng.volunteer.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.roster.Roster;

/** Finds shifts that somebody can check in to or out of now. */
@Component
public final class OpenShifts {

    private final Activities activities;
    private final Roster roster;
    private final AttendanceSettings settings;
    private final Clock clock;

    public OpenShifts(Activities activities, Roster roster, AttendanceSettings settings, Clock clock) {
        this.activities = activities;
        this.roster = roster;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those that this member has signed up for and that are open at this moment, the earliest first. */
    public List<ShiftOfActivity> of(ChatId member, Instant at) {
        return roster.signedUpFor(member).stream()
                .flatMap(post -> activities.find(post.activity())
                        .flatMap(activity -> activity.shiftOf(post).map(shift -> new ShiftOfActivity(activity, shift)))
                        .stream())
                .filter(open -> isOpen(open.shift(), at)).distinct()
                .sorted((one, other) -> one.shift().start().compareTo(other.shift().start())).toList();
    }

    /** Those that this organizer made, the latest activity first. */
    public List<ShiftOfActivity> organizedBy(ChatId organizer) {
        Instant now = clock.instant();
        return activities.organizedBy(organizer).stream().flatMap(id -> activities.find(id).stream())
                .flatMap(activity -> activity.shifts().stream().filter(shift -> isOpen(shift, now))
                        .map(shift -> new ShiftOfActivity(activity, shift)))
                .toList();
    }

    public Optional<ShiftOfActivity> find(ShiftId id) {
        return activities.find(id.activity())
                .flatMap(activity -> activity.shift(id).map(shift -> new ShiftOfActivity(activity, shift)));
    }

    private boolean isOpen(Shift shift, Instant at) {
        return !at.isBefore(shift.start().minus(settings.opensBefore()))
                && !at.isAfter(shift.end().plus(settings.closesAfter()));
    }

    /** A shift with its activity. */
    public record ShiftOfActivity(Activity activity, Shift shift) {

        public ShiftId id() {
            return activity.id(shift);
        }
    }
}
