package org.xianfeng.knowledge.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Numerals;

/** Finds what comes next to an entry in its row: by the number in its name, else by the calendar. */
final class Neighbours {

    private static final Pattern NUMBER = Pattern.compile("[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]");
    private static final String TERM = "届";

    /** The plan of the tenth five years, read as fifteen otherwise. */
    private static final String TENTH_PLAN = "十五";

    /** No row is longer, and no term of office has more sessions. */
    private static final int MOST = 40;
    private static final int MOST_SESSIONS = 9;

    /** What meets about the same is found within so many years. */
    private static final int YEARS = 2;
    private static final int MOST_EVENTS = 80;

    private final PassageIndex index;

    Neighbours(PassageIndex index) {
        this.index = index;
    }

    /**
     * The entry beside another one.
     *
     * @param step 1 for the next, -1 for the one before
     * @param byTerm whether the next term is asked for, not the next session of a term
     * @param noun what it is said to be; empty if that is not said
     */
    Optional<Entry> beside(Entry entry, int step, boolean byTerm, String noun) throws IOException {
        Optional<Entry> numbered = numbered(entry, step, byTerm);
        boolean isNumbered = NUMBER.matcher(Folding.fold(entry.title())).find();
        return numbered.isPresent() || isNumbered || byTerm || (entry.kind() != Kind.MEETING && noun.isEmpty())
                ? numbered
                : dated(entry, step, noun);
    }

    private Optional<Entry> numbered(Entry entry, int step, boolean byTerm) throws IOException {
        for (String name : names(entry)) {
            Optional<Entry> found = called(others(name, step, byTerm), entry);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The one with this number in its row. */
    Optional<Entry> numbered(Entry entry, String number) throws IOException {
        for (String name : names(entry)) {
            List<String> others = NUMBER.matcher(name).results()
                    .map(found -> name.substring(0, found.start()) + number + name.substring(found.end())).toList();
            Optional<Entry> found = called(others, entry);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Another entry that is called by one of these names; plans have lately been called otherwise. */
    private Optional<Entry> called(List<String> names, Entry but) throws IOException {
        for (String name : names) {
            for (String form : new LinkedHashSet<>(
                    List.of(name, name.replace("计划", "规划"), name.replace("规划", "计划")))) {
                Optional<Entry> found = called(form).filter(one -> !one.id().equals(but.id()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold).forEach(names::add);
        return names;
    }

    /** The same name with the number beside, the likeliest first: the last number of a session, else that of its term. */
    private static List<String> others(String name, int step, boolean byTerm) {
        List<MatchResult> numbers = NUMBER.matcher(name).results().toList();
        List<String> others = new ArrayList<>();
        for (MatchResult number : byTerm ? numbers : numbers.reversed()) {
            int other = Numerals.parse(number.group()) + step;
            if (other >= 1 && other <= MOST) {
                others.add(name.substring(0, number.start()) + Numerals.chinese(other) + name.substring(number.end()));
            }
            if (number.group().equals(TENTH_PLAN)) {
                others.add(name.substring(0, number.start()) + Numerals.chinese(10 + step) + "五"
                        + name.substring(number.end()));
            }
        }
        if (numbers.size() == 2 && name.startsWith(TERM, numbers.getFirst().end())) {
            int term = Numerals.parse(numbers.getFirst().group()) + step;
            String head = name.substring(0, numbers.getFirst().start()) + (term < 1 ? "" : Numerals.chinese(term))
                    + name.substring(numbers.getFirst().end(), numbers.getLast().start());
            Stream<Integer> sessions = step > 0 || byTerm
                    ? Stream.of(1)
                    : Stream.iterate(MOST_SESSIONS, one -> one > 0, one -> one - 1);
            sessions.map(session -> head + Numerals.chinese(session) + name.substring(numbers.getLast().end()))
                    .forEach(others::add);
        }
        return others;
    }

    private Optional<Entry> called(String name) throws IOException {
        List<String> ids = index.called(name, 2);
        return ids.size() == 1 ? index.entry(ids.getFirst()) : Optional.empty();
    }

    private Optional<Entry> dated(Entry entry, int step, String noun) throws IOException {
        if (entry.dates().isEmpty()) {
            return Optional.empty();
        }
        PartialDate day = step > 0 ? entry.dates().getFirst().to() : entry.dates().getFirst().from();
        EntryDate around = step > 0
                ? new EntryDate(day, new PartialDate(day.year() + YEARS, 0, 0))
                : new EntryDate(new PartialDate(day.year() - YEARS, 0, 0), day);
        List<Event> events = index.during(around, entry.kind(), new Slice(0, MOST_EVENTS)).stream()
                .filter(event -> !event.entry().id().equals(entry.id()))
                .filter(event -> step > 0
                        ? event.date().from().first().isAfter(day.last())
                        : event.date().to().last().isBefore(day.first()))
                .toList();
        String sort = noun.replaceFirst("(?<=.{2})会议$", "");
        List<Event> fitting = events.stream().filter(event -> event.entry().title().contains(sort)).toList();
        List<Event> row = fitting.isEmpty() && entry.kind() == Kind.MEETING ? events : fitting;
        return row.isEmpty()
                ? Optional.empty()
                : index.entry((step > 0 ? row.getFirst() : row.getLast()).entry().id());
    }
}
