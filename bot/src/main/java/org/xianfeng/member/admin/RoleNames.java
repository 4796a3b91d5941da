package org.xianfeng.member.admin;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.member.Members;
import org.xianfeng.member.Members.Assignment;

/** Says which role somebody has, and of what. */
@Component
public final class RoleNames {

    private final Members members;
    private final Phrases phrases;

    RoleNames(Members members, Phrases phrases) {
        this.members = members;
        this.phrases = phrases;
    }

    public String of(Assignment given, Locale language) {
        String role = phrases.plain(language, "member.role." + given.role());
        return given.unit().isEmpty() ? role : phrases.plain(language, "member.role-of", role, given.unit());
    }

    /** That of somebody at this moment. */
    public String of(ChatId chat, Locale language) {
        return of(members.assignment(chat), language);
    }
}
