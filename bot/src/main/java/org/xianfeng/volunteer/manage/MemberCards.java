package org.xianfeng.volunteer.manage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.member.ConfirmationRequest;
import org.xianfeng.member.Confirmations;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.PostId;

/**
 * Somebody who has signed up, as who manages the activity may see them: by name, branch, whether the name is confirmed,
 * when they signed up, and the end of their number. The rest of a profile, and the whole number, is for admins.
 */
@Component
final class MemberCards {

    private static final int SHOWN_OF_ID = 4;

    private final Members members;
    private final Profiles profiles;
    private final Confirmations confirmations;
    private final ConfirmationRequest confirmation;
    private final SignUpTimes times;
    private final MomentPhrases moments;
    private final Roles roles;
    private final Phrases phrases;

    MemberCards(Members members, Profiles profiles, Confirmations confirmations, ConfirmationRequest confirmation,
            SignUpTimes times, MomentPhrases moments, Roles roles, Phrases phrases) {
        this.members = members;
        this.profiles = profiles;
        this.confirmations = confirmations;
        this.confirmation = confirmation;
        this.times = times;
        this.moments = moments;
        this.roles = roles;
        this.phrases = phrases;
    }

    /** With a button to confirm the name, where it is not. */
    Reply card(ChatId whom, PostId post, ChatId reader, Locale language) {
        Profile profile = profiles.of(whom);
        boolean confirmed = confirmations.name(whom).isPresent();
        boolean all = roles.of(reader).may(Permission.MEMBERS);
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(members.names(List.of(whom)).getOrDefault(whom,
                phrases.plain(language, "volunteer.person.nameless")))));
        lines.add(phrases.say(language, "volunteer.person.branch",
                profile.branch().orElseGet(() -> phrases.plain(language, "member.profile.untold"))));
        lines.add(phrases.say(language, confirmed ? "volunteer.person.confirmed" : "volunteer.person.unconfirmed"));
        Instant at = times.of(post, List.of(whom)).get(whom);
        if (at != null) {
            lines.add(phrases.say(language, "volunteer.person.since", moments.moment(language, at)));
        }
        lines.add(phrases.say(language, "volunteer.person.number", all ? whom.toString() : end(whom)));
        lines.add(Markup.EMPTY);
        lines.add(all
                ? phrases.say(language, "volunteer.person.all", whom)
                : phrases.say(language, "volunteer.person.rest"));
        Reply card = Reply.of(Markup.lines(lines));
        return confirmed
                ? card
                : confirmation.about(whom, language).map(request -> card.with(request.buttons().getFirst()))
                        .orElse(card);
    }

    private static String end(ChatId whom) {
        return "…" + whom.id().substring(Math.max(0, whom.id().length() - SHOWN_OF_ID));
    }
}
