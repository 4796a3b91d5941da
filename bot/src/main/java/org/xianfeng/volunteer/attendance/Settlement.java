package org.xianfeng.volunteer.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.LoopState;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterListener;

/**
 * Settles shifts some time after they have ended: who never came is a no-show, who never checked out has forgotten it.
 * A crash in the middle does no harm, since whoever is settled already is left alone.
 */
@Component
@Order(20)
public final class Settlement implements RosterListener, MinuteWork {

    private static final int MOST_AT_ONCE = 20;
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(10);

    private final RedisDueShifts shifts;
    private final Activities activities;
    private final Seats seats;
    private final Register register;
    private final AttendanceSettings settings;
    private final Clock clock;
    private final Set<ActivityId> noted = ConcurrentHashMap.newKeySet();

    public Settlement(RedisDueShifts shifts, Activities activities, Seats seats, Register register,
            AttendanceSettings settings, Clock clock) {
        this.shifts = shifts;
        this.activities = activities;
        this.seats = seats;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes an activity's shifts as soon as somebody takes part, and again when one of them is put off. */
    @Override
    public void on(RosterEvent event) {
        boolean isSignUp = event instanceof RosterEvent.OfMember mine && mine.change() == RosterEvent.Plain.SIGNED_UP;
        if (event instanceof RosterEvent.Rescheduled || (isSignUp && noted.add(event.activity()))) {
            note(event.activity());
        }
    }

    private void note(ActivityId id) {
        activities.find(id).ifPresent(activity -> activity.shifts()
                .forEach(shift -> shifts.note(activity.id(shift), due(shift))));
    }

    /** Settles what is due; what cannot be settled altogether makes way for others, and is settled anew later. */
    @Override
    public void run(LoopState loop) {
        Instant now = clock.instant();
        for (ShiftId shift : shifts.due(now, MOST_AT_ONCE)) {
            boolean[] settled = new boolean[1];
            boolean well = loop.attempt("shift " + shift, () -> settled[0] = settle(shift, loop));
            if (!well) {
                shifts.note(shift, now.plus(UNTIL_NEXT_TRY));
            } else if (settled[0]) {
                shifts.forget(shift);
            }
        }
    }

    /**
     * Settles it for all whom it can be settled for.
     *
     * @return whether nothing is left to do
     * @throws IllegalStateException if it could not be settled for somebody
     */
    private boolean settle(ShiftId id, LoopState loop) {
        Optional<Activity> activity = activities.find(id.activity());
        Optional<Shift> shift = activity.flatMap(found -> found.shift(id));
        if (shift.isEmpty() || activity.orElseThrow().state() == Activity.State.CANCELLED) {
            return true;
        }
        if (due(shift.get()).isAfter(clock.instant())) {
            note(id.activity());
            return false;
        }
        Set<ChatId> members = new LinkedHashSet<>();
        seats.each(activity.get(), shift.get(), members::add);
        members.addAll(register.known(id));
        long left = members.stream().filter(member -> !loop.attempt(id + " " + member,
                () -> register.settle(activity.get(), id, member))).count();
        if (left > 0) {
            throw new IllegalStateException("not settled for " + left + " of " + members.size() + " members");
        }
        return true;
    }

    private Instant due(Shift shift) {
        return shift.end().plus(settings.settledAfter());
    }
}
