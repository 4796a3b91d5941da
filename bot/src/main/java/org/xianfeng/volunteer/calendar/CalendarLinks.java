package org.xianfeng.volunteer.calendar;

import java.util.Locale;
import java.util.Optional;

import org.xianfeng.chat.ChatId;

/** The secret addresses by which members' calendars can be followed; each member has at most one. */
interface CalendarLinks {

    /** The member's secret, made at the first call. */
    String of(ChatId member, Locale language);

    /** A new secret in place of the old one, which opens nothing from now on. */
    String renew(ChatId member, Locale language);

    /** Whose it is, unless it was replaced. */
    Optional<Owner> owner(String secret);

    /**
     * Whose calendar it is.
     *
     * @param language in which it is written
     */
    record Owner(ChatId member, Locale language) {}
}
