package org.xianfeng.member.identity;

import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.MemberSettings;

/** What keeps an identity from becoming another. */
@Component
final class MergeRules {

    private final ObjectProvider<MemberMerge> features;
    private final Roles roles;
    private final Confirmations confirmations;
    private final Identities identities;
    private final MemberSettings settings;

    MergeRules(ObjectProvider<MemberMerge> features, Roles roles, Confirmations confirmations, Identities identities,
            MemberSettings settings) {
        this.features = features;
        this.roles = roles;
        this.confirmations = confirmations;
        this.identities = identities;
        this.settings = settings;
    }

    /** Whether there is nothing of somebody. */
    boolean isNobody(ChatId chat) {
        return roles.of(chat) == Role.MEMBER
                && features.stream().allMatch(feature -> feature.summary(chat, Locale.ROOT).isEmpty());
    }

    /** The phrase that says why this one cannot become another; empty if nothing keeps it. */
    Optional<String> hindrance(ChatId from) {
        if (identities.isRetired(from)) {
            return Optional.of("identity.bad-code");
        }
        return settings.isAdmin(from) ? Optional.of("identity.fixed-admin") : Optional.empty();
    }

    /** The same for becoming this one by its owner's word alone: two people whose names are confirmed are not one. */
    Optional<String> hindrance(ChatId from, ChatId into) {
        Optional<String> one = confirmations.name(from);
        Optional<String> other = confirmations.name(into);
        return hindrance(from).or(() -> one.isPresent() && other.isPresent() && !one.equals(other)
                ? Optional.of("identity.two-people")
                : Optional.empty());
    }
}
