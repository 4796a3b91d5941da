package org.xianfeng.member.audit;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.MemberMerge;
import org.xianfeng.chat.messaging.Merge;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** That something was done stays; who did it, and to whom, is nobody any more once forgotten, and who they were then if they have moved. */
@Component
final class AuditPersonalData implements PersonalData, MemberMerge {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.counted(RedisAudit.TRAIL));
    }

    @Override
    public List<String> moved() {
        return List.of();
    }

    @Override
    public List<String> left() {
        return List.of(RedisAudit.TRAIL);
    }

    @Override
    public boolean merge(Merge merge) {
        return true;
    }
}
