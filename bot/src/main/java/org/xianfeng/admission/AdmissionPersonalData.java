package org.xianfeng.admission;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** How somebody came in. That the roster has a name is the organisation's own; that somebody is the one of it goes. */
@Component
final class AdmissionPersonalData implements PersonalData {

    @Override
    public String name() {
        return "admission";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.entries("{admission}:claims"), PersonalKey.counted("{admission}:code:*"));
    }
}
