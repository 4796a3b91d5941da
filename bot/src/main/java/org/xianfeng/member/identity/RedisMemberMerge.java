package org.xianfeng.member.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.member.Members;
import org.xianfeng.member.Members.Assignment;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Way;
import redis.clients.jedis.UnifiedJedis;

/**
 * The profile. A name that is confirmed goes before one that is not, the higher role before the lower, having been shown
 * out before having been let in; of the rest, field by field, what is told where the merge says that it goes first. It is
 * done after all others, who may still look at it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RedisMemberMerge implements MemberMerge {

    private static final String NAME = "chosen-name";
    private static final String CONFIRMED = "confirmed";
    private static final String CONFIRMED_BY = "confirmed-by";
    private static final String ROLE_GIVEN = "role-given";
    /** What somebody has told of themselves. */
    private static final List<String> TOLD = List.of("branch", "grid", "skills", "born");
    /** What the messenger says of the chat. */
    private static final Set<String> OF_CHAT = Set.of("name", "lost");

    private final UnifiedJedis redis;
    private final Members members;
    private final Confirmations confirmations;
    private final Membership membership;
    private final Phrases phrases;

    RedisMemberMerge(UnifiedJedis redis, Members members, Confirmations confirmations,
            Membership membership, Phrases phrases) {
        this.redis = redis;
        this.members = members;
        this.confirmations = confirmations;
        this.membership = membership;
        this.phrases = phrases;
    }

    /** What is kept of earlier identities is moved when all else is done. */
    @Override
    public List<String> moved() {
        return List.of("{mem:*}:profile", "{mem:*}:earlier", "{first-admin}:admins");
    }

    @Override
    public List<String> left() {
        return List.of("{mem:*}:retired", "{attempts}:*", MemberKeys.ERASURES, RedisMerges.OPEN,
                "{merges}:code:*");
    }

    @Override
    public boolean merge(Merge merge) {
        Map<String, String> from = redis.hgetAll(MemberKeys.profile(merge.from()));
        if (from.isEmpty()) {
            return true;
        }
        Map<String, String> into = redis.hgetAll(MemberKeys.profile(merge.into()));
        Map<String, String> kept = new HashMap<>(name(merge, from, into));
        for (String field : TOLD) {
            String mine = from.getOrDefault(field, "");
            if (!mine.isEmpty() && (merge.goesFirst() || into.getOrDefault(field, "").isEmpty())) {
                kept.put(field, mine);
            }
        }
        if (!kept.isEmpty()) {
            redis.hset(MemberKeys.profile(merge.into()), kept);
        }
        admit(merge);
        role(merge, from.get(ROLE_GIVEN));
        String[] gone = from.keySet().stream().filter(field -> !OF_CHAT.contains(field)).toArray(String[]::new);
        if (gone.length > 0) {
            redis.hdel(MemberKeys.profile(merge.from()), gone);
        }
        return true;
    }

    /** The name with what confirms it; of who is called only what the messenger says, that where the other has none. */
    private Map<String, String> name(Merge merge, Map<String, String> from, Map<String, String> into) {
        Optional<String> sure = confirmations.name(merge.from());
        if (sure.isPresent() && confirmations.name(merge.into()).isEmpty()) {
            return Map.of(NAME, sure.get(), CONFIRMED, sure.get(), CONFIRMED_BY,
                    from.getOrDefault(CONFIRMED_BY, merge.from().toString()));
        }
        boolean intoIsSure = confirmations.name(merge.into()).isPresent();
        String mine = from.get(NAME);
        if (mine != null && !intoIsSure && (merge.goesFirst() || into.get(NAME) == null)) {
            return Map.of(NAME, mine);
        }
        String called = from.getOrDefault("name", "");
        return called.isBlank() || into.containsKey(NAME) || into.containsKey("name") ? Map.of() : Map.of(NAME, called);
    }

    private void admit(Merge merge) {
        Optional<Membership.Note> mine = membership.note(merge.from());
        Optional<Membership.Note> theirs = membership.note(merge.into());
        if (mine.isPresent() && (theirs.isEmpty() || mine.get().way() == Way.SHOWN_OUT)
                && theirs.map(Membership.Note::way).filter(Way.SHOWN_OUT::equals).isEmpty()) {
            membership.note(merge.into(), mine.get().way(), mine.get().by());
        }
    }

    /** Of two, the one that may more is kept. The one gets it before the other loses it, so that there is an admin at every moment. */
    private void role(Merge merge, @Nullable String given) {
        Assignment mine = members.assignment(merge.from());
        if (mine.role() == Role.MEMBER) {
            return;
        }
        if (members.assignment(merge.into()).role().compareTo(mine.role()) < 0) {
            members.assign(merge.into(), mine);
            if (given != null) {
                redis.hset(MemberKeys.profile(merge.into()), ROLE_GIVEN, given);
            }
        }
        members.assign(merge.from(), Role.MEMBER);
    }

    @Override
    public List<String> summary(ChatId member, Locale language) {
        Map<String, String> profile = redis.hgetAll(MemberKeys.profile(member));
        List<String> told = new ArrayList<>();
        String branch = profile.getOrDefault("branch", "");
        if (!branch.isEmpty()) {
            told.add(branch);
        }
        if (confirmations.name(member).isPresent()) {
            told.add(phrases.plain(language, "identity.has.confirmed"));
        } else if (profile.containsKey(NAME)) {
            told.add(phrases.plain(language, "identity.has.name"));
        }
        return told;
    }
}
