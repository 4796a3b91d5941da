package org.xianfeng.member.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.Members;
import org.xianfeng.member.NameRequest;
import org.xianfeng.member.Organisation;
import org.xianfeng.member.Profile;
import org.xianfeng.member.ProfileRequest;
import org.xianfeng.member.Profiles;
import org.xianfeng.member.organisation.ListPage;

/** Shows a profile, to its owner or to an admin. */
@Component
public final class ProfileCards {

    private final Profiles profiles;
    private final Organisation organisation;
    private final Members members;
    private final ProfileRequest request;
    private final Phrases phrases;

    ProfileCards(Profiles profiles, Organisation organisation, Members members, ProfileRequest request,
            Phrases phrases) {
        this.profiles = profiles;
        this.organisation = organisation;
        this.members = members;
        this.request = request;
        this.phrases = phrases;
    }

    /** To its owner, headed by what has just happened, with who else sees it and what they can change. */
    Reply own(Session session, ChatId owner, Markup headline) {
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "member.profile")));
        lines.addAll(facts(session, owner));
        lines.add(Markup.EMPTY);
        lines.add(phrases.say(session, "member.profile.seen-by"));
        List<Button> lists = Arrays.stream(Attribute.values())
                .filter(attribute -> !organisation.names(attribute).isEmpty())
                .map(attribute -> new Button(label(session, attribute),
                        ProfileVerbs.LIST.with(new ListPage(attribute, 0))))
                .toList();
        return Reply.of(headline.above(Markup.lines(lines))).with(request.back(session).stream().toList()).with(lists)
                .with(button(session, "member.attribute.BORN", ProfileVerbs.BORN),
                        button(session, "member.attribute.NAME", NameRequest.ASK))
                .with(button(session, "member.button.erase", ProfileVerbs.ERASE));
    }

    /** Leads back to it. */
    Button back(Session session) {
        return button(session, "member.button.back", ProfileRequest.SHOW);
    }

    private Button button(Session session, String label, Verb<String> verb) {
        return new Button(phrases.plain(session, label), verb.action());
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
