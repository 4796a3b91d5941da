package org.xianfeng.member.admission;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.RoleChanged;
import org.xianfeng.member.Belonging;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.MemberKeys;
import org.xianfeng.member.Members;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Standing;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/** Notes beside the profile who was let in; of who was here before, it is noted when it is first looked up. */
@Component
public final class RedisMembership implements Membership {

    private static final String FIELD = "admitted";
    /** What nobody has in their profile who was only passing by; the messenger's name for them does not count. */
    private static final String[] TOLD = {"chosen-name", "branch", "grid", "skills", "confirmed"};
    private static final int PAGE = 500;

    private final UnifiedJedis redis;
    private final AdmissionSettings settings;
    private final Roles roles;
    private final Members members;
    private final Confirmations confirmations;
    private final ObjectProvider<Belonging> features;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public RedisMembership(UnifiedJedis redis, AdmissionSettings settings, Roles roles, Members members,
            Confirmations confirmations, ObjectProvider<Belonging> features, ApplicationEventPublisher events,
            Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.roles = roles;
        this.members = members;
        this.confirmations = confirmations;
        this.features = features;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Admission admission() {
        return settings.by();
    }

    @Override
    public Access visitors() {
        return settings.visitors();
    }

    @Override
    public Standing of(ChatId chat) {
        if (!includes(chat)) {
            return Standing.VISITOR;
        }
        if (confirmations.name(chat).isPresent()) {
            return Standing.CONFIRMED;
        }
        return !members.names(List.of(chat)).isEmpty() || roles.of(chat) != Role.MEMBER
                ? Standing.KNOWN
                : Standing.NAMELESS;
    }

    @Override
    public Set<ChatId> among(Collection<ChatId> chats) {
        if (settings.by() == Admission.OPEN) {
            return Set.copyOf(chats);
        }
        Set<ChatId> in = new HashSet<>();
        List<ChatId> all = List.copyOf(chats);
        for (int from = 0; from < all.size(); from += PAGE) {
            notes(all.subList(from, Math.min(from + PAGE, all.size()))).forEach((chat, noted) -> {
                if (noted.map(note -> note.way() != Way.SHOWN_OUT).orElseGet(() -> wasHere(chat))
                        || roles.of(chat) != Role.MEMBER) {
                    in.add(chat);
                }
            });
        }
        return Set.copyOf(in);
    }

    private Map<ChatId, Optional<Note>> notes(List<ChatId> chats) {
        Map<ChatId, Response<String>> answers = new LinkedHashMap<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            chats.forEach(chat -> answers.put(chat, pipeline.hget(MemberKeys.profile(chat), FIELD)));
            pipeline.sync();
        }
        Map<ChatId, Optional<Note>> notes = new LinkedHashMap<>();
        answers.forEach((chat, answer) -> notes.put(chat, read(answer.get())));
        return notes;
    }

    /** Nobody comes by any of these who was not let in, so whoever has one was here before. */
    private boolean wasHere(ChatId chat) {
        boolean wasHere = redis.hmget(MemberKeys.profile(chat), TOLD).stream()
                .anyMatch(told -> told != null && !told.isBlank()) || confirmations.name(chat).isPresent()
                || features.stream().anyMatch(feature -> feature.includes(chat));
        if (wasHere) {
            write(chat, Way.EARLIER, "");
        }
        return wasHere;
    }

    @Override
    public Optional<Note> note(ChatId chat) {
        return read(redis.hget(MemberKeys.profile(chat), FIELD));
    }

    private static Optional<Note> read(@Nullable String written) {
        return Optional.ofNullable(written).map(text -> text.split("\\|", -1)).map(parts -> new Note(
                Way.valueOf(parts[0]), parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2]))));
    }

    @Override
    public void note(ChatId chat, Way way, String by) {
        write(chat, way, by);
        // what they are shown of the menu changes as it does with a role
        events.publishEvent(new RoleChanged(chat, roles.of(chat)));
    }

    private void write(ChatId chat, Way way, String by) {
        redis.hset(MemberKeys.profile(chat), FIELD, way + "|" + by + "|" + clock.instant().toEpochMilli());
    }
}
