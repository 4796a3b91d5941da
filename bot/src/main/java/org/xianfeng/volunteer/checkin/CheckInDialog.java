package org.xianfeng.volunteer.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Wanted;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.AttendanceSettings;
import org.xianfeng.volunteer.attendance.CheckIn;
import org.xianfeng.volunteer.attendance.CheckInRefusal;
import org.xianfeng.volunteer.attendance.CheckOut;
import org.xianfeng.volunteer.attendance.Coordinates;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.hours.Hours;
import org.xianfeng.volunteer.hours.HoursCalculator;

/**
 * Lets members check in and out: by a code that they scan where the activity is, or by the location that they send.
 * Where they are is compared and forgotten.
 */
@Component
final class CheckInDialog implements Dialog {

    /** A message counts from when it was sent, if it came within this time. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final Register register;
    private final OpenShifts shifts;
    private final PresenceCodes codes;
    private final Sites sites;
    private final LateSignUp lateSignUp;
    private final HoursCalculator hoursCalculator;
    private final AttendanceCards cards;
    private final AttendanceSettings settings;
    private final Phrases phrases;
    private final Clock clock;

    CheckInDialog(Register register, OpenShifts shifts, PresenceCodes codes, Sites sites,
            LateSignUp lateSignUp, HoursCalculator hoursCalculator, AttendanceCards cards, AttendanceSettings settings,
            Phrases phrases, Clock clock) {
        this.register = register;
        this.shifts = shifts;
        this.codes = codes;
        this.sites = sites;
        this.lateSignUp = lateSignUp;
        this.hoursCalculator = hoursCalculator;
        this.cards = cards;
        this.settings = settings;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("checkin", MenuGroup.ACTIVITIES, 52),
                        (call, session) -> list(call.chat(), session))
                .start(PresenceCodes.PREFIX, this::scanned)
                .location(this::located)
                .pressReplacing(AttendanceAction.ARRIVE, this::arriveAt)
                .pressReplacing(AttendanceAction.LEAVE, this::leave)
                .pressReplacing(AttendanceAction.JOIN, this::join);
    }

    private Reply list(ChatId member, Session session) {
        List<ShiftOfActivity> open = shifts.of(member, clock.instant());
        if (open.isEmpty()) {
            return say(session, "attendance.none-open", settings.opensBefore().toMinutes());
        }
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "attendance.how")));
        for (ShiftOfActivity one : open) {
            lines.add(Markup.EMPTY);
            lines.add(cards.heading(session.language(), one.activity(), one.shift()));
            lines.add(Markup.text(summary(session, one, register.of(one.id(), member))));
        }
        Reply reply = Reply.of(Markup.lines(lines));
        return open.stream().anyMatch(one -> sites.of(one.activity().id()).isPresent())
                ? asking(reply, session)
                : reply;
    }

    private Reply asking(Reply reply, Session session) {
        return reply.asking(new Wanted(Wanted.Kind.LOCATION, phrases.say(session, "attendance.how.location")));
    }

    private Reply scanned(Incoming.Command call, Session session) {
        Optional<PresenceCodes.Scan> scan = codes.read(call.arguments(), sentAt(call));
        Optional<ShiftOfActivity> shift = scan.flatMap(read -> shifts.find(read.shift()));
        if (shift.isEmpty()) {
            return say(session, "attendance.hindrance.UNKNOWN");
        }
        return scan.get().fresh()
                ? arrive(call, shift.get(), sentAt(call), session)
                : say(session, "attendance.code-old");
    }

    private Reply located(Incoming.Location location, Session session) {
        if (!location.firsthand()) {
            return asking(say(session, "attendance.location.not-firsthand"), session);
        }
        Instant at = sentAt(location);
        Coordinates here = new Coordinates(location.latitude(), location.longitude());
        List<Distance> distances = shifts.of(location.chat(), at).stream()
                .flatMap(open -> sites.of(open.activity().id()).map(site -> new Distance(open, site.distanceTo(here)))
                        .stream())
                .sorted(Comparator.comparingDouble(Distance::metres)).toList();
        if (distances.isEmpty()) {
            return say(session, "attendance.location.nothing");
        }
        List<ShiftsHere.Here> near = distances.stream().filter(one -> one.metres() <= settings.radius())
                .map(Distance::open)
                .map(open -> new ShiftsHere.Here(open, register.of(open.id(), location.chat()), open.shift().away(at)))
                .toList();
        if (near.isEmpty()) {
            Distance nearest = distances.getFirst();
            return say(session, "attendance.location.far", nearest.open().activity().title(), nearest.rounded(),
                    settings.radius());
        }
        ShiftsHere all = new ShiftsHere(near);
        return all.meant().map(meant -> arrive(location, meant, at, session)).orElseGet(() -> which(all, session));
    }

    private Reply which(ShiftsHere here, Session session) {
        prove(here.shifts(), session);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "attendance.which-here")));
        here.all().forEach(
                one -> lines.add(cards.heading(session.language(), one.open().activity(), one.open().shift())));
        Reply reply = Reply.of(Markup.lines(lines));
        for (ShiftsHere.Here one : here.all()) {
            boolean there = one.attendance().isThere();
            String period = cards.time(one.open().shift().start()) + "–" + cards.time(one.open().shift().end());
            reply = reply.with(new Button(
                    phrases.plain(session, there ? "attendance.button.leave-at" : "attendance.button.arrive-at",
                            period),
                    AttendanceAction.of(there ? AttendanceAction.LEAVE : AttendanceAction.ARRIVE, one.open().id())));
        }
        return reply;
    }

    private Reply arriveAt(Press<ShiftId> press, Session session) {
        return there(press, session, open -> arrive(press.incoming(), open, clock.instant(), session));
    }

    /** When somebody sent it: a phone without a network sends what was meant for earlier. */
    private Instant sentAt(Incoming incoming) {
        Instant now = clock.instant();
        Instant at = incoming.origin().at();
        Instant earliest = now.minus(LATEST);
        return at.isAfter(now) || at.isBefore(earliest) ? now : at;
    }

    /** Somebody is there: they are checked in, or may check out for a while. */
    private Reply arrive(Incoming incoming, ShiftOfActivity open, Instant at, Session session) {
        ChatId member = incoming.chat();
        Attendance before = register.of(open.id(), member);
        if (before.isThere()) {
            prove(List.of(open), session);
            return card(phrases.say(session, "attendance.there"), session, open, before)
                    .with(new Button(phrases.plain(session, "attendance.button.leave"),
                            AttendanceAction.of(AttendanceAction.LEAVE, open.id())));
        }
        return switch (register.checkIn(incoming.requestId(), open.activity(), open.id(), member, member, at)) {
            case CheckIn.Done(Attendance attendance) ->
                card(phrases.say(session, "attendance.in"), session, open, attendance);
            case CheckIn.Refused(CheckInRefusal why) -> why == CheckInRefusal.NOT_SEATED
                    ? offerPlace(member, open, session)
                    : refuse(session, why);
        };
    }

    /** Whoever is there without a place may have a free one. */
    private Reply offerPlace(ChatId member, ShiftOfActivity open, Session session) {
        if (lateSignUp.place(open, member).isEmpty()) {
            return refuse(session, CheckInRefusal.NOT_SEATED);
        }
        prove(List.of(open), session);
        return Reply.of(Markup.lines(phrases.say(session, "attendance.join"),
                cards.heading(session.language(), open.activity(), open.shift())))
                .with(new Button(phrases.plain(session, "attendance.button.join"),
                        AttendanceAction.of(AttendanceAction.JOIN, open.id())));
    }

    private Reply join(Press<ShiftId> press, Session session) {
        return there(press, session, open -> lateSignUp.place(open, press.chat())
                .map(post -> switch (lateSignUp.join(press.incoming(), open, post)) {
                    case CheckIn.Done(Attendance attendance) ->
                        card(phrases.say(session, "attendance.in"), session, open, attendance);
                    case CheckIn.Refused(CheckInRefusal why) -> refuse(session, why);
                }).orElseGet(() -> arrive(press.incoming(), open, clock.instant(), session)));
    }

    private Reply leave(Press<ShiftId> press, Session session) {
        return there(press, session, open -> switch (register.checkOut(press.incoming().requestId(), open.activity(),
                press.target(), press.chat(), press.chat())) {
            case CheckOut.Done(Attendance attendance) -> left(session, open, attendance);
            case CheckOut.Refused(CheckInRefusal why) -> refuse(session, why);
        });
    }

    private Reply left(Session session, ShiftOfActivity open, Attendance attendance) {
        PlaceProof.forget(session);
        Hours hours = hoursCalculator.hours(open.shift(), attendance, register.granted(open.id()).extra());
        return card(phrases.say(session, "attendance.out", hours), session, open, attendance);
    }

    private void prove(List<ShiftOfActivity> here, Session session) {
        PlaceProof.keep(here, clock.instant().plus(settings.proofKept()), session);
    }

    /** What a press does about a shift at whose place somebody has shown to be a short while ago. */
    private Reply there(Press<ShiftId> press, Session session, Function<ShiftOfActivity, Reply> answer) {
        Optional<ShiftOfActivity> open = shifts.find(press.target());
        if (open.isEmpty()) {
            return say(session, "attendance.hindrance.UNKNOWN");
        }
        return PlaceProof.holds(press.target(), clock.instant(), session)
                ? answer.apply(open.get())
                : asking(say(session, "attendance.proof-old"), session);
    }

    private Reply card(Markup headline, Session session, ShiftOfActivity open, Attendance attendance) {
        return Reply.of(Markup.lines(headline,
                cards.heading(session.language(), open.activity(), open.shift()),
                Markup.text(summary(session, open, attendance))));
    }

    private String summary(Session session, ShiftOfActivity open, Attendance attendance) {
        return cards.summary(session.language(), attendance, hoursCalculator.marks(open.shift(), attendance));
    }

    private Reply refuse(Session session, CheckInRefusal why) {
        return say(session, "attendance.hindrance." + why, settings.opensBefore().toMinutes(),
                settings.mostStays());
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }

    private record Distance(ShiftOfActivity open, double metres) {

        /** To tens of metres: more exact than that a phone is not. */
        long rounded() {
            return Math.round(metres / 10) * 10;
        }
    }
}
