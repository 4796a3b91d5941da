package org.xianfeng.knowledge.entry;

import com.fasterxml.jackson.annotation.JsonValue;

/** When something was: a day, a month or a year, or from one to another. */
public record EntryDate(PartialDate from, PartialDate to) {

    public EntryDate {
        if (from.first().isAfter(to.last())) {
            throw new IllegalArgumentException("date must not end before it starts, got " + from + "/" + to);
        }
    }

    /**
     * Reads a date, or two joined by {@code /}.
     *
     * @throws IllegalArgumentException if it is neither, or ends before it starts
     */
    public static EntryDate parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new EntryDate(PartialDate.parse(text), PartialDate.parse(text))
                : new EntryDate(PartialDate.parse(text.substring(0, slash)),
                        PartialDate.parse(text.substring(slash + 1)));
    }

    /** As it is said in Chinese: {@code 1921年7月23日－1921年8月}. */
    public String inChinese() {
        return from.equals(to) ? from.inChinese() : from.inChinese() + "－" + to.inChinese();
    }

    @JsonValue
    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }
}
