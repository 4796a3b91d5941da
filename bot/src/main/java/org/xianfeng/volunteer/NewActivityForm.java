package org.xianfeng.volunteer;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.Activity.State;

/** Checks what an organizer answers to each step, and makes an activity of the answers that a session keeps. */
@Component
final class NewActivityForm {

    private final MomentReader moments;
    private final Clock clock;
    private final ZoneId zone;

    NewActivityForm(MomentReader moments, Clock clock, ZoneId zone) {
        this.moments = moments;
        this.clock = clock;
        this.zone = zone;
    }

    /** An answer that was understood, as the session keeps it, or the key of the phrase that says what is wrong. */
    sealed interface Checked {

        record Good(String value) implements Checked {}

        record Bad(String phrase) implements Checked {}
    }

    Checked check(NewActivityStep step, String answer, Session session) {
        String text = answer.strip();
        return switch (step) {
            case TITLE -> text(text, Activity.LONGEST_TITLE, "title");
            case DESCRIPTION -> text(text, Activity.LONGEST_DESCRIPTION, "description");
            case PLACE -> text(text, Activity.LONGEST_PLACE, "place");
            case PLACES -> places(text);
            case START -> start(text);
            case END -> end(text, session);
            case PREVIEW -> new Checked.Bad("volunteer.new.press");
        };
    }

    private static Checked text(String text, int longest, String what) {
        boolean fits = !text.isEmpty() && text.codePointCount(0, text.length()) <= longest;
        return fits
                ? new Checked.Good(text.replaceAll("\\s*\\n\\s*", what.equals("description") ? "\n" : " "))
                : new Checked.Bad("volunteer.new.bad-" + what);
    }

    private static Checked places(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[个人名位\\s]",
                "");
        boolean good = digits.matches("[1-9][0-9]{0,5}") && Integer.parseInt(digits) <= Activity.MOST_PLACES;
        return good ? new Checked.Good(digits) : new Checked.Bad("volunteer.new.bad-places");
    }

    private Checked start(String text) {
        Optional<ZonedDateTime> start = moments.moment(text);
        if (start.isEmpty()) {
            return new Checked.Bad("volunteer.new.bad-time");
        }
        if (!start.get().toInstant().isAfter(clock.instant())) {
            return new Checked.Bad("volunteer.new.past");
        }
        return new Checked.Good(start.get().toInstant().toString());
    }

    private Checked end(String text, Session session) {
        ZonedDateTime start = moment(session, NewActivityStep.START).atZone(zone);
        Optional<ZonedDateTime> end = moments.momentOn(start.toLocalDate(), text);
        if (end.isEmpty()) {
            return new Checked.Bad("volunteer.new.bad-end");
        }
        if (!end.get().isAfter(start)) {
            return new Checked.Bad("volunteer.new.end-first");
        }
        return Duration.between(start, end.get()).compareTo(Shift.LONGEST) > 0
                ? new Checked.Bad("volunteer.new.too-long")
                : new Checked.Good(end.get().toInstant().toString());
    }

    /**
     * The activity that the answers describe.
     *
     * @throws IllegalStateException if a step has not been answered
     */
    Activity activity(Session session, ChatId organizer, State state) {
        Post post = Post.plain(1, Integer.parseInt(note(session, NewActivityStep.PLACES)));
        Shift shift = new Shift(1, moment(session, NewActivityStep.START), moment(session, NewActivityStep.END),
                List.of(post));
        return new Activity(number(session), note(session, NewActivityStep.TITLE),
                session.note(NewActivityStep.DESCRIPTION.note()).orElse(""), note(session, NewActivityStep.PLACE),
                List.of(shift), Rules.USUAL, organizer, state);
    }

    static ActivityId number(Session session) {
        return session.note(NewActivityStep.NUMBER).flatMap(ActivityId::parse).orElseThrow();
    }

    private static Instant moment(Session session, NewActivityStep step) {
        return Instant.parse(note(session, step));
    }

    private static String note(Session session, NewActivityStep step) {
        return session.note(step.note()).orElseThrow(() -> new IllegalStateException("no answer to " + step));
    }
}
