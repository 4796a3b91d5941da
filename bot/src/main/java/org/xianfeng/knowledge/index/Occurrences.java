package org.xianfeng.knowledge.index;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.StringField;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Sentences;
import org.xianfeng.knowledge.text.Span;

/** Finds what an entry dates when it is indexed: its own dates, and each day that a sentence of it names in full. */
final class Occurrences {

    /** The days of the year on which something in a passage happened. */
    static final String DAY = "occurrence-day";
    /** From when to when. */
    static final String PERIOD = "occurrence-period";
    /** The entry's kind, in each passage that dates something. */
    static final String KIND = "occurrence-kind";
    /** All of them, in a column. */
    static final String COLUMN = "occurrences";

    private static final Pattern FULL_DAY = Pattern.compile("(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private final List<Map<PartialDate, Occurrence>> named;

    private Occurrences(List<String> passages) {
        this.named = passages.stream().map(Occurrences::namedIn).toList();
    }

    /** Adds to each passage's document what it dates. */
    static void add(Entry entry, List<String> passages, List<Document> documents) {
        Occurrences occurrences = new Occurrences(passages);
        Set<PartialDate> seen = new HashSet<>();
        List<List<Occurrence>> placed = new ArrayList<>();
        passages.forEach(_ -> placed.add(new ArrayList<>()));
        for (EntryDate date : ownDates(entry)) {
            if (seen.add(date.from())) {
                occurrences.place(date, placed);
            }
        }
        for (int passage = 0; passage < passages.size(); passage++) {
            List<Occurrence> here = placed.get(passage);
            occurrences.named.get(passage).forEach((day, occurrence) -> {
                if (seen.add(day)) {
                    here.add(occurrence);
                }
            });
            addAll(entry.kind(), here, documents.get(passage));
        }
    }

    /** A life is no event: of a person, birth and death are dates by themselves. */
    private static Collection<EntryDate> ownDates(Entry entry) {
        return entry.kind() == Kind.PERSON
                ? entry.dates().stream().flatMap(date -> Stream.of(date.from(), date.to()).distinct())
                        .map(date -> new EntryDate(date, date)).toList()
                : entry.dates();
    }

    /** Where a sentence names its first day, or else at the first passage. */
    private void place(EntryDate date, List<List<Occurrence>> placed) {
        for (int passage = 0; passage < named.size(); passage++) {
            Occurrence there = named.get(passage).get(date.from());
            if (there != null) {
                placed.get(passage).add(Occurrence.of(date, true, there.sentence()));
                return;
            }
        }
        placed.getFirst().add(Occurrence.of(date, true, Occurrence.NOWHERE));
    }

    private static void addAll(Kind kind, List<Occurrence> here, Document document) {
        if (here.isEmpty()) {
            return;
        }
        document.add(new BinaryDocValuesField(COLUMN, Occurrence.write(here)));
        document.add(new StringField(KIND, kind.word(), Field.Store.NO));
        for (Occurrence occurrence : here) {
            document.add(new IntRange(PERIOD, new int[]{occurrence.from()}, new int[]{occurrence.latest()}));
            occurrence.day().ifPresent(day -> document.add(new IntPoint(DAY, day)));
        }
    }

    /** The days that are named in full, each with the first sentence that names it. */
    private static Map<PartialDate, Occurrence> namedIn(String passage) {
        Map<PartialDate, Occurrence> days = new LinkedHashMap<>();
        for (Span sentence : Sentences.of(passage)) {
            Matcher day = FULL_DAY.matcher(Folding.fold(sentence.in(passage)));
            day.results().flatMap(Occurrences::day).forEach(date -> days.putIfAbsent(date,
                    Occurrence.of(new EntryDate(date, date), false, sentence)));
        }
        return days;
    }

    /** Empty if there is no such day. */
    private static Stream<PartialDate> day(MatchResult found) {
        try {
            return Stream.of(new PartialDate(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Stream.empty();
        }
    }
}
