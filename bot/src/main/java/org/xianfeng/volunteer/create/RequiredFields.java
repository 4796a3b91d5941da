package org.xianfeng.volunteer.create;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Session;
import org.xianfeng.time.MomentReader;
import org.xianfeng.time.Reading;
import org.xianfeng.time.Reading.Reason;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Shift;

/** Checks what an organizer answers to each step. */
@Component
final class RequiredFields {

    private final MomentReader moments;
    private final OptionalFields extras;
    private final ZoneId zone;

    RequiredFields(MomentReader moments, OptionalFields extras, ZoneId zone) {
        this.moments = moments;
        this.extras = extras;
        this.zone = zone;
    }

    Parsed check(NewActivityStep step, String answer, Session session) {
        String text = answer.strip();
        return switch (step) {
            case TITLE -> text(text, Activity.LONGEST_TITLE, "title");
            case DESCRIPTION -> text(text, Activity.LONGEST_DESCRIPTION, "description");
            case PLACE -> text(text, Activity.LONGEST_PLACE, "place");
            case PLACES -> places(text);
            case START -> start(text);
            case END -> end(text, session);
            case DAY -> day(text, session);
            case PREVIEW -> new Parsed.Bad("volunteer.new.press");
            default -> extras.check(step, answer, session);
        };
    }

    private static Parsed text(String text, int longest, String what) {
        boolean fits = !text.isEmpty() && text.codePointCount(0, text.length()) <= longest;
        return fits
                ? new Parsed.Good(text.replaceAll("\\s*\\n\\s*", what.equals("description") ? "\n" : " "))
                : new Parsed.Bad("volunteer.new.bad-" + what);
    }

    private static Parsed places(String text) {
        return Post.places(text).<Parsed>map(places -> new Parsed.Good(places.toString()))
                .orElseGet(() -> new Parsed.Bad("volunteer.new.bad-places"));
    }

    private Parsed start(String text) {
        return switch (moments.read(text)) {
            case Reading.At(ZonedDateTime start) -> new Parsed.Good(start.toInstant().toString());
            case Reading.Between(ZonedDateTime start, ZonedDateTime end) -> isTooLong(start, end)
                    ? new Parsed.Bad("volunteer.new.too-long")
                    : new Parsed.Both(start.toInstant().toString(), end.toInstant().toString());
            case Reading.On _ -> new Parsed.Bad("volunteer.new.bad-time");
            case Reading.Refused(Reason reason) -> new Parsed.Bad(
                    reason == Reason.UNCLEAR ? "volunteer.new.bad-time" : reason.phrase());
        };
    }

    private Parsed end(String text, Session session) {
        ZonedDateTime start = session.get(NewActivityStep.START.note()).map(Instant::parse).orElseThrow()
                .atZone(zone);
        return switch (moments.readEnd(start, text)) {
            case Reading.At(ZonedDateTime end) -> isTooLong(start, end)
                    ? new Parsed.Bad("volunteer.new.too-long")
                    : new Parsed.Good(end.toInstant().toString());
            case Reading.Between _,Reading.On _ -> new Parsed.Bad("volunteer.new.bad-end");
            case Reading.Refused(Reason reason) -> new Parsed.Bad(
                    reason == Reason.UNCLEAR ? "volunteer.new.bad-end" : reason.phrase());
        };
    }

    private static boolean isTooLong(ZonedDateTime start, ZonedDateTime end) {
        return Duration.between(start, end).compareTo(Shift.LONGEST) > 0;
    }

    /** When the first shift of a copy is to begin; a day alone keeps the time of the day. */
    private Parsed day(String text, Session session) {
        return switch (moments.read(text)) {
            case Reading.At(ZonedDateTime start) -> new Parsed.Good(start.toInstant().toString());
            case Reading.Between(ZonedDateTime start, _) -> new Parsed.Good(start.toInstant().toString());
            case Reading.On(LocalDate day) -> new Parsed.Good(NewActivityDraft.earliest(session).atZone(zone)
                    .with(day).toInstant().toString());
            case Reading.Refused(Reason reason) -> new Parsed.Bad(reason.phrase());
        };
    }
}
