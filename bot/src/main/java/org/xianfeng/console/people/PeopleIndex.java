package org.xianfeng.console.people;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.console.Snapshot;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;

/** Everybody we know, as they were within the last minute, so that they can be searched and counted at once. */
@Component
public final class PeopleIndex {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Comparator<Person> IMPORTANT_FIRST = Comparator.comparing(Person::role).reversed()
            .thenComparing(Person::name).thenComparing(person -> person.chat().toString());

    private final MemberDirectory directory;
    private final Profiles profiles;
    private final Snapshot<List<Person>> all;

    PeopleIndex(MemberDirectory directory, Profiles profiles, Clock clock) {
        this.directory = directory;
        this.profiles = profiles;
        this.all = new Snapshot<>(this::read, FRESH, clock);
    }

    /**
     * Somebody.
     *
     * @param name empty for who has none
     * @param branch empty for who has not told theirs
     * @param grid likewise
     */
    public record Person(ChatId chat, String name, String branch, String grid, Role role, boolean reachable) {

        Profile told() {
            return new Profile(Optional.of(branch).filter(one -> !one.isEmpty()),
                    Optional.of(grid).filter(one -> !one.isEmpty()), Set.of(), OptionalInt.empty());
        }
    }

    /** All of them, those with a role first. */
    public List<Person> all() {
        return all.get();
    }

    public long unreachable() {
        return all().stream().filter(person -> !person.reachable()).count();
    }

    private List<Person> read() {
        List<Person> people = new ArrayList<>();
        directory.pages().forEach(page -> people.addAll(persons(page)));
        return people.stream().distinct().sorted(IMPORTANT_FIRST).toList();
    }

    private List<Person> persons(List<KnownMember> page) {
        Map<ChatId, Profile> known = profiles.ofAll(page.stream().map(KnownMember::chat).toList());
        return page.stream().map(member -> {
            Profile told = known.getOrDefault(member.chat(), Profile.EMPTY);
            return new Person(member.chat(), member.name(), told.branch().orElse(""), told.grid().orElse(""),
                    member.role(), member.reachable());
        }).toList();
    }
}
