package org.xianfeng.volunteer.manage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.Roster;

/** Names those of a list whom no news of ours reaches, so that an organizer tells them otherwise. */
@Component
final class UnreachableMembers {

    /** So many are named, so that the message stays short. */
    private static final int MOST_NAMED = 20;

    private final Roster roster;
    private final MemberDirectory directory;
    private final NameList names;
    private final Phrases phrases;

    UnreachableMembers(Roster roster, MemberDirectory directory, NameList names, Phrases phrases) {
        this.roster = roster;
        this.directory = directory;
        this.names = names;
        this.phrases = phrases;
    }

    /** How many there are in the whole list, with their names; empty if everybody can be reached. */
    Optional<Markup> in(PostList list, PostId post, Locale language) {
        List<ChatId> lost = list.pages(roster, post)
                .flatMap(page -> directory.of(page).stream().filter(member -> !member.reachable()))
                .map(KnownMember::chat).toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = names.of(lost.stream().limit(MOST_NAMED).toList(), language);
        return Optional.of(phrases.say(language,
                lost.size() > MOST_NAMED ? "volunteer.unreachable.many" : "volunteer.unreachable", lost.size(),
                String.join(phrases.plain(language, "volunteer.between"), named)));
    }
}
