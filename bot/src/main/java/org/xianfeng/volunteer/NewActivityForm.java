package org.xianfeng.volunteer;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.Activity.State;
import org.xianfeng.volunteer.Reading.Reason;

/** Checks what an organizer answers to each step, and makes an activity of the answers that a session keeps. */
@Component
final class NewActivityForm {

    private final MomentReader moments;
    private final ZoneId zone;

    NewActivityForm(MomentReader moments, ZoneId zone) {
        this.moments = moments;
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
        return switch (moments.read(text)) {
            case Reading.At(ZonedDateTime start) -> good(start);
            case Reading.Between _,Reading.On _ -> new Checked.Bad("volunteer.new.bad-time");
            case Reading.Refused(Reason reason) -> new Checked.Bad(
                    reason == Reason.UNCLEAR ? "volunteer.new.bad-time" : reason.phrase());
        };
    }

    private Checked end(String text, Session session) {
        ZonedDateTime start = moment(session, NewActivityStep.START).atZone(zone);
        return switch (moments.readEnd(start, text)) {
            case Reading.At(ZonedDateTime end) -> Duration.between(start, end).compareTo(Shift.LONGEST) > 0
                    ? new Checked.Bad("volunteer.new.too-long")
                    : good(end);
            case Reading.Between _,Reading.On _ -> new Checked.Bad("volunteer.new.bad-end");
            case Reading.Refused(Reason reason) -> new Checked.Bad(
                    reason == Reason.UNCLEAR ? "volunteer.new.bad-end" : reason.phrase());
        };
    }

    private static Checked good(ZonedDateTime moment) {
        return new Checked.Good(moment.toInstant().toString());
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
