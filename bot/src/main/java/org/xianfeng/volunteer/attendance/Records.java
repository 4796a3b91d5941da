package org.xianfeng.volunteer.attendance;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;

/** Adds up what members have served. */
@Component
final class Records {

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

    /** The years in which there is something, the latest first. */
    List<Integer> years(ChatId member) {
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
