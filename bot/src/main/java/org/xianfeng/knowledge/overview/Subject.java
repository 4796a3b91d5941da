package org.xianfeng.knowledge.overview;

import java.time.LocalDate;

import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.PartialDate;

/**
 * Something that a question names and the library dates.
 *
 * @param called as it is to be called in an answer
 * @param date the one that matters here
 */
record Subject(String called, Entry entry, EntryDate date) {

    boolean isPerson() { return entry.kind() == Kind.PERSON; }

    boolean isSameAs(Subject other) {
        return entry.id().equals(other.entry.id()) && first().equals(other.first());
    }

    PartialDate start() {
        return date.from();
    }

    LocalDate first() {
        return date.from().first();
    }

    Overview.Item item() {
        return new Overview.Item(entry.heading(), date);
    }

    /** Its name and when it was. */
    String dated() {
        return called + "（" + date.from().inChinese() + "）";
    }
}
