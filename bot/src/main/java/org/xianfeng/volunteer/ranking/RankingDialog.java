package org.xianfeng.volunteer.ranking;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.ranking.Ranking.Standing;

/** Shows how the branches stand to each other this year, by hours a member or by deeds done. */
@Component
final class RankingDialog implements Dialog {

    private static final int PAGE = 10;
    /** So that many who look at nothing do not have it worked out each time. */
    private static final Duration EMPTY_KEPT = Duration.ofSeconds(20);
    /** A page of the branches by hours a member, by deeds done. */
    private static final Verb<Integer> BY_HOURS = Verb.page("ranking:hours");
    private static final Verb<Integer> BY_DEEDS = Verb.page("ranking:deeds");

    private final RedisRankings rankings;
    private final RankingRound round;
    private final AttendanceCards cards;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    RankingDialog(RedisRankings rankings, RankingRound round, AttendanceCards cards, Phrases phrases, Clock clock,
            ZoneId zone) {
        this.rankings = rankings;
        this.round = round;
        this.cards = cards;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("ranking", MenuGroup.OWN, 56),
                        (_, session) -> show(session.language(), true, 0))
                .pressReplacing(BY_HOURS, (press, session) -> show(session.language(), true, press.target()))
                .pressReplacing(BY_DEEDS, (press, session) -> show(session.language(), false, press.target()));
    }

    private Reply show(Locale language, boolean byHours, int wanted) {
        Ranking ranking = current();
        List<Standing> named = ranking.named(byHours ? Ranking.BY_HOURS : Ranking.BY_DEEDS);
        if (named.isEmpty()) {
            return Reply.of(Markup.lines(phrases.say(language, "attendance.ranking.none"), at(language, ranking)));
        }
        Paging paging = Paging.of(named.size(), PAGE, wanted);
        List<Markup> lines = new ArrayList<>(List.of(
                phrases.say(language, byHours ? "attendance.ranking.hours" : "attendance.ranking.deeds",
                        ranking.year()),
                Markup.EMPTY));
        int place = paging.offset();
        for (Standing standing : paging.of(named)) {
            place++;
            lines.add(line(language, Integer.toString(place), standing.branch(), standing));
        }
        if (paging.number() == paging.pages() - 1) {
            ranking.others().ifPresent(others -> lines
                    .add(line(language, "–", phrases.plain(language, "attendance.ranking.others"), others)));
        }
        lines.add(Markup.EMPTY);
        lines.add(at(language, ranking));
        return Reply.of(Markup.lines(lines)).with(paging.buttons((byHours ? BY_HOURS : BY_DEEDS)::with))
                .with(byHours ? button(language, "by-deeds", BY_DEEDS) : button(language, "by-hours", BY_HOURS));
    }

    /** As of when it is, and that what came later is not in it. */
    private Markup at(Locale language, Ranking ranking) {
        return phrases.say(language, "attendance.ranking.at", cards.time(ranking.at()));
    }

    private Button button(Locale language, String label, Verb<Integer> order) {
        return new Button(phrases.plain(language, "attendance.button." + label), order.with(0));
    }

    private Markup line(Locale language, String place, String name, Standing standing) {
        return phrases.say(language, "attendance.ranking.line", place, name,
                String.format(Locale.ROOT, "%.1f", standing.hoursAMember()), standing.deeds(), standing.members(),
                standing.starred());
    }

    /** With no branch in it, it is soon wrong: when the first have told theirs. */
    private boolean isGoodStill(Ranking ranking) {
        return !ranking.named(Ranking.BY_HOURS).isEmpty()
                || ranking.at().plus(EMPTY_KEPT).isAfter(clock.instant());
    }

    /** As it was last worked out; worked out now where that was never done, or where nothing was to be ranked then. */
    private Ranking current() {
        int year = LocalDate.now(clock.withZone(zone)).getYear();
        return rankings.of(year).filter(this::isGoodStill).orElseGet(() -> {
            Ranking first = round.of(year);
            rankings.keep(first);
            return first;
        });
    }
}
