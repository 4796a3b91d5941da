package org.xianfeng.member.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.admin.RoleNames;
import org.xianfeng.member.identity.Identities;

/** The name, the role and the profile. */
@Component
final class MemberPersonalData implements PersonalData {

    private final Members members;
    private final Profiles profiles;
    private final RoleNames roles;
    private final Confirmations confirmations;
    private final Identities identities;
    private final Phrases phrases;

    MemberPersonalData(Members members, Profiles profiles, RoleNames roles, Confirmations confirmations,
            Identities identities, Phrases phrases) {
        this.members = members;
        this.profiles = profiles;
        this.roles = roles;
        this.confirmations = confirmations;
        this.identities = identities;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "member";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{mem:*}:profile"), PersonalKey.entries("{first-admin}:admins"),
                PersonalKey.own("{mem:*}:earlier"), PersonalKey.own("{mem:*}:retired"),
                PersonalKey.own("{attempts}:*"), PersonalKey.passing("{merges}:code:*"),
                PersonalKey.passing("{merges}:open"), PersonalKey.passing(RedisErasures.OPEN));
    }

    @Override
    public List<String> told(ChatId member, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.plain(language, "privacy.told.id", member));
        Optional.ofNullable(members.names(List.of(member)).get(member))
                .ifPresent(name -> lines.add(phrases.plain(language, "privacy.told.name", name)));
        confirmations.name(member)
                .ifPresent(name -> lines.add(phrases.plain(language, "privacy.told.confirmed", name)));
        lines.add(phrases.plain(language, "privacy.told.role", roles.of(member, language)));
        Profile profile = profiles.of(member);
        profile.branch().ifPresent(branch -> lines.add(fact(language, "BRANCH", branch)));
        profile.grid().ifPresent(grid -> lines.add(fact(language, "GRID", grid)));
        if (!profile.skills().isEmpty()) {
            lines.add(fact(language, "SKILL",
                    String.join(phrases.plain(language, "member.profile.between"), profile.skills())));
        }
        profile.born().ifPresent(year -> lines.add(fact(language, "BORN", Integer.toString(year))));
        identities.earlier(member).forEach(
                earlier -> lines.add(phrases.plain(language, "privacy.told.earlier", earlier.chat())));
        return lines;
    }

    private String fact(Locale language, String what, String told) {
        return phrases.plain(language, "member.profile.fact", phrases.plain(language, "member.attribute." + what),
                told);
    }
}
