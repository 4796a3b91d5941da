package org.xianfeng.member.identity;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.chat.messaging.RoleChanged;
import org.xianfeng.member.Members;

/** Tells both places what has happened, and has their pages and menus show it. */
@Component
final class MergeNews {

    private final Outbox outbox;
    private final ObjectProvider<MemberMerge> features;
    private final Identities identities;
    private final Members members;
    private final Roles roles;
    private final ApplicationEventPublisher events;
    private final Phrases phrases;

    MergeNews(Outbox outbox, ObjectProvider<MemberMerge> features, Identities identities, Members members, Roles roles,
            ApplicationEventPublisher events, Phrases phrases) {
        this.outbox = outbox;
        this.features = features;
        this.identities = identities;
        this.members = members;
        this.roles = roles;
        this.events = events;
        this.phrases = phrases;
    }

    /** Once, however often it is called for the same. */
    void tell(Merges.Open open) {
        Merge merge = open.merge();
        String id = "merged." + open.since().toEpochMilli() + "." + merge.from();
        String how = open.by() == null ? "moved" : "joined";
        outbox.reply(id + ".into", merge.into(), language -> Reply.of(arrived(merge.into(), how, language)));
        if (!identities.isRetired(merge.from())) {
            outbox.send(id + ".from", merge.from(), language -> Reply.of(phrases.say(language, "identity.left." + how,
                    place(merge.into(), language))));
        }
        events.publishEvent(new RoleChanged(merge.into(), roles.of(merge.into())));
        events.publishEvent(new RoleChanged(merge.from(), Role.MEMBER));
    }

    /** In a browser whose identity has gone, somebody new reads why they are. */
    @EventListener
    void tell(SignedOut signedOut) {
        outbox.reply("signed-out." + signedOut.fresh(), signedOut.fresh(),
                language -> Reply.of(phrases.say(language, "identity.signed-out")));
    }

    private Markup arrived(ChatId into, String how, Locale language) {
        return phrases.say(language, "identity.arrived." + how).above(card(into, language));
    }

    /** Who somebody is, where, and what there is of them. */
    Markup card(ChatId chat, Locale language) {
        String name = members.names(List.of(chat)).getOrDefault(chat, phrases.plain(language, "identity.nameless"));
        List<String> parts = features.orderedStream().flatMap(feature -> feature.summary(chat, language).stream())
                .toList();
        return Markup.lines(phrases.say(language, "identity.card", name, place(chat, language),
                phrases.plain(language, "member.role." + roles.of(chat))),
                parts.isEmpty()
                        ? phrases.say(language, "identity.nothing")
                        : Markup.text(String.join(phrases.plain(language, "identity.separator"), parts)));
    }

    String place(ChatId chat, Locale language) {
        return phrases.plain(language, "identity.place." + (chat.messenger().equals("web") ? "web" : "other"),
                chat.messenger());
    }
}
