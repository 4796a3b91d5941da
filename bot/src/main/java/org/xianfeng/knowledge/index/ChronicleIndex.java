package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.entry.Kind;

/** Looks up in an index what happened when. Only as many occurrences as are to be shown are held at a time. */
final class ChronicleIndex {

    /** Any leap year will do, to have all days. */
    private static final int LEAP_YEAR = 2024;
    private static final int HALF_A_YEAR = 183;
    private static final int HUNDRED = 100;

    /** What an entry is dated by goes before what it only mentions. */
    private static final Comparator<Found> BY_TIME = Comparator.comparingInt((Found found) -> found.what.from())
            .thenComparing(found -> !found.what.own()).thenComparingInt(Found::document);

    private final IndexSearcher searcher;

    ChronicleIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Listing<Event> on(MonthDay day, Slice slice) throws IOException {
        int digits = digits(day);
        return list(onDay(digits), occurrence -> occurrence.day().filter(one -> one == digits).isPresent(), BY_TIME,
                slice);
    }

    List<MonthDay> nearest(MonthDay day) throws IOException {
        List<MonthDay> nearest = new ArrayList<>();
        for (int direction : new int[]{-1, 1}) {
            nearest(day, direction).ifPresent(nearest::add);
        }
        return nearest;
    }

    private Optional<MonthDay> nearest(MonthDay day, int direction) throws IOException {
        LocalDate start = day.atYear(LEAP_YEAR);
        for (int distance = 1; distance <= HALF_A_YEAR; distance++) {
            MonthDay there = MonthDay.from(start.plusDays((long) direction * distance));
            if (searcher.count(onDay(digits(there))) > 0) {
                return Optional.of(there);
            }
        }
        return Optional.empty();
    }

    Listing<Event> during(EntryDate period, Optional<Kind> kind, Slice slice) throws IOException {
        int earliest = Occurrence.digits(period.from());
        int latest = Occurrence.latest(period.to());
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(
                IntRange.newIntersectsQuery(Occurrences.PERIOD, new int[]{earliest}, new int[]{latest}),
                BooleanClause.Occur.FILTER);
        kind.ifPresent(one -> query.add(new TermQuery(new Term(Occurrences.KIND, one.word())),
                BooleanClause.Occur.FILTER));
        return list(query.build(),
                occurrence -> occurrence.isWithin(earliest, latest) && (kind.isEmpty() || occurrence.own()),
                Comparator.comparing((Found found) -> found.what.from() < earliest).thenComparing(BY_TIME), slice);
    }

    private static Query onDay(int digits) {
        return IntPoint.newExactQuery(Occurrences.DAY, digits);
    }

    private static int digits(MonthDay day) {
        return day.getMonthValue() * HUNDRED + day.getDayOfMonth();
    }

    private Listing<Event> list(Query query, Predicate<Occurrence> wanted, Comparator<Found> order, Slice slice)
            throws IOException {
        PriorityQueue<Found> first = new PriorityQueue<>(order.reversed());
        int total = 0;
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            total += collect(leaf, weight.scorer(leaf), wanted, slice.end(), first);
        }
        List<Event> events = new ArrayList<>();
        for (Found found : first.stream().sorted(order).skip(slice.offset()).toList()) {
            events.add(event(found));
        }
        return new Listing<>(events, total);
    }

    private static int collect(LeafReaderContext leaf, @Nullable Scorer scorer, Predicate<Occurrence> wanted, int most,
            PriorityQueue<Found> first) throws IOException {
        @Nullable
        BinaryDocValues column = leaf.reader().getBinaryDocValues(Occurrences.COLUMN);
        if (scorer == null || column == null) {
            return 0;
        }
        int total = 0;
        @Nullable
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator documents = scorer.iterator();
        for (int next = documents.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = documents.nextDoc()) {
            if ((live != null && !live.get(next)) || !column.advanceExact(next)) {
                continue;
            }
            int document = leaf.docBase + next;
            List<Found> here = Occurrence.read(column.binaryValue()).stream().filter(wanted)
                    .map(occurrence -> new Found(document, occurrence)).toList();
            total += here.size();
            first.addAll(here);
            while (first.size() > most) {
                first.remove();
            }
        }
        return total;
    }

    private Event event(Found found) throws IOException {
        Heading heading = new PassageColumns(searcher.getIndexReader()).heading(found.document);
        String passage = Documents.text(searcher.storedFields().document(found.document));
        return new Event(heading, found.what.date(), found.what.in(passage));
    }

    private record Found(int document, Occurrence what) {}
}
