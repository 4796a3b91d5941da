package org.xianfeng.volunteer.hours;

import java.util.Locale;
import java.util.function.Function;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterEvent.Attended;
import org.xianfeng.volunteer.event.RosterListener;

/** Tells members what others, or the rules, have made of their attendance, and how to object. */
@Component
@Order(30)
final class AttendanceNews implements RosterListener {

    private final OpenShifts shifts;
    private final Register register;
    private final HoursCalculator hoursCalculator;
    private final AttendanceCards cards;
    private final Outbox outbox;
    private final Phrases phrases;

    AttendanceNews(OpenShifts shifts, Register register, HoursCalculator hoursCalculator, AttendanceCards cards,
            Outbox outbox,
            Phrases phrases) {
        this.shifts = shifts;
        this.register = register;
        this.hoursCalculator = hoursCalculator;
        this.cards = cards;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    @Override
    public void on(RosterEvent event) {
        if (event instanceof Attended attended && switch (attended.what()) {
            case MISSED, FORGOT -> true;
            case CHECKED_IN, CHECKED_OUT, CORRECTED -> attended.isByOthers();
        }) {
            tell(attended);
        }
    }

    private void tell(Attended event) {
        shifts.find(event.shift()).ifPresent(open -> outbox.send(
                "attendance." + event.source().shard() + "." + event.source().id(), event.member(),
                message(event, open, register.of(open.id(), event.member()))));
    }

    private Function<Locale, Reply> message(Attended event, ShiftOfActivity open, Attendance attendance) {
        return language -> Reply.of(Markup.lines(
                phrases.say(language, "attendance.told." + event.word(), event.why()),
                cards.heading(language, open.activity(), open.shift()),
                Markup.text(cards.summary(language, attendance, hoursCalculator.marks(open.shift(), attendance)))))
                .with(new Button(phrases.plain(language, "attendance.button.appeal"),
                        AttendanceAction.of(AttendanceAction.APPEAL, open.id())));
    }
}
