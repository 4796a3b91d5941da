package org.xianfeng.volunteer.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.Visibility;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;

/** A member's own service record: a year on one card, entry by entry, and a way to object. */
@Component
final class RecordDialog implements Dialog {

    private static final int LONGEST_APPEAL = 500;
    private static final int PAGE = 6;
    private static final int MOST_YEARS = 5;
    private static final FormField<ShiftId> SHIFT = FormField.of("shift", ShiftId::parse);
    private static final FormField<String> WORDS = FormField.text("words");
    private static final Verb<YearPage> YEAR = new Verb<>("record:year", YearPage::parse);
    private static final Verb<YearPage> ENTRIES = new Verb<>("record:entries", YearPage::parse);

    private final Records records;
    private final Register register;
    private final OpenShifts shifts;
    private final AttendanceCards cards;
    private final RecordCards recordCards;
    private final Outbox outbox;
    private final Visibility visibility;
    private final Seats seats;
    private final Appeals appeals;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;
    private final Form appeal;

    RecordDialog(Records records, Register register, OpenShifts shifts, AttendanceCards cards,
            RecordCards recordCards, Outbox outbox, Visibility visibility, Seats seats, Appeals appeals, Forms forms,
            Phrases phrases, Clock clock, ZoneId zone) {
        this.records = records;
        this.register = register;
        this.shifts = shifts;
        this.cards = cards;
        this.recordCards = recordCards;
        this.outbox = outbox;
        this.visibility = visibility;
        this.seats = seats;
        this.appeals = appeals;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
        this.appeal = forms.of(FlowSpec.named("appeal").stopped("attendance.stopped").ask(words())
                .finish("send", (incoming, draft) -> Ending.done(send(incoming, draft))));
    }

    /** A page of what was served in a year, from 0. */
    private record YearPage(int year, int page) {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})\\.([0-9]{1,4})");

        static Optional<YearPage> parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            return parts.matches()
                    ? Optional.of(new YearPage(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        /** As a button carries it. */
        @Override
        public String toString() {
            return year + "." + page;
        }
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("record", MenuGroup.OWN, 54),
                        (call, session) -> year(call.chat(), LocalDate.now(clock.withZone(zone)).getYear(), session))
                .pressReplacing(YEAR, (press, session) -> year(press.chat(), press.target().year(), session))
                .pressReplacing(ENTRIES, (press, session) -> entries(press.chat(), press.target(), session))
                .pressReplacing(AttendanceAction.ENTRY, ofShift((press, open, session) -> entry(press.chat(), open,
                        session)))
                .pressReplacing(AttendanceAction.APPEAL, ofShift((press, open, session) -> appeals
                        .have(press.chat(), open.id())
                                ? Reply.of(phrases.say(session, "attendance.appealed-already"))
                                : appeal.begin(press.incoming(), session, draft -> draft.put(SHIFT, open.id()))))
                .flow(appeal);
    }

    /** What a button of a shift does. */
    private interface OfShift {

        Reply answer(Press<ShiftId> press, ShiftOfActivity open, Session session);
    }

    private Handler<Press<ShiftId>> ofShift(OfShift action) {
        return (press, session) -> shifts.find(press.target())
                .filter(open -> isTheirs(open, press.chat())).map(open -> action.answer(press, open, session))
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    /** Of shifts that somebody had no part in, they have nothing to see or to say. */
    private boolean isTheirs(ShiftOfActivity open, ChatId member) {
        return visibility.shows(open.activity(), member) && (!register.of(open.id(), member).equals(Attendance.NONE)
                || seats.has(open.activity(), open.shift(), member));
    }

    private Reply year(ChatId member, int year, Session session) {
        Reply card = recordCards.year(session.language(), member, records.card(member, year));
        List<Button> others = records.years(member).stream().filter(other -> other != year).limit(MOST_YEARS)
                .map(other -> new Button(other.toString(), YEAR.with(new YearPage(other, 0)))).toList();
        boolean empty = records.entries(member, year).isEmpty();
        return (empty
                ? card
                : card.with(button(session.language(), "entries", ENTRIES.with(new YearPage(year, 0)))))
                .with(others);
    }

    private Reply entries(ChatId member, YearPage wanted, Session session) {
        int year = wanted.year();
        List<LedgerEntry> all = records.entries(member, year);
        Paging paging = Paging.of(all.size(), PAGE, wanted.page());
        List<Markup> lines = new ArrayList<>(List.of(
                phrases.say(session, "attendance.entries", year, all.size())));
        List<List<Button>> buttons = new ArrayList<>();
        for (LedgerEntry entry : paging.of(all)) {
            lines.add(recordCards.line(session.language(), entry));
            buttons.add(List.of(new Button(cards.day(session.language(), entry.start()) + " " + entry.title(),
                    AttendanceAction.of(AttendanceAction.ENTRY, entry.shift()))));
        }
        Reply reply = Reply.of(Markup.lines(lines));
        for (List<Button> row : buttons) {
            reply = reply.with(row);
        }
        return reply.with(paging.buttons(page -> ENTRIES.with(new YearPage(year, page))))
                .with(button(session.language(), "back", YEAR.with(new YearPage(year, 0))));
    }

    private Reply entry(ChatId member, ShiftOfActivity open, Session session) {
        Locale language = session.language();
        return recordCards.entry(language, open, register.of(open.id(), member), register.trail(open.id(), member))
                .with(button(language, "appeal", AttendanceAction.of(AttendanceAction.APPEAL, open.id())))
                .with(button(language, "back",
                        YEAR.with(new YearPage(open.shift().start().atZone(zone).getYear(), 0))));
    }

    private Prompt<String> words() {
        return Prompt.of(WORDS, Inputs.text(LONGEST_APPEAL, "flow.appeal.words")).worded(draft -> Markup.lines(
                phrases.say(draft.language(), "flow.appeal.words", LONGEST_APPEAL),
                shifts.find(draft.need(SHIFT)).map(open -> heading(open, draft.language())).orElse(Markup.EMPTY)));
    }

    /** Goes to the organizer, with a button to where they can correct it. */
    private Reply send(Incoming incoming, Draft draft) {
        ChatId member = incoming.chat();
        String words = draft.need(WORDS);
        Optional<ShiftOfActivity> shift = shifts.find(draft.need(SHIFT));
        shift.ifPresent(open -> outbox.send("appeal." + member + "." + incoming.origin().update(),
                open.activity().organizer(), language -> Reply.of(Markup.lines(
                        phrases.say(language, "attendance.appealed", cards.name(language, member)),
                        heading(open, language), Markup.text(words)))
                        .with(button(language, "look",
                                AttendanceAction.of(AttendanceAction.WHO, open.id(), member)))));
        shift.ifPresent(open -> appeals.keep(member, open.id()));
        return Reply.of(phrases.say(draft.language(),
                shift.isPresent() ? "attendance.appeal-sent" : "attendance.hindrance.UNKNOWN"));
    }

    private Markup heading(ShiftOfActivity open, Locale language) {
        return cards.heading(language, open.activity(), open.shift());
    }

    private Button button(Locale language, String label, String action) {
        return new Button(phrases.plain(language, "attendance.button." + label), action);
    }
}
