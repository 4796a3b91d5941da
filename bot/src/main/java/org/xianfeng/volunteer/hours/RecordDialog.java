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

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.AttendanceAction;
import org.xianfeng.volunteer.attendance.AttendanceAction.Verb;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;

/** A member's own service record: a year on one card, entry by entry, and a way to object. */
@Component
@Order(185)
public final class RecordDialog implements TakingDialog {

    private static final String DIALOG = "appeal";
    private static final String SHIFT = DIALOG + ".shift";
    private static final int LONGEST_APPEAL = 500;
    private static final int PAGE = 6;
    private static final int MOST_YEARS = 5;
    private static final Pattern YEAR = Pattern.compile("record:(year|entries):([0-9]{4})\\.([0-9]{1,4})");

    private final Records records;
    private final Register register;
    private final OpenShifts shifts;
    private final AttendanceCards cards;
    private final RecordCards recordCards;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    RecordDialog(Records records, Register register, OpenShifts shifts, AttendanceCards cards,
            RecordCards recordCards, Outbox outbox, Phrases phrases, Clock clock, ZoneId zone) {
        this.records = records;
        this.register = register;
        this.shifts = shifts;
        this.cards = cards;
        this.recordCards = recordCards;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("record", Role.MEMBER, 54));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("record")
                    || (call.name().equals("cancel") && session.isIn(DIALOG));
            case Incoming.ButtonPress press -> YEAR.matcher(press.action()).matches()
                    || AttendanceAction.parse(press.action()).filter(action -> isOurs(action.verb(), session))
                            .isPresent();
            case Incoming.Text _ -> session.isIn(DIALOG);
            default ->
                false;
        };
    }

    private static boolean isOurs(Verb verb, Session session) {
        return verb == Verb.ENTRY || verb == Verb.APPEAL || (verb == Verb.STOP && session.isIn(DIALOG));
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.ButtonPress press -> press(press, session).replacing();
            case Incoming.Text text -> appeal(text, session);
            case Incoming.Command call when call.name().equals("cancel") -> stop(session);
            default ->
                year(incoming.chat(), LocalDate.now(clock.withZone(zone)).getYear(), session);
        });
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        Matcher year = YEAR.matcher(press.action());
        if (year.matches()) {
            int wanted = Integer.parseInt(year.group(2));
            return year.group(1).equals("year")
                    ? year(press.chat(), wanted, session)
                    : entries(press.chat(), wanted, Integer.parseInt(year.group(3)), session);
        }
        AttendanceAction action = AttendanceAction.parse(press.action()).orElseThrow();
        return action.verb() == Verb.STOP
                ? stop(session)
                : shifts.find(action.shift()).findFirst().map(open -> action.verb() == Verb.ENTRY
                        ? entry(press.chat(), open, session)
                        : ask(open, session, "attendance.appeal"))
                        .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Reply year(ChatId member, int year, Session session) {
        Reply card = recordCards.year(session.language(), member, records.card(member, year));
        List<Button> others = records.years(member).stream().filter(other -> other != year).limit(MOST_YEARS)
                .map(other -> new Button(other.toString(), yearAction("year", other, 0))).toList();
        boolean empty = records.entries(member, year).isEmpty();
        return (empty
                ? card
                : card.with(button(session.language(), "entries", yearAction("entries", year, 0))))
                .with(others);
    }

    private Reply entries(ChatId member, int year, int wanted, Session session) {
        List<LedgerEntry> all = records.entries(member, year);
        Paging paging = Paging.of(all.size(), PAGE, wanted);
        List<Markup> lines = new ArrayList<>(List.of(
                phrases.say(session, "attendance.entries", Integer.toString(year), Integer.toString(all.size()))));
        List<List<Button>> buttons = new ArrayList<>();
        for (LedgerEntry entry : paging.of(all)) {
            lines.add(recordCards.line(session.language(), entry));
            buttons.add(List.of(new Button(cards.day(session.language(), entry.start()) + " " + entry.title(),
                    AttendanceAction.of(Verb.ENTRY, entry.shift()))));
        }
        Reply reply = Reply.of(Markup.lines(lines));
        for (List<Button> row : buttons) {
            reply = reply.with(row);
        }
        return reply.with(paging.buttons(page -> yearAction("entries", year, page)))
                .with(button(session.language(), "back", yearAction("year", year, 0)));
    }

    private Reply entry(ChatId member, ShiftOfActivity open, Session session) {
        Locale language = session.language();
        return recordCards.entry(language, open, register.of(open.id(), member), register.trail(open.id(), member))
                .with(button(language, "appeal", AttendanceAction.of(Verb.APPEAL, open.id())))
                .with(button(language, "back", yearAction("year", open.shift().start().atZone(zone).getYear(), 0)));
    }

    private Reply ask(ShiftOfActivity open, Session session, String question) {
        session.enter(DIALOG);
        session.put(SHIFT, open.id().toString());
        return Reply.of(Markup.lines(phrases.say(session, question, Integer.toString(LONGEST_APPEAL)),
                cards.heading(session.language(), open.activity(), open.shift())))
                .with(button(session.language(), "stop", AttendanceAction.of(Verb.STOP, open.id())));
    }

    /** Goes to the organizer, with a button to where they can correct it. */
    private Reply appeal(Incoming.Text text, Session session) {
        Optional<ShiftOfActivity> open = session.get(SHIFT).flatMap(ShiftId::parse)
                .flatMap(shift -> shifts.find(shift).findFirst());
        if (open.isEmpty()) {
            return stop(session);
        }
        String words = text.text().strip();
        if (words.length() > LONGEST_APPEAL) {
            return ask(open.get(), session, "attendance.appeal");
        }
        session.leave();
        outbox.send("appeal." + text.chat() + "." + text.origin().update(), open.get().activity().organizer(),
                language -> Reply.of(Markup.lines(
                        phrases.say(language, "attendance.appealed", cards.name(language, text.chat())),
                        cards.heading(language, open.get().activity(), open.get().shift()), Markup.text(words)))
                        .with(button(language, "look",
                                AttendanceAction.of(Verb.WHO, open.get().id(), text.chat()))));
        return Reply.of(phrases.say(session, "attendance.appeal-sent"));
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "attendance.stopped"));
    }

    private static String yearAction(String verb, int year, int page) {
        return "record:" + verb + ":" + year + "." + page;
    }

    private Button button(Locale language, String label, String action) {
        return new Button(phrases.plain(language, "attendance.button." + label), action);
    }
}
