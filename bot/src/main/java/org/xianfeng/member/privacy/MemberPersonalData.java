package org.xianfeng.member.privacy;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** The name, the role and the profile. */
@Component
final class MemberPersonalData implements PersonalData {

    @Override
    public String name() {
        return "member";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{mem:*}:profile"), PersonalKey.entries("{first-admin}:admins"),
                PersonalKey.own("{mem:*}:earlier"), PersonalKey.own("{mem:*}:retired"),
                PersonalKey.own("{attempts}:*"), PersonalKey.passing("{merges}:code:*"),
                PersonalKey.passing("{merges}:open"), PersonalKey.passing(RedisErasures.OPEN));
    }
}
