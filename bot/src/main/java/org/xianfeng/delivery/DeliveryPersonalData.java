package org.xianfeng.delivery;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** Where somebody stands in a conversation, and messages on their way. */
@Component
final class DeliveryPersonalData implements PersonalData {

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{sN}:session:*"), PersonalKey.own("{sN}:lost:*"),
                PersonalKey.entries("{*}:dead"), PersonalKey.own("{sN}:told:*"), PersonalKey.own("{sN}:seen:*"),
                PersonalKey.entries("{pace:*}:pauses"), PersonalKey.own("{pace:*}:*"),
                PersonalKey.passing("{sN}:inbox"), PersonalKey.passing("{sN}:waiting"),
                PersonalKey.passing("{sN}:outbox:*:reply"), PersonalKey.passing("{sN}:outbox:*:bulk"),
                PersonalKey.passing("{sN}:outbox"));
    }
}
