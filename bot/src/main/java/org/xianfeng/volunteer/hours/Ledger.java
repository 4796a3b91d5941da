package org.xianfeng.volunteer.hours;

import java.util.List;
import java.util.Map;

import org.xianfeng.chat.ChatId;

/** What members have served, shift by shift: each shift once, in its latest version. */
public interface Ledger {

    /** Books this in place of an earlier version; an older one, or the same again, changes nothing. */
    void book(ChatId member, LedgerEntry entry);

    /**
     * Books all that is one's for another chat of the same person, and then not for the one any more. What both were booked
     * for a shift counts once: whoever came, then the more hours.
     */
    void become(ChatId from, ChatId into);

    /** All that was booked, the latest shift first. */
    List<LedgerEntry> of(ChatId member);

    /** What everybody has served in a year. */
    Map<ChatId, Sum> sums(int year);

    /** What everybody has served in all years. */
    Map<ChatId, Sum> sums();

    /**
     * What somebody has served in some time.
     *
     * @param deeds how many shifts they came to
     */
    record Sum(Hours hours, int deeds) {

        public static final Sum NONE = new Sum(Hours.NONE, 0);
    }
}
