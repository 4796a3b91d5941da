package org.xianfeng.knowledge.browse;
import org.xianfeng.knowledge.entry.EntryDate;

/**
 * A period as somebody names it.
 *
 * @param name what leads to it again: a period's name, or the date
 */
record Timespan(String name, EntryDate date) {

    static Timespan of(EntryDate date) {
        return new Timespan(date.toString(), date);
    }

    /** Whether it has a name besides its dates. */
    boolean isNamed() { return !name.equals(date.toString()); }
}
