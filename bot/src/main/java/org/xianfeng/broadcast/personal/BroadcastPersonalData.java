package org.xianfeng.broadcast.personal;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.PersonalData;
import org.xianfeng.chat.messaging.PersonalKey;

/** What somebody got, read and answered, and what they wrote: the counts stay, and the text of a broadcast is the organisation's. */
@Component
final class BroadcastPersonalData implements PersonalData {

    @Override
    public String name() {
        return "broadcasts";
    }

    @Override
    public List<PersonalKey> keys() {
        return List.of(PersonalKey.own("{mem:*}:broadcasts"),
                PersonalKey.own("{mem:*}:broadcast-week"),
                PersonalKey.own("{mem:*}:unsubscribed"), PersonalKey.own("{broadcasts}:answer:*"),
                PersonalKey.own("{bcN}:answer:*"),
                PersonalKey.entries("{bcN}:answers"),
                PersonalKey.entries("{groups}:allowed"),
                PersonalKey.entries("{groups}:met:*"),
                PersonalKey.counted("{bcN}:broadcast"),
                PersonalKey.counted("{bcN}:trail"),
                PersonalKey.counted("{bcN}:rows"),
                PersonalKey.counted("{bcN}:reasons"),
                PersonalKey.counted("{bcN}:sending"),
                PersonalKey.counted("{bcN}:unknown"),
                PersonalKey.counted("{bcN}:shown"),
                PersonalKey.counted("{bcN}:pending:*"),
                PersonalKey.counted("{bcN}:later:*"),
                PersonalKey.counted("{bcN}:again:*"),
                PersonalKey.counted("{bcN}:sent:*"),
                PersonalKey.counted("{bcN}:did:*"),
                PersonalKey.counted("{bcN}:claimed:*"));
    }
}
