package org.xianfeng.member.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;

/** Shows a profile, to its owner or to an admin. */
@Component
public final class ProfileCards {

    private final Profiles profiles;
    private final Members members;
    private final Phrases phrases;

    ProfileCards(Profiles profiles, Members members, Phrases phrases) {
        this.profiles = profiles;
        this.members = members;
        this.phrases = phrases;
    }

    /** To its owner, headed by what has just happened, and with who else sees it. */
    Reply own(Session session, ChatId owner, Markup headline) {
        List<Markup> lines = new ArrayList<>();
        if (!headline.html().isEmpty()) {
            lines.add(headline);
            lines.add(Markup.EMPTY);
        }
        lines.add(phrases.say(session, "member.profile"));
        lines.addAll(facts(session, owner));
        lines.add(Markup.EMPTY);
        lines.add(phrases.say(session, "member.profile.seen-by"));
        return Reply.of(Markup.lines(lines));
    }

    /** To an admin. */
    Reply others(Session session, ChatId owner) {
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "member.profile.of", owner)));
        lines.addAll(facts(session, owner));
        return Reply.of(Markup.lines(lines));
    }

    String label(Session session, Attribute attribute) {
        return phrases.plain(session, "member.attribute." + attribute);
    }

    private List<Markup> facts(Session session, ChatId owner) {
        Profile profile = profiles.of(owner);
        List<Markup> lines = new ArrayList<>();
        lines.add(fact(session, "NAME", members.names(List.of(owner)).values()));
        for (Attribute attribute : Attribute.values()) {
            lines.add(fact(session, attribute.name(), profile.chosen(attribute)));
        }
        lines.add(fact(session, "BORN", profile.born().stream().mapToObj(Integer::toString).toList()));
        return lines;
    }

    private Markup fact(Session session, String what, Collection<String> told) {
        return phrases.say(session, "member.profile.fact", phrases.plain(session, "member.attribute." + what),
                told.isEmpty()
                        ? phrases.plain(session, "member.profile.untold")
                        : String.join(phrases.plain(session, "member.profile.between"), told));
    }
}
