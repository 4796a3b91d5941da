package org.xianfeng.knowledge;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;

/**
 * The library in the order of time: what entries are dated by, and the sentences in them that name a day in full. Safe
 * for any number of threads.
 */
public interface Chronicle {

    /** What happened on this day of whatever year, the earliest first. */
    Listing<Event> on(MonthDay day, Slice slice);

    /** The nearest day before and the nearest day after this one, within half a year, on which something happened. */
    List<MonthDay> nearest(MonthDay day);

    /**
     * What happened in a period: what began in it, the earliest first, then what had begun before and went on.
     *
     * @param kind if given, only what entries of this kind are dated by
     */
    Listing<Event> during(EntryDate period, Optional<Kind> kind, Slice slice);
}
