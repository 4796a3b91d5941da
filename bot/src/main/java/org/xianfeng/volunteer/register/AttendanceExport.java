package org.xianfeng.volunteer.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Exportable;
import org.xianfeng.export.Table;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceCards;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.hours.HoursCalculator;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.Roster;

/**
 * Who came to a shift, when and for how long, for those who manage the activity: everybody who has a place, post by post,
 * then whoever else is in the register. The subject is the shift, such as {@code 12.1}.
 */
@Component
final class AttendanceExport implements Exportable {

    static final String NAME = "attendance";

    private static final List<String> COLUMNS = List.of("name", "branch", "post", "in", "out", "hours", "mark");

    private final ManagedShifts shifts;
    private final Roster roster;
    private final Register register;
    private final HoursCalculator hours;
    private final AttendanceCards cards;
    private final Members members;
    private final Profiles profiles;
    private final Phrases phrases;

    AttendanceExport(ManagedShifts shifts, Roster roster, Register register, HoursCalculator hours,
            AttendanceCards cards, Members members, Profiles profiles, Phrases phrases) {
        this.shifts = shifts;
        this.roster = roster;
        this.register = register;
        this.hours = hours;
        this.cards = cards;
        this.members = members;
        this.profiles = profiles;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission needs() {
        return Permission.ORGANIZE;
    }

    @Override
    public Optional<String> title(String subject, ChatId reader, Locale language) {
        return ShiftId.parse(subject).flatMap(shift -> shifts.find(shift, reader))
                .map(open -> phrases.plain(language, "export.attendance", open.activity().title(),
                        cards.day(language, open.shift().start()), Integer.toString(open.shift().number())));
    }

    @Override
    public Table table(String subject, Locale language) {
        ShiftOfActivity open = ShiftId.parse(subject).flatMap(shifts::find).orElseThrow();
        Map<ChatId, String> posts = new LinkedHashMap<>();
        for (Post post : open.shift().posts()) {
            PostList.SEATED.pages(roster, open.activity().id(post))
                    .forEach(page -> page.forEach(member -> posts.put(member, post.role())));
        }
        register.known(open.id()).stream().sorted(Comparator.comparing(ChatId::toString))
                .forEach(member -> posts.putIfAbsent(member, ""));
        return new Table(
                COLUMNS.stream().map(column -> phrases.plain(language, "export.attendance." + column)).toList(),
                rows(open, posts, language));
    }

    private Stream<List<Cell>> rows(ShiftOfActivity open, Map<ChatId, String> posts, Locale language) {
        List<ChatId> all = List.copyOf(posts.keySet());
        Map<ChatId, Attendance> attendances = register.of(open.id(), all);
        Map<ChatId, String> names = members.names(all);
        Map<ChatId, Profile> known = profiles.ofAll(all);
        Register.Grant granted = register.granted(open.id());
        return all.stream().map(member -> {
            Attendance attendance = attendances.getOrDefault(member, Attendance.NONE);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(names.getOrDefault(member, "")));
            row.add(Cell.of(known.getOrDefault(member, Profile.EMPTY).branch().orElse("")));
            row.add(Cell.of(posts.getOrDefault(member, "")));
            row.add(attendance.firstIn().<Cell>map(Cell.Moment::new).orElse(Cell.of("")));
            row.add(attendance.lastOut().<Cell>map(Cell.Moment::new).orElse(Cell.of("")));
            row.add(new Cell.Amount(
                    new BigDecimal(hours.hours(open.shift(), attendance, granted.extra()).toString())));
            row.add(Cell.of(cards.marks(language, hours.marks(open.shift(), attendance))));
            return row;
        });
    }
}
