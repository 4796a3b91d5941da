package org.xianfeng.knowledge.upload;

import java.util.List;

import org.xianfeng.knowledge.document.ParsedDocument;
import org.xianfeng.knowledge.document.Reading;
import org.xianfeng.knowledge.entry.Entry;

/**
 * What came of a file, for who brought it.
 *
 * @param dated how many entries have a date
 * @param first the first entries
 */
record Receipt(Reading reading, int dated, List<Sample> first) {

    private static final int SHOWN = 3;

    /** An entry as a reader will see it. */
    record Sample(String title, String text) {}

    /** For the log, which is not to have what is in the file. */
    @Override
    public String toString() {
        return "Receipt[headings=" + reading.headings() + ", dated=" + dated + ", " + reading.legibility() + "]";
    }

    static Receipt of(ParsedDocument.Taken taken) {
        List<Entry> entries = taken.entries();
        return new Receipt(taken.reading(), (int) entries.stream().filter(entry -> !entry.dates().isEmpty()).count(),
                entries.stream().limit(SHOWN).map(entry -> new Sample(entry.title(), entry.text())).toList());
    }
}
