package org.xianfeng.member.admin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.reach.Reach;

/** Finds people by what admins know of them: a name, a part of one, an id. */
@Component
public final class People {

    /** More than that, nobody goes through; a part of a name finds the rest. */
    static final int MOST = 500;

    private static final Comparator<Person> IMPORTANT_FIRST = Comparator.comparing(Person::role).reversed()
            .thenComparing(Person::name).thenComparing(person -> person.chat().toString());

    private final MemberDirectory directory;
    private final Members members;
    private final Profiles profiles;

    People(MemberDirectory directory, Members members, Profiles profiles) {
        this.directory = directory;
        this.members = members;
        this.profiles = profiles;
    }

    /**
     * Somebody as an admin finds them.
     *
     * @param name empty for who has none
     * @param branch empty for who has not told theirs
     */
    public record Person(ChatId chat, String name, String branch, Role role) {}

    /** Those whose name has this in it, admins first; all with a name, where it is empty. Goes through all. */
    List<Person> like(String part) {
        return persons(directory.namesLike(part, MOST)).stream().sorted(IMPORTANT_FIRST).toList();
    }

    /** Those of them whom somebody reaches, by name or id as {@link #meant} finds them; without words, all of those. */
    List<Person> within(Reach reach, String words) {
        if (reach instanceof Reach.Everybody) {
            return words.isEmpty() ? like("") : meant(words);
        }
        Map<ChatId, String> names = new HashMap<>(directory.namesLike(words, Integer.MAX_VALUE));
        ChatId.read(words).filter(members::knows).ifPresent(id -> names.putAll(members.names(List.of(id))));
        Map<ChatId, Profile> known = profiles.ofAll(names.keySet());
        names.keySet().removeIf(chat -> !reach.includes(known.getOrDefault(chat, Profile.EMPTY)));
        return persons(names).stream().sorted(IMPORTANT_FIRST).limit(MOST).toList();
    }

    /** Who is meant: by an id, by exactly this name, else by a part of it. */
    public List<Person> meant(String words) {
        Optional<ChatId> id = ChatId.read(words).filter(members::knows);
        if (id.isPresent()) {
            return List.of(one(id.get()));
        }
        List<Person> like = words.isBlank() ? List.of() : like(words.strip());
        List<Person> exactly = like.stream().filter(person -> person.name().equals(words.strip())).toList();
        return exactly.isEmpty() ? like : exactly;
    }

    Person one(ChatId chat) {
        return persons(members.names(List.of(chat))).stream().findFirst()
                .orElseGet(() -> new Person(chat, "", branch(profiles.of(chat)), role(chat)));
    }

    /** A name with what tells two of the same name apart; the id alone of who has none. */
    public String named(ChatId chat) {
        return Optional.ofNullable(members.names(List.of(chat)).get(chat)).map(name -> name + "（" + chat + "）")
                .orElseGet(chat::toString);
    }

    private Role role(ChatId chat) {
        return directory.of(List.of(chat)).stream().map(KnownMember::role).findFirst().orElse(Role.MEMBER);
    }

    private List<Person> persons(Map<ChatId, String> names) {
        Map<ChatId, Profile> known = profiles.ofAll(names.keySet());
        return directory.of(names.keySet()).stream().map(member -> new Person(member.chat(),
                names.getOrDefault(member.chat(), ""), branch(known.getOrDefault(member.chat(), Profile.EMPTY)),
                member.role())).toList();
    }

    private static String branch(Profile profile) {
        return profile.branch().orElse("");
    }
}
