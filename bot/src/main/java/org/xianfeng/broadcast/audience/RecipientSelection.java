package org.xianfeng.broadcast.audience;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.Recipients.Recipient;
import org.xianfeng.broadcast.SkipReason;
import org.xianfeng.broadcast.subscription.Subscriptions;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;

/** Tells of those in an audience who is to be sent it, and why others are not. */
@Component
public final class RecipientSelection {

    /** For a group, which is nobody who could have had enough. */
    public static final Limit NO_LIMIT = _ -> Set.of();

    private final Subscriptions subscriptions;
    private final Profiles profiles;

    RecipientSelection(Subscriptions subscriptions, Profiles profiles) {
        this.subscriptions = subscriptions;
        this.profiles = profiles;
    }

    /** Answers which of those have had enough this week; it is asked only about who would get it otherwise. */
    @FunctionalInterface
    public interface Limit {

        Set<ChatId> exhausted(Collection<ChatId> chats);
    }

    public List<Recipient> of(Kind kind, List<KnownMember> page, Limit limit) {
        List<ChatId> chats = page.stream().map(KnownMember::chat).toList();
        Map<ChatId, Set<Kind>> without = subscriptions.unsubscribed(chats);
        Map<ChatId, SkipReason> skipped = new HashMap<>();
        page.forEach(one -> reason(one, kind, without).ifPresent(reason -> skipped.put(one.chat(), reason)));
        Set<ChatId> left = new HashSet<>(chats);
        left.removeAll(skipped.keySet());
        limit.exhausted(left).forEach(chat -> skipped.put(chat, SkipReason.WEEKLY_LIMIT));
        Map<ChatId, Profile> known = profiles.ofAll(chats);
        return chats.stream().map(chat -> recipient(chat, known.get(chat), skipped.get(chat))).toList();
    }

    private static Optional<SkipReason> reason(KnownMember member, Kind kind, Map<ChatId, Set<Kind>> without) {
        if (!member.reachable()) {
            return Optional.of(SkipReason.UNREACHABLE);
        }
        return without.getOrDefault(member.chat(), Set.of()).contains(kind)
                ? Optional.of(SkipReason.UNSUBSCRIBED)
                : Optional.empty();
    }

    private static Recipient recipient(ChatId chat, @Nullable Profile profile, @Nullable SkipReason skip) {
        return new Recipient(chat, Optional.ofNullable(profile).flatMap(Profile::branch).orElse(""), skip);
    }
}
