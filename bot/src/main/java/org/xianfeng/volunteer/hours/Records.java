package org.xianfeng.volunteer.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ActivityId;

/** Adds up what members have served. */
@Component
public final class Records implements ServiceRecord {

    private final Ledger ledger;
    private final Points points;
    private final Stars stars;
    private final NoShows noShows;
    private final ZoneId zone;

    Records(Ledger ledger, HoursSettings settings, ZoneId zone) {
        this.ledger = ledger;
        this.points = new Points(settings.pointsAnHour(), Hours.whole(settings.pointedAnActivity()));
        this.stars = new Stars(settings.stars());
        this.noShows = new NoShows(settings.forgivenAfter());
        this.zone = zone;
    }

    YearCard card(ChatId member, int year) {
        List<LedgerEntry> all = ledger.of(member);
        List<LedgerEntry> ofYear = all.stream().filter(in(year)).toList();
        Hours total = sum(all);
        return new YearCard(year, sum(ofYear), activities(ofYear), points.of(ofYear), noShows.all(ofYear),
                noShows.counting(all), total, stars.of(total), stars.missing(total));
    }

    /** What was booked for a year, the latest first. */
    List<LedgerEntry> entries(ChatId member, int year) {
        return ledger.of(member).stream().filter(in(year)).filter(LedgerEntry::isSomething).toList();
    }

    @Override
    public Served during(ChatId member, Instant from, Instant until, Instant knownAt) {
        return served(ledger.of(member).stream().filter(entry -> !entry.start().isBefore(from)
                && entry.start().isBefore(until) && !entry.end().isAfter(knownAt)).toList());
    }

    @Override
    public Served in(ChatId member, ActivityId activity) {
        return served(ledger.of(member).stream().filter(entry -> entry.shift().activity().equals(activity)).toList());
    }

    private static Served served(List<LedgerEntry> entries) {
        return new Served(sum(entries), activities(entries));
    }

    /** How many no-shows are not forgiven. */
    public long noShowsThatCount(ChatId member) {
        return noShows.counting(ledger.of(member));
    }

    @Override
    public List<Integer> years(ChatId member) {
        return ledger.of(member).stream().map(this::year).distinct().toList();
    }

    int year(LedgerEntry entry) {
        return entry.start().atZone(zone).getYear();
    }

    static Hours sum(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::hours).reduce(Hours.NONE, Hours::plus);
    }

    static long activities(List<LedgerEntry> entries) {
        return entries.stream().filter(LedgerEntry::came).map(entry -> entry.shift().activity()).distinct().count();
    }

    private Predicate<LedgerEntry> in(int year) {
        return entry -> year(entry) == year;
    }
}
