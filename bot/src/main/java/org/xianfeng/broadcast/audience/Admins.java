package org.xianfeng.broadcast.audience;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;

/** Who the admins are that can be told of something. */
@Component
public final class Admins {

    private final MemberDirectory directory;

    Admins(MemberDirectory directory) {
        this.directory = directory;
    }

    /** All but this one; goes through all that we know, so it takes a while. */
    public List<ChatId> except(ChatId one) {
        return directory.pages().flatMap(List::stream).filter(member -> member.role().may(Permission.ALL_BROADCASTS))
                .map(KnownMember::chat).filter(chat -> !chat.equals(one)).distinct().toList();
    }
}
