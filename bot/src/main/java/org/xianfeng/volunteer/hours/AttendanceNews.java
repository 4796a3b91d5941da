package org.xianfeng.volunteer.hours;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
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
    public void on(StreamEntry event) {
        String type = event.field("type");
        switch (type) {
            case "corrected", "missed", "forgot" -> tell(event, type);
            case "checked-in", "checked-out" -> {
                if (!event.field("by").equals(event.field("member"))) {
                    tell(event, type);
                }
            }
            default -> {
                // nothing of theirs
            }
        }
    }

    private void tell(StreamEntry event, String type) {
        ChatId member = ChatId.parse(event.field("member"));
        Optional<ShiftOfActivity> found = shifts.find(LedgerUpdater.shift(event));
        found.ifPresent(open -> {
            Attendance attendance = register.of(open.id(), member);
            outbox.send("attendance." + event.shard() + "." + event.id(), member,
                    message(event, "attendance.told." + type, open, attendance));
        });
    }

    private Function<Locale, Reply> message(StreamEntry event, String key, ShiftOfActivity open,
            Attendance attendance) {
        String why = Optional.ofNullable(event.fields().get("why")).orElse("");
        return language -> Reply.of(Markup.lines(
                phrases.say(language, key, why),
                cards.heading(language, open.activity(), open.shift()),
                Markup.text(cards.summary(language, attendance, hoursCalculator.marks(open.shift(), attendance)))))
                .with(new Button(phrases.plain(language, "attendance.button.appeal"),
                        AttendanceAction.of(AttendanceAction.APPEAL, open.id())));
    }
}
