package org.xianfeng.member.audit;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** That something was done stays; who did it, and to whom, is nobody any more. */
@Component
final class AuditPersonalData implements PersonalData {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.counted(RedisAudit.TRAIL));
    }
}
