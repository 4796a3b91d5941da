package org.xianfeng.volunteer.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ShiftId;

/** Books hours in the service's own ledger, for tests of what is made of them. */
public final class ServedHours {

    private final Ledger ledger;

    ServedHours(Ledger ledger) {
        this.ledger = ledger;
    }

    /** So many half hours of the one activity that there is. */
    public void book(ChatId member, int halves, int version, Instant end) {
        ledger.book(member, new LedgerEntry(new ShiftId(new ActivityId(1), 1), version, LedgerEntry.Outcome.CAME,
                end.minus(Duration.ofHours(2)), end, new Hours(halves), Set.of(), "清扫楼道"));
    }
}
