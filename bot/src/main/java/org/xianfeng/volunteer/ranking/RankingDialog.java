package org.xianfeng.volunteer.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.ranking.Ranking.Standing;

/** Shows how the branches stand to each other this year, by hours a member or by deeds done. */
@Component
@Order(186)
final class RankingDialog implements TakingDialog {

    private static final int PAGE = 10;
    private static final Pattern PRESSED = Pattern.compile("ranking:(hours|deeds):([0-9]{1,4})");

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
    public List<Command> commands() {
        return List.of(new Command("ranking", Role.MEMBER, 56));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("ranking");
            case Incoming.ButtonPress press -> PRESSED.matcher(press.action()).matches();
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        Matcher pressed = PRESSED.matcher(incoming instanceof Incoming.ButtonPress press ? press.action() : "");
        return List.of(pressed.matches()
                ? show(session.language(), pressed.group(1), Integer.parseInt(pressed.group(2))).replacing()
                : show(session.language(), "hours", 0));
    }

    private Reply show(Locale language, String order, int wanted) {
        Ranking ranking = current();
        boolean byHours = order.equals("hours");
        List<Standing> named = ranking.named(byHours ? Ranking.BY_HOURS : Ranking.BY_DEEDS);
        if (named.isEmpty()) {
            return Reply.of(phrases.say(language, "attendance.ranking.none"));
        }
        Paging paging = Paging.of(named.size(), PAGE, wanted);
        List<Markup> lines = new ArrayList<>(List.of(
                phrases.say(language, "attendance.ranking." + order, Integer.toString(ranking.year())),
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
        lines.add(phrases.say(language, "attendance.ranking.at", cards.time(ranking.at())));
        String other = byHours ? "deeds" : "hours";
        return Reply.of(Markup.lines(lines)).with(paging.buttons(page -> "ranking:" + order + ":" + page))
                .with(new Button(phrases.plain(language, "attendance.button.by-" + other), "ranking:" + other + ":0"));
    }

    private Markup line(Locale language, String place, String name, Standing standing) {
        return phrases.say(language, "attendance.ranking.line", place, name,
                String.format(Locale.ROOT, "%.1f", standing.hoursAMember()), Integer.toString(standing.deeds()),
                Integer.toString(standing.members()), Integer.toString(standing.starred()));
    }

    /** As it was last worked out; worked out now only where that was never done yet. */
    private Ranking current() {
        int year = LocalDate.now(clock.withZone(zone)).getYear();
        return rankings.of(year).orElseGet(() -> {
            Ranking first = round.of(year);
            rankings.keep(first);
            return first;
        });
    }
}
