package org.xianfeng.volunteer.hours;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Roles;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Exportable;
import org.xianfeng.export.Table;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;

/** What everybody has served in a year, for admins; the subject is the year. */
@Component
final class HoursExport implements Exportable {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of("name", "branch", "hours", "deeds");

    private final Ledger ledger;
    private final Members members;
    private final Profiles profiles;
    private final Roles roles;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    HoursExport(Ledger ledger, Members members, Profiles profiles, Roles roles, Phrases phrases, Clock clock,
            ZoneId zone) {
        this.ledger = ledger;
        this.members = members;
        this.profiles = profiles;
        this.roles = roles;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public Permission needs() {
        return Permission.EXPORTS;
    }

    /** This year and the one before it. */
    @Override
    public List<String> offered() {
        int year = Year.now(clock.withZone(zone)).getValue();
        return List.of(Integer.toString(year), Integer.toString(year - 1));
    }

    @Override
    public Optional<String> title(String subject, ChatId reader, Locale language) {
        return subject.matches("20[0-9]{2}") && roles.of(reader).may(Permission.EXPORTS)
                ? Optional.of(phrases.plain(language, "export.hours", subject))
                : Optional.empty();
    }

    @Override
    public Table table(String subject, Locale language) {
        List<Map.Entry<ChatId, Ledger.Sum>> sums = List.copyOf(ledger.sums(Integer.parseInt(subject)).entrySet());
        Stream<List<Cell>> rows = IntStream.rangeClosed(0, (sums.size() - 1) / PAGE).boxed()
                .flatMap(page -> rows(sums.subList(page * PAGE, Math.min(sums.size(), (page + 1) * PAGE))));
        return new Table(COLUMNS.stream().map(column -> phrases.plain(language, "export.hours." + column)).toList(),
                rows);
    }

    private Stream<List<Cell>> rows(List<Map.Entry<ChatId, Ledger.Sum>> page) {
        List<ChatId> chats = page.stream().map(Map.Entry::getKey).toList();
        Map<ChatId, String> names = members.names(chats);
        Map<ChatId, Profile> known = profiles.ofAll(chats);
        return page.stream().map(sum -> List.of(Cell.of(names.getOrDefault(sum.getKey(), "")),
                Cell.of(known.getOrDefault(sum.getKey(), Profile.EMPTY).branch().orElse("")),
                new Cell.Amount(new BigDecimal(sum.getValue().hours().toString())),
                Cell.of(sum.getValue().deeds())));
    }
}
