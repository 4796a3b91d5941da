package org.xianfeng.messenger.web.personal;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** The log of the web chat, its files, and the browsers that are told of news. In others' logs a name may stand. */
@Component
final class WebPersonalData implements PersonalData {

    @Override
    public String name() {
        return "web";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.names("{web:*}:log"), PersonalKey.own("{web:*}:unseen"),
                PersonalKey.own("{web:*}:line:*"), PersonalKey.own("{web:*}:language"),
                PersonalKey.own("{web:*}:wanted"), PersonalKey.own("{web:*}:push"),
                PersonalKey.own("{web:*}:enclosure:*"));
    }
}
