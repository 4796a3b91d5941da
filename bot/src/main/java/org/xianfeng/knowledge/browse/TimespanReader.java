package org.xianfeng.knowledge.browse;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.text.Folding;

/** Reads a period as people write it: 1935, 1935年1月, 1934-10/1935-10, 1934年到1936年, 长征时期. */
@Component
final class TimespanReader {

    /** A year, a month or a day, folded, as a regular expression. */
    static final String DATE = "\\d{4}(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|-\\d{1,2}(?:-\\d{1,2})?)?";
    static final String UNTIL = " ?(?:到|至|/|~|-|—+|－|–) ?";

    /** What may follow a period's name without changing it. */
    static final String ERA = "(?:时期|期间|阶段|时代|途中|年代|过程中|中)?";

    private static final Pattern PARTS = Pattern
            .compile("(\\d{4})(?:[年-](?:(\\d{1,2})[月-]?(?:(\\d{1,2})日?)?)?)?");
    private static final Pattern FROM_TO = Pattern.compile("(" + DATE + ")" + UNTIL + "(" + DATE + ")");

    private final Periods periods;

    TimespanReader(Periods periods) {
        this.periods = periods;
    }

    /** Empty if it is no period, or one that ends before it begins. */
    Optional<Timespan> read(String text) {
        String folded = Folding.fold(text.strip());
        return periods.find(folded).or(() -> periods.find(folded.replaceFirst(ERA + "$", "")))
                .or(() -> dates(folded).map(Timespan::of));
    }

    private static Optional<EntryDate> dates(String folded) {
        Matcher both = FROM_TO.matcher(folded);
        String[] ends = both.matches() && !folded.matches("\\d{4}-\\d{1,2}")
                ? new String[]{both.group(1), both.group(2)}
                : new String[]{folded};
        StringBuilder written = new StringBuilder();
        for (String end : ends) {
            Matcher parts = PARTS.matcher(end);
            if (!parts.matches()) {
                return Optional.empty();
            }
            written.append(written.isEmpty() ? "" : "/").append(parts.group(1)).append(padded(parts.group(2)))
                    .append(padded(parts.group(3)));
        }
        try {
            return Optional.of(EntryDate.parse(written.toString()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String padded(@Nullable String number) {
        return number == null ? "" : String.format(Locale.ROOT, "-%02d", Integer.parseInt(number));
    }
}
