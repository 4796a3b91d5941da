package org.xianfeng.admission;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;
import org.xianfeng.member.Membership;
import org.xianfeng.member.Membership.Way;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.code.Attempts;
import org.xianfeng.member.code.SpokenCode;

/** Looks at what somebody brings to be let in, and lets them in. It never tells which part of it was wrong. */
@Component
final class Door {

    private static final String KIND = "admission";

    private final Membership membership;
    private final RedisInvitations invitations;
    private final RedisMemberList list;
    private final Attempts attempts;
    private final Members members;
    private final Profiles profiles;
    private final Confirmations confirmations;
    private final Outbox outbox;
    private final Phrases phrases;

    Door(Membership membership, RedisInvitations invitations, RedisMemberList list, Attempts attempts,
            Members members, Profiles profiles, Confirmations confirmations, Outbox outbox, Phrases phrases) {
        this.membership = membership;
        this.invitations = invitations;
        this.list = list;
        this.attempts = attempts;
        this.members = members;
        this.profiles = profiles;
        this.confirmations = confirmations;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    /** Lets who writes in if this is what it takes; nothing happens twice if it is handled again. */
    Parsed<String> open(Incoming incoming, String proof) {
        if (membership.note(incoming.chat()).filter(note -> note.way() == Way.SHOWN_OUT).isPresent()) {
            return Parsed.bad("admission.shown-out");
        }
        return switch (membership.admission()) {
            case OPEN -> Parsed.good("");
            case INVITATION -> invited(incoming, proof);
            case ROSTER -> listed(incoming, proof);
        };
    }

    private Parsed<String> invited(Incoming incoming, String proof) {
        if (!attempts.take(KIND, incoming.origin())) {
            return Parsed.bad("admission.too-many");
        }
        Optional<SpokenCode> code = SpokenCode.read(proof)
                .filter(one -> invitations.redeem(one, incoming.chat()));
        if (code.isEmpty()) {
            return Parsed.bad("admission.bad.INVITATION");
        }
        membership.note(incoming.chat(), Way.INVITATION, code.get().toString());
        return Parsed.good("");
    }

    private Parsed<String> listed(Incoming incoming, String proof) {
        Optional<ProofOfMembership> read = ProofOfMembership.read(proof);
        if (read.isEmpty()) {
            return Parsed.bad("admission.unread");
        }
        String name = RedisMemberList.bare(read.get().name());
        if (!attempts.take(KIND, incoming.origin(), name)) {
            return Parsed.bad("admission.too-many");
        }
        String id = list.id(name, read.get().digits());
        Optional<ListedMember> found = list.find(id);
        if (found.isEmpty()) {
            return Parsed.bad("admission.bad.ROSTER");
        }
        ChatId claimant = list.claim(id, incoming.chat());
        if (!claimant.equals(incoming.chat())) {
            outbox.send("claim." + incoming.requestId(), claimant,
                    language -> Reply.of(phrases.say(language, "admission.claimed-again")));
            return Parsed.bad("admission.taken");
        }
        enter(incoming.chat(), found.get());
        return Parsed.good("");
    }

    private void enter(ChatId chat, ListedMember listed) {
        members.call(chat, listed.name());
        if (!listed.branch().isEmpty()) {
            profiles.keep(chat, profiles.of(chat).choosing(Attribute.BRANCH, listed.branch()));
        }
        confirmations.confirm(chat, listed.name(), new ChatId("roster", listed.id()));
        membership.note(chat, Way.ROSTER, listed.id());
    }

    /** What they are called; empty for who has no name yet. */
    String name(ChatId chat) {
        return members.names(List.of(chat)).getOrDefault(chat, "");
    }
}
