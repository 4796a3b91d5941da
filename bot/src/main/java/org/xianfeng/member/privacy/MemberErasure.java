package org.xianfeng.member.privacy;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Audit;
import org.xianfeng.member.admin.LastAdmin;

/** Has somebody forgotten, by their own wish or by an admin whom they have asked. */
@Component
public final class MemberErasure {

    private final RedisErasures erasures;
    private final RedisNames names;
    private final LastAdmin lastAdmin;
    private final Audit audit;

    MemberErasure(RedisErasures erasures, RedisNames names, LastAdmin lastAdmin, Audit audit) {
        this.erasures = erasures;
        this.names = names;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
    }

    /** False for the last admin, and for one of the settings, who stay. */
    public boolean begin(ChatId member, ChatId by) {
        if (!lastAdmin.release(member)) {
            return false;
        }
        erasures.begin(member, names.of(member));
        if (!by.equals(member)) {
            // not whom: that is what is to be forgotten
            audit.note(by.toString(), Audit.Action.ERASURE, "", "");
        }
        return true;
    }
}
