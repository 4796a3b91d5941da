package org.xianfeng.volunteer.hours;

import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterEvent.Attended;
import org.xianfeng.volunteer.event.RosterEvent.Attending;
import org.xianfeng.volunteer.event.RosterEvent.Granted;
import org.xianfeng.volunteer.event.RosterListener;

/** Brings into the ledger what the register says, whenever something in it has changed. */
@Component
@Order(10)
final class LedgerUpdater implements RosterListener {

    private final Activities activities;
    private final Register register;
    private final Ledger ledger;
    private final HoursCalculator hoursCalculator;

    LedgerUpdater(Activities activities, Register register, Ledger ledger, HoursCalculator hoursCalculator) {
        this.activities = activities;
        this.register = register;
        this.ledger = ledger;
        this.hoursCalculator = hoursCalculator;
    }

    @Override
    public void on(RosterEvent event) {
        if (event instanceof Attended attended && attended.what() != Attending.CHECKED_IN) {
            book(attended.shift(), attended.member());
        } else if (event instanceof Granted granted) {
            register.known(granted.shift()).forEach(member -> book(granted.shift(), member));
        }
    }

    /** Books how the register stands now, which may be more than the event says: the later version wins. */
    void book(ShiftId id, ChatId member) {
        Optional<Activity> activity = activities.find(id.activity());
        activity.flatMap(found -> found.shift(id)).ifPresent(shift -> ledger.book(member,
                entry(id, shift, activity.orElseThrow().title(), register.of(id, member))));
    }

    private LedgerEntry entry(ShiftId id, Shift shift, String title, Attendance attendance) {
        Register.Grant grant = register.granted(id);
        return new LedgerEntry(id, attendance.version() + grant.version(), outcome(attendance), shift.start(),
                shift.end(), hoursCalculator.hours(shift, attendance, grant.extra()),
                hoursCalculator.marks(shift, attendance),
                title);
    }

    private static LedgerEntry.Outcome outcome(Attendance attendance) {
        return switch (attendance.status()) {
            case MISSED -> LedgerEntry.Outcome.MISSED;
            case EXCUSED -> LedgerEntry.Outcome.EXCUSED;
            case NORMAL, FORGOT -> attendance.came() ? LedgerEntry.Outcome.CAME : LedgerEntry.Outcome.NOTHING;
        };
    }
}
