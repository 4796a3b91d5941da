package org.xianfeng.volunteer.manage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;

/** Names people to who manages an activity: by name and branch, and by their id where that would be the same. */
@Component
public final class NameList {

    private static final int ENOUGH = 4;

    private final Members members;
    private final Profiles profiles;
    private final Phrases phrases;

    NameList(Members members, Profiles profiles, Phrases phrases) {
        this.members = members;
        this.profiles = profiles;
        this.phrases = phrases;
    }

    /** What to call each of these, in their order; no two are called the same. */
    public List<String> of(List<ChatId> people, Locale language) {
        Map<ChatId, String> names = members.names(people);
        Map<ChatId, Profile> all = profiles.ofAll(people);
        List<String> called = new ArrayList<>(people.stream()
                .map(person -> name(person, names, all.getOrDefault(person, Profile.EMPTY), language)).toList());
        tellApart(called, people, NameList::lastFour, language);
        tellApart(called, people, ChatId::toString, language);
        return called;
    }

    private String name(ChatId person, Map<ChatId, String> names, Profile profile, Locale language) {
        String name = names.get(person);
        if (name == null) {
            return phrases.plain(language, "volunteer.roster.nameless", lastFour(person));
        }
        return profile.branch().map(branch -> phrases.plain(language, "volunteer.roster.of-branch", name, branch))
                .orElse(name);
    }

    /** Adds to those who are called the same what tells them apart. */
    private void tellApart(List<String> called, List<ChatId> people, Function<ChatId, String> by, Locale language) {
        Set<String> once = new HashSet<>();
        Set<String> twice = called.stream().filter(name -> !once.add(name)).collect(Collectors.toSet());
        for (int i = 0; i < called.size(); i++) {
            if (twice.contains(called.get(i))) {
                called.set(i, phrases.plain(language, "volunteer.roster.apart", called.get(i),
                        by.apply(people.get(i))));
            }
        }
    }

    private static String lastFour(ChatId chat) {
        return chat.id().substring(Math.max(0, chat.id().length() - ENOUGH));
    }
}
