package org.xianfeng.volunteer.attendance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ShiftId;

/**
 * What this feature's buttons carry: {@code attendance:VERB:12.1}, and where it is needed a number and a member:
 * {@code attendance:VERB:12.1.3:telegram:7}.
 *
 * @param number such as a page, counted from 0
 */
public record AttendanceAction(Verb verb, ShiftId shift, int number, Optional<ChatId> member) {

    private static final String FEATURE = "attendance:";
    private static final Pattern WRITTEN = Pattern
            .compile(FEATURE
                    + "([a-z]+):([0-9]{1,9}\\.[0-9]{1,2})\\.([0-9]{1,4})(?::([a-z]{1,16}:[A-Za-z0-9_-]{1,64}))?");
    private static final Pattern SHIFTS = Pattern.compile(FEATURE + "shifts:([0-9]{1,9})");

    public enum Verb {

        /** For members. */
        LEAVE, ENTRY, APPEAL,
        /** For who organizes the activity; the number is a page, or minutes. */
        LIST, WHO, IN, OUT, ALL, SURELY, CODE, EXTRA, GIVE, CORRECT, EXCUSE, SITE, STOP;

        private String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Leads to the shifts of an activity. */
    public static String shifts(ActivityId activity) {
        return FEATURE + "shifts:" + activity;
    }

    public static Optional<ActivityId> parseShifts(String action) {
        Matcher parts = SHIFTS.matcher(action);
        return parts.matches() ? ActivityId.parse(parts.group(1)) : Optional.empty();
    }

    public static String of(Verb verb, ShiftId shift) {
        return of(verb, shift, 0);
    }

    public static String of(Verb verb, ShiftId shift, int number) {
        return new AttendanceAction(verb, shift, number, Optional.empty()).toString();
    }

    public static String of(Verb verb, ShiftId shift, ChatId member) {
        return new AttendanceAction(verb, shift, 0, Optional.of(member)).toString();
    }

    /** Empty if this is no button of ours, or a forged one. */
    public static Optional<AttendanceAction> parse(String action) {
        Matcher parts = WRITTEN.matcher(action);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<ChatId> member = Optional.ofNullable(parts.group(4)).map(ChatId::parse);
        return Arrays.stream(Verb.values()).filter(verb -> verb.written().equals(parts.group(1))).findFirst()
                .flatMap(verb -> ShiftId.parse(parts.group(2)).map(
                        shift -> new AttendanceAction(verb, shift, Integer.parseInt(parts.group(3)), member)));
    }

    @Override
    public String toString() {
        return FEATURE + verb.written() + ":" + shift + "." + number + member.map(chat -> ":" + chat).orElse("");
    }
}
