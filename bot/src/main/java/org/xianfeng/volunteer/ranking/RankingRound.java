package org.xianfeng.volunteer.ranking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.hours.HoursSettings;
import org.xianfeng.volunteer.hours.Ledger;
import org.xianfeng.volunteer.hours.Stars;
import org.xianfeng.volunteer.ranking.Ranking.Standing;

/** Works out how the branches stand to each other: by who belongs to them now, and what these have served. */
@Component
final class RankingRound {

    private final Ledger ledger;
    private final Profiles profiles;
    private final RankingSettings settings;
    private final Stars stars;
    private final Clock clock;

    RankingRound(Ledger ledger, Profiles profiles, RankingSettings settings, HoursSettings hours, Clock clock) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.settings = settings;
        this.stars = new Stars(hours.stars());
        this.clock = clock;
    }

    Ranking of(int year) {
        Map<ChatId, Ledger.Sum> ofYear = ledger.sums(year);
        Map<ChatId, Ledger.Sum> always = ledger.sums();
        Map<String, Standing> branches = new HashMap<>();
        profiles.branches().forEach((member, branch) -> {
            Ledger.Sum sum = ofYear.getOrDefault(member, Ledger.Sum.NONE);
            boolean starred = stars.of(always.getOrDefault(member, Ledger.Sum.NONE).hours()) > 0;
            branches.merge(branch, new Standing(branch, 1, sum.hours(), sum.deeds(), starred ? 1 : 0),
                    RankingRound::together);
        });
        return new Ranking(year, clock.instant(), inOrder(branches.values().stream().toList()));
    }

    private List<Standing> inOrder(List<Standing> all) {
        List<Standing> named = new ArrayList<>(all.stream().filter(branch -> branch.members() >= settings.named())
                .sorted(Ranking.BY_HOURS).toList());
        all.stream().filter(branch -> branch.members() < settings.named())
                .map(small -> new Standing("", small.members(), small.hours(), small.deeds(), small.starred()))
                .reduce(RankingRound::together).ifPresent(named::add);
        return named;
    }

    private static Standing together(Standing one, Standing other) {
        return new Standing(one.branch(), one.members() + other.members(), one.hours().plus(other.hours()),
                one.deeds() + other.deeds(), one.starred() + other.starred());
    }
}
