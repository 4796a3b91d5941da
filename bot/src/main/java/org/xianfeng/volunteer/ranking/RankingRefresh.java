package org.xianfeng.volunteer.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.volunteer.attendance.MinuteWork;

/** Works out this year's ranking anew when the last one is too old. */
@Component
@Order(30)
final class RankingRefresh implements MinuteWork {

    private final RankingRound ranking;
    private final RedisRankings rankings;
    private final RankingSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    RankingRefresh(RankingRound ranking, RedisRankings rankings, RankingSettings settings, Clock clock, ZoneId zone) {
        this.ranking = ranking;
        this.rankings = rankings;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void run(LoopState loop) {
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, zone).getYear();
        boolean fresh = rankings.of(year).filter(last -> last.at().plus(settings.every()).isAfter(now)).isPresent();
        if (!fresh) {
            rankings.keep(ranking.of(year));
        }
    }
}
