package org.xianfeng.library;

import java.time.DateTimeException;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.EntryFile;

/**
 * The text names no day that never was, and no entry is dated by a year outside of the time that the library is about.
 * That days exist and intervals do not end before they start is checked when an entry is read.
 */
final class RealDates implements EntryRule {

    /** Modern history, and with it the library, begins here. */
    private static final int FIRST_YEAR = 1840;

    /** The hundredth year of the People's Republic, which plans reach to. */
    private static final int LAST_YEAR = 2049;

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    @Override
    public Stream<Problem> brokenIn(EntryFile file) {
        Stream<Problem> named = file.body().stream().flatMap(line -> DAY.matcher(line.text()).results()
                .filter(Predicate.not(RealDates::exists))
                .map(day -> file.problem(line.number(), "there is no " + day.group())));
        Stream<Problem> own = file.entry().dates().stream().filter(Predicate.not(RealDates::isInTime))
                .map(date -> file.problem(file.lineOf("dates"), date + " is not between " + FIRST_YEAR + " and "
                        + LAST_YEAR));
        return Stream.concat(own, named);
    }

    private static boolean isInTime(EntryDate date) {
        return date.from().year() >= FIRST_YEAR && date.to().year() <= LAST_YEAR;
    }

    private static boolean exists(MatchResult day) {
        try {
            return new PartialDate(number(day, 1), number(day, 2), number(day, 3)).day() > 0;
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    private static int number(MatchResult day, int group) {
        return Integer.parseInt(day.group(group));
    }
}
