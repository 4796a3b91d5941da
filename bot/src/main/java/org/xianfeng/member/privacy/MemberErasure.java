package org.xianfeng.member.privacy;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Audit;
import org.xianfeng.member.admin.LastAdmin;
import org.xianfeng.member.identity.Identities;

/** Has somebody forgotten, by their own wish or by an admin whom they have asked. */
@Component
public final class MemberErasure {

    private final RedisErasures erasures;
    private final RedisNames names;
    private final Identities identities;
    private final LastAdmin lastAdmin;
    private final Audit audit;

    MemberErasure(RedisErasures erasures, RedisNames names, Identities identities, LastAdmin lastAdmin, Audit audit) {
        this.erasures = erasures;
        this.names = names;
        this.identities = identities;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
    }

    /** False for the last admin, and for one of the settings, who stay. */
    public boolean begin(ChatId member, ChatId by) {
        if (!lastAdmin.release(member)) {
            return false;
        }
        Set<String> called = names.of(member);
        erasures.begin(member, called);
        identities.earlier(member).forEach(earlier -> erasures.begin(earlier.chat(), called));
        if (!by.equals(member)) {
            // not whom: that is what is to be forgotten
            audit.note(by.toString(), Audit.Action.ERASURE, "", "");
        }
        return true;
    }
}
