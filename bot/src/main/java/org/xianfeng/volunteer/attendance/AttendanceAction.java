package org.xianfeng.volunteer.attendance;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ShiftId;

/**
 * The buttons of the register: {@code attendance:VERB:}, then a shift and a number, such as {@code 12.1.0}, and where
 * they are about somebody that member: {@code 12.1.0:telegram:7}.
 */
public final class AttendanceAction {

    private static final String SHIFT = "([0-9]{1,9}\\.[0-9]{1,2})";
    private static final Pattern OF_SHIFT = Pattern.compile(SHIFT + "\\.0");
    private static final Pattern NUMBERED = Pattern.compile(SHIFT + "\\.([0-9]{1,4})");
    private static final Pattern OF_MEMBER = Pattern
            .compile(SHIFT + "\\.([0-9]{1,4}):([a-z]{1,16}:[A-Za-z0-9_-]{1,64})");

    /** For members: to check in where several shifts may be meant, to check out, to see an entry of their record, to object to it. */
    public static final Verb<ShiftId> ARRIVE = ofShift("arrive");
    public static final Verb<ShiftId> LEAVE = ofShift("leave");
    /** For who has scanned the code without having a place: to take a free one. */
    public static final Verb<ShiftId> JOIN = ofShift("join");
    public static final Verb<ShiftId> ENTRY = ofShift("entry");
    public static final Verb<ShiftId> APPEAL = ofShift("appeal");

    /** For who organizes the activity: its shifts. */
    public static final Verb<ActivityId> SHIFTS = new Verb<>("attendance:shifts", ActivityId::parse)
            .from(Permission.ORGANIZE);
    /** A page of those who have a place, from 0. */
    public static final Verb<NumberedShift> LIST = numbered("list").from(Permission.ORGANIZE);
    /** Notes all of them as there; the first asks whether that is meant. */
    public static final Verb<ShiftId> ALL = ofShift("all").from(Permission.ORGANIZE);
    public static final Verb<ShiftId> SURELY = ofShift("surely").from(Permission.ORGANIZE);
    /** After the end: a page of those who are noted for the whole shift, and one of them unticked or ticked again. */
    public static final Verb<NumberedShift> TICKS = numbered("ticks").from(Permission.ORGANIZE);
    public static final Verb<ShiftMember> TICK = ofMember("tick").from(Permission.ORGANIZE);
    /** Asks for the name of somebody without a place, and notes them. */
    public static final Verb<ShiftId> WALK_IN = ofShift("walkin").from(Permission.ORGANIZE);
    public static final Verb<ShiftMember> ADD = ofMember("add").from(Permission.ORGANIZE);
    public static final Verb<ShiftId> CODE = ofShift("code").from(Permission.ORGANIZE);
    /** Replaces the link to the page that shows the codes. */
    public static final Verb<ShiftId> RENEW_LINK = ofShift("renewlink").from(Permission.ORGANIZE);
    public static final Verb<ShiftId> SITE = ofShift("site").from(Permission.ORGANIZE);
    /** How many minutes are granted beyond the shift's length; the first asks. */
    public static final Verb<ShiftId> EXTRA = ofShift("extra").from(Permission.ORGANIZE);
    public static final Verb<NumberedShift> GIVE = numbered("give").from(Permission.ORGANIZE);
    /** One of those who have a place, and what can be noted of them. */
    public static final Verb<ShiftMember> WHO = ofMember("who").from(Permission.ORGANIZE);
    public static final Verb<ShiftMember> IN = ofMember("in").from(Permission.ORGANIZE);
    public static final Verb<ShiftMember> OUT = ofMember("out").from(Permission.ORGANIZE);
    public static final Verb<ShiftMember> CORRECT = ofMember("correct").from(Permission.ORGANIZE);
    public static final Verb<ShiftMember> EXCUSE = ofMember("excuse").from(Permission.ORGANIZE);

    private AttendanceAction() {}

    /** A shift, and a number that a button carries besides. */
    public record NumberedShift(ShiftId shift, int number) {}

    /**
     * Somebody in a shift.
     *
     * @param page which page of the list the button stood on
     */
    public record ShiftMember(ShiftId shift, ChatId member, int page) {}

    public static String of(Verb<ShiftId> verb, ShiftId shift) {
        return verb.with(shift + ".0");
    }

    public static String of(Verb<NumberedShift> verb, ShiftId shift, int number) {
        return verb.with(shift + "." + number);
    }

    public static String of(Verb<ShiftMember> verb, ShiftId shift, ChatId member) {
        return of(verb, shift, member, 0);
    }

    public static String of(Verb<ShiftMember> verb, ShiftId shift, ChatId member, int page) {
        return verb.with(shift + "." + page, member);
    }

    private static Verb<ShiftId> ofShift(String verb) {
        return verb(verb, OF_SHIFT, parts -> ShiftId.parse(parts.group(1)));
    }

    private static Verb<NumberedShift> numbered(String verb) {
        return verb(verb, NUMBERED, parts -> ShiftId.parse(parts.group(1))
                .map(shift -> new NumberedShift(shift, Integer.parseInt(parts.group(2)))));
    }

    private static Verb<ShiftMember> ofMember(String verb) {
        return verb(verb, OF_MEMBER, parts -> ShiftId.parse(parts.group(1))
                .map(shift -> new ShiftMember(shift, ChatId.parse(parts.group(3)),
                        Integer.parseInt(parts.group(2)))));
    }

    private static <T> Verb<T> verb(String name, Pattern written, Function<Matcher, Optional<T>> read) {
        return new Verb<>("attendance:" + name, arguments -> {
            Matcher parts = written.matcher(arguments);
            return parts.matches() ? read.apply(parts) : Optional.empty();
        });
    }
}
