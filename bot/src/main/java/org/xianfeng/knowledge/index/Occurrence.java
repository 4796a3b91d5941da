package org.xianfeng.knowledge.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.util.BytesRef;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.text.Span;

/**
 * A date of an entry, or one that a sentence of it names, as it stands in a column of the passage.
 *
 * @param from as {@code yyyymmdd} in digits, with zeros for what is not known; so a month sorts before its days
 * @param to likewise
 * @param own whether the entry is dated by it
 * @param sentence where in the passage's text it is named; empty if nowhere
 */
record Occurrence(int from, int to, boolean own, Span sentence) {

    static final Span NOWHERE = new Span(0, 0);

    private static final int BYTES = 2 * Integer.BYTES + 1 + 2 * Short.BYTES;
    private static final int YEAR = 1_00_00;
    private static final int MONTH = 1_00;

    static Occurrence of(EntryDate date, boolean own, Span sentence) {
        return new Occurrence(digits(date.from()), digits(date.to()), own, sentence);
    }

    /** Written one after the other. */
    static BytesRef write(List<Occurrence> occurrences) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * occurrences.size());
        occurrences.forEach(one -> bytes.putInt(one.from).putInt(one.to).put((byte) (one.own ? 1 : 0))
                .putShort((short) one.sentence.start()).putShort((short) one.sentence.end()));
        return new BytesRef(bytes.array());
    }

    static List<Occurrence> read(BytesRef column) {
        ByteBuffer bytes = ByteBuffer.wrap(column.bytes, column.offset, column.length);
        List<Occurrence> occurrences = new ArrayList<>();
        while (bytes.hasRemaining()) {
            occurrences.add(new Occurrence(bytes.getInt(), bytes.getInt(), bytes.get() == 1,
                    new Span(Short.toUnsignedInt(bytes.getShort()), Short.toUnsignedInt(bytes.getShort()))));
        }
        return occurrences;
    }

    static int digits(PartialDate date) {
        return date.year() * YEAR + date.month() * MONTH + date.day();
    }

    /** The latest that a date can be, in the same digits. */
    static int latest(PartialDate date) {
        return latest(digits(date));
    }

    private static int latest(int digits) {
        if (digits % YEAR == 0) {
            return digits + YEAR - 1;
        }
        return digits % MONTH == 0 ? digits + MONTH - 1 : digits;
    }

    int latest() {
        return latest(to);
    }

    /** The day on which it began, as {@code mmdd} in digits; empty if only the month or the year is known. */
    Optional<Integer> day() {
        return from % MONTH == 0 ? Optional.empty() : Optional.of(from % YEAR);
    }

    boolean isWithin(int earliest, int latest) {
        return from <= latest && latest() >= earliest;
    }

    EntryDate date() {
        return new EntryDate(partial(from), partial(to));
    }

    private static PartialDate partial(int digits) {
        return new PartialDate(digits / YEAR, digits % YEAR / MONTH, digits % MONTH);
    }

    Optional<String> in(String passage) {
        return sentence.length() == 0 ? Optional.empty() : Optional.of(sentence.in(passage));
    }
}
