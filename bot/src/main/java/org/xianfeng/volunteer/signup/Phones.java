package org.xianfeng.volunteer.signup;

import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.chat.ChatId;

/** The telephone numbers that organizers have given to be shown with their activities. */
public interface Phones {

    /** What a telephone number looks like. */
    Pattern FORM = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");

    /** Whether this can be one. */
    static boolean isNumber(String text) {
        return FORM.matcher(text).matches();
    }

    /** As it is shown where nobody is to call it: its first three and its last four digits. */
    static String masked(String number) {
        String digits = number.replaceAll("[ -]", "");
        return digits.length() < 8
                ? "*".repeat(digits.length())
                : digits.substring(0, 3) + "*".repeat(digits.length() - 7) + digits.substring(digits.length() - 4);
    }

    Optional<String> of(ChatId organizer);

    void keep(ChatId organizer, String number);

    void forget(ChatId organizer);
}
